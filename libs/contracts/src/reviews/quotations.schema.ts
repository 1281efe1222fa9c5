import { FIGURE_KINDS, QUOTED_STANDINGS } from '@pakhwada/domain/review';
import { z } from 'zod';
import { CivilDate, Instant, LocalName, Remark } from '../wire/wire.schema.ts';

const Ratio = z.strictObject({ numerator: z.string(), denominator: z.string() });

/** A figure as somebody published it: never corrected, only compared. */
export const Quotation = z
  .strictObject({
    id: z.uuid(),
    figure: z.string(), // its path, as the origin of a figure is asked for
    kind: z.enum(FIGURE_KINDS),
    published: z.string(),
    value: Ratio, // exact: a part of 1, paise, a count
    document: z.string(),
    documentOn: CivilDate,
    page: z.string().nullable(),
    quotedBy: LocalName, // a designation
    quotedAt: Instant,
    withdrawn: z.strictObject({ by: LocalName, at: Instant, reason: z.string() }).nullable(),
    canWithdraw: z.boolean(),
    computed: Ratio.nullable(),
    standing: z.enum(QUOTED_STANDINGS),
    difference: Ratio.nullable(), // computed less quoted
  })
  .meta({ id: 'Quotation' });
export type Quotation = z.infer<typeof Quotation>;

export const QuotationRequest = z
  .strictObject({
    figure: z.string().min(1).max(200),
    published: z.string().trim().min(1).max(60),
    document: z.string().trim().min(1).max(300),
    documentOn: CivilDate,
    page: z.string().trim().min(1).max(40).nullable(),
  })
  .meta({ id: 'QuotationRequest' });
export type QuotationRequest = z.infer<typeof QuotationRequest>;

export const QuotationWithdrawal = z.strictObject({ reason: Remark }).meta({ id: 'QuotationWithdrawal' });
