import { z } from 'zod';
import { LocalName } from '../wire/wire.schema.ts';

export const SchemeSummary = z.strictObject({ code: z.string(), title: LocalName, stateLgd: z.int(), stateName: LocalName, planVersion: z.int() }).meta({ id: 'SchemeSummary' });
export type SchemeSummary = z.infer<typeof SchemeSummary>;
