import { MONEY_HEADS, MONEY_TYPES } from '@pakhwada/domain/funds';
import { FUND_FLOWS } from '@pakhwada/domain/plan';
import { z } from 'zod';
import { SheetSummary } from '../fortnights/fortnights.schema.ts';
import { ReturnNote } from '../progress/progress.schema.ts';
import { Breach, CivilDate, Code, FortnightId, Instant, LocalName, Paise, Remark } from '../wire/wire.schema.ts';

const seen = (text: string): string => text.replace(/\p{Cf}/gu, ''); // pasted signs that nobody sees make no other number
const PaperNo = z.string().overwrite(seen).trim().min(1).max(100); // a number as an order, a voucher or PFMS prints it

export const MoneyRow = z
  .strictObject({
    line: z.int().min(1).max(500),
    componentCode: z.string().min(1).max(20),
    type: z.enum(MONEY_TYPES),
    amountPaise: Paise,
    on: CivilDate,
    reference: z.string().overwrite(seen).trim().max(100),
    remark: Remark.nullable(),
    head: z.enum(MONEY_HEADS).default('GENERAL'),
    partnerOffice: Code.nullable().default(null),
    sanctionNo: PaperNo.nullable().default(null),
    pfmsNo: PaperNo.nullable().default(null),
    tranche: z.int().min(1).max(99).nullable().default(null),
    workOrder: PaperNo.nullable().default(null),
    dueOn: CivilDate.nullable().default(null),
    relatesTo: FortnightId.nullable().default(null),
    reverses: z.string().max(100).nullable().default(null),
    isOwnFunds: z.boolean().default(false),
    importId: z.uuid().nullable().default(null),
  })
  .meta({ id: 'MoneyRow' });

/** A line of a frozen fortnight, as a reversal names it by `id`. */
export const FrozenMoneyLine = MoneyRow.extend({ id: z.string(), fortnightId: FortnightId, isReversed: z.boolean() }).meta({ id: 'FrozenMoneyLine' });
export type FrozenMoneyLine = z.infer<typeof FrozenMoneyLine>;

export const FrozenLinesQuery = z.strictObject({ componentCode: z.string().min(1).max(20).optional(), type: z.enum(MONEY_TYPES).optional(), text: z.string().trim().max(100).optional() });
export const FrozenMoneyLines = z.strictObject({ lines: z.array(FrozenMoneyLine), isMore: z.boolean() }).meta({ id: 'FrozenMoneyLines' }); // newest first
export type FrozenMoneyLines = z.infer<typeof FrozenMoneyLines>;

const LedgerSum = z.strictObject({ componentCode: z.string(), type: z.enum(MONEY_TYPES), head: z.enum(MONEY_HEADS), financialYear: z.string(), partnerOffice: z.string().nullable(), paise: Paise }).meta({ id: 'LedgerSum' });
const Tranche = z.strictObject({ componentCode: z.string(), tranche: z.int(), requestedPaise: Paise, orderedPaise: Paise, releasedPaise: Paise }).meta({ id: 'Tranche' });
const WorkOrder = z
  .strictObject({ componentCode: z.string(), workOrder: z.string(), partnerOffice: z.string().nullable(), dueOn: CivilDate.nullable(), committedPaise: Paise, paidPaise: Paise })
  .meta({ id: 'WorkOrder' });

/** A component before this fortnight, since inception. */
const ComponentPurse = z.strictObject({
  code: z.string(),
  name: LocalName,
  amountPaise: Paise,
  releasedPaise: Paise,
  spentPaise: Paise,
  limitPaise: Paise, // limits and cash transfers to partners
  committedPaise: Paise, // ordered and not yet paid
  interestPaise: Paise,
  remittedPaise: Paise,
  partners: z.array(z.strictObject({ partnerOffice: z.string(), limitPaise: Paise, spentPaise: Paise })),
});

export const MoneySheet = z
  .strictObject({
    summary: SheetSummary,
    dueAt: Instant,
    draft: z.strictObject({ version: z.int(), savedAt: Instant, designation: LocalName, rows: z.array(MoneyRow) }).nullable(),
    submitted: z.array(MoneyRow),
    breaches: z.array(Breach),
    returned: ReturnNote.nullable(),
    asOn: CivilDate, // today, or the last day of the fortnight once that has passed
    components: z.array(ComponentPurse),
    fundFlow: z.enum(FUND_FLOWS),
    firstFortnightId: FortnightId, // of the plan
    earlier: z.array(FortnightId), // that a line may relate to, newest first
    offices: z.array(z.strictObject({ code: z.string(), name: LocalName })), // that money can reach, or that spend it
    // the ledger before this fortnight: with it the screen judges as the server will
    sums: z.array(LedgerSum),
    tranches: z.array(Tranche),
    workOrders: z.array(WorkOrder), // open ones, those of the last twelve months, those the rows name
    frozenLines: z.array(FrozenMoneyLine), // those that reversals among the rows name
  })
  .meta({ id: 'MoneySheet' });
export type MoneySheet = z.infer<typeof MoneySheet>;

export const MoneyDraft = z.strictObject({ version: z.int().min(0), rows: z.array(MoneyRow).max(500) }).meta({ id: 'MoneyDraft' });
export const MoneySubmission = z.strictObject({ revision: z.int().min(0), rows: z.array(MoneyRow).max(500) }).meta({ id: 'MoneySubmission' }); // no rows = NIL
