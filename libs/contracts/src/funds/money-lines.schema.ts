import { FUND_FLOWS } from '@pakhwada/domain/plan';
import { z } from 'zod';
import { CivilDate, Code, FortnightId, LocalName, Paise } from '../wire/wire.schema.ts';
import { MoneyRow } from './funds.schema.ts';

/** Of this fortnight alone, of its financial year by the day of the line, or since inception: the spans of the statements. */
export const LINE_SPANS = ['fortnight', 'year', 'inception'] as const;

export const MoneyLinesQuery = z.strictObject({
  componentCode: z.string().min(1).max(20).optional(),
  span: z.enum(LINE_SPANS).optional(), // left out: this fortnight
  offset: z.coerce.number().int().min(0).max(10_000_000).optional(),
});

/** A line that counts. Its amount is as typed; a refund and a line with `reverses` count against the sum. */
export const CountedMoneyLine = MoneyRow.extend({ id: z.string(), fortnightId: FortnightId, officeCode: Code, countedPaise: Paise }).meta({ id: 'CountedMoneyLine' });
export type CountedMoneyLine = z.infer<typeof CountedMoneyLine>;

/** A hundred of the lines, latest first, with the sum of them all: what the statements print for this span. */
export const CountedMoneyLines = z
  .strictObject({
    fortnightId: FortnightId,
    isFrozen: z.boolean(),
    asOn: CivilDate, // the last day of the fortnight
    fundFlow: z.enum(FUND_FLOWS),
    offices: z.array(z.strictObject({ code: z.string(), name: LocalName })), // that a line can name
    components: z.array(z.strictObject({ code: z.string(), name: LocalName })),
    total: z.int(),
    sumPaise: Paise, // of the releases, or of expenditure less refunds
    lines: z.array(CountedMoneyLine),
  })
  .meta({ id: 'CountedMoneyLines' });
export type CountedMoneyLines = z.infer<typeof CountedMoneyLines>;
