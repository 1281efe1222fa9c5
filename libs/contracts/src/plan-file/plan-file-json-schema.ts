import { z } from 'zod';
import { PlanFile } from './plan-file.schema.ts';

/** The published JSON Schema of the plan file, as editors and other tools read it: docs/plan-file.schema.json. */
export function planFileJsonSchema(): string {
  const schema = { $id: 'https://pakhwada.invalid/plan-file.schema.json', ...z.toJSONSchema(PlanFile, { target: 'draft-2020-12', io: 'input' }) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
