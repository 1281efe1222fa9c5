import type { z } from 'zod';
import { SettingsSchema } from './settings.ts';

/** The settings as a Markdown page, from their schema: what is documented is what is read. */
export function describeSettings(): string {
  const rows = Object.entries(SettingsSchema.shape).map(([name, schema]) => {
    const parsed = (schema as z.ZodType).safeParse(undefined);
    const standard = parsed.success ? (parsed.data === undefined ? '–' : `\`${String(parsed.data)}\``) : 'needed';
    return `| \`${name}\` | ${standard} | ${(schema as z.ZodType).description ?? ''} |`;
  });
  return ['# Settings', '', 'Environment variables of the server and the command line. An empty value counts as not set.', '', '| Variable | Default | Meaning |', '|---|---|---|', ...rows, ''].join('\n');
}
