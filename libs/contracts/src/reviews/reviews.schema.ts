import { z } from 'zod';
import { SUBMISSION_STATES } from '@pakhwada/domain/workflow';
import { CivilDate, FortnightId, Instant, LocalName, Paise } from '../wire/wire.schema.ts';

export const OriginQuery = z.strictObject({ figure: z.string().min(1).max(200), after: z.string().regex(/^\d{4}-\d{2}-FN\d{2}\|/).max(200).optional(), take: z.coerce.number().int().min(1).max(500).optional() });

/** One entry behind a figure: what, for where, who entered, verified and approved it (offices, not persons). */
export const OriginEntry = z
  .strictObject({
    kind: z.enum(['ENTRY', 'CORRECTION', 'MONEY', 'MILESTONE']),
    fortnightId: FortnightId,
    relatesTo: FortnightId.nullable(),
    componentCode: z.string(),
    code: z.string(), // indicator, milestone or money type
    name: LocalName,
    unit: z.int().nullable(),
    unitName: LocalName.nullable(),
    value: z.int().nullable(), // counts; a correction's delta
    numerator: z.int().nullable(),
    denominator: z.int().nullable(),
    amountPaise: Paise.nullable(),
    on: CivilDate.nullable(),
    reference: z.string().nullable(),
    revision: z.int(),
    state: z.enum(SUBMISSION_STATES),
    steps: z.array(z.strictObject({ action: z.string(), office: LocalName, designation: LocalName, at: Instant })),
    frozenAt: Instant.nullable(),
  })
  .meta({ id: 'OriginEntry' });
export type OriginEntry = z.infer<typeof OriginEntry>;

/** One term of the arithmetic behind a figure, e.g. 0.70 x 9,200 / 20,000. */
export const OriginTerm = z
  .strictObject({
    code: z.string(),
    name: LocalName,
    weight: z.strictObject({ numerator: z.string(), denominator: z.string() }).nullable(),
    achieved: z.string().nullable(), // integer as text (counts or paise)
    target: z.string().nullable(),
    result: z.strictObject({ numerator: z.string(), denominator: z.string() }).nullable(),
  })
  .meta({ id: 'OriginTerm' });

export const Origin = z
  .strictObject({
    figure: z.string(),
    formula: z.string(), // message key `formula.<code>`
    result: z.strictObject({ numerator: z.string(), denominator: z.string() }).nullable(),
    terms: z.array(OriginTerm),
    entryCount: z.int().nullable(), // null: more than this page
    hiddenCount: z.int(), // entries of a fortnight that is not frozen yet, on sheets the person may not read: they are in the sum, not in the list
    entries: z.array(OriginEntry),
    next: z.string().nullable(),
  })
  .meta({ id: 'Origin' });
export type Origin = z.infer<typeof Origin>;

export const ChainReport = z
  .strictObject({ isIntact: z.boolean(), count: z.int(), firstBrokenFortnight: FortnightId.nullable(), headSha256: z.string().nullable() })
  .meta({ id: 'ChainReport' });
