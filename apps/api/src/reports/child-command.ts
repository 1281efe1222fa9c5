import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How the report's own process is started: the built file beside this one, or, when this runs from its sources, the sources. */
export function childCommand(here: string = import.meta.url): string[] {
  const built = fileURLToPath(new URL('./report-child.mjs', here));
  if (existsSync(built)) return [built];
  return ['--conditions=@pakhwada/source', '--import', new URL('../../../../tools/typescript.mjs', here).href, fileURLToPath(new URL('./report-child.ts', here))];
}
