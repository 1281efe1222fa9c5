import { MONEY_HEADS, MONEY_TYPES } from '@pakhwada/domain/funds';
import { z } from 'zod';
import { SheetSummary } from '../fortnights/fortnights.schema.ts';
import { ReturnNote } from '../progress/progress.schema.ts';
import { Breach, CivilDate, Code, FortnightId, Instant, LocalName, Paise, Remark } from '../wire/wire.schema.ts';

const PaperNo = z.string().trim().min(1).max(100); // a number as an order, a voucher or PFMS prints it

export const MoneyRow = z
  .strictObject({
    line: z.int().min(1).max(500),
    componentCode: z.string().min(1).max(20),
    type: z.enum(MONEY_TYPES),
    amountPaise: Paise,
    on: CivilDate,
    reference: z.string().trim().max(100),
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

export const MoneySheet = z
  .strictObject({
    summary: SheetSummary,
    dueAt: Instant,
    draft: z.strictObject({ version: z.int(), savedAt: Instant, designation: LocalName, rows: z.array(MoneyRow) }).nullable(),
    submitted: z.array(MoneyRow),
    breaches: z.array(Breach),
    returned: ReturnNote.nullable(),
    asOn: CivilDate, // today, or the last day of the fortnight once that has passed
    components: z.array(z.strictObject({ code: z.string(), name: LocalName, amountPaise: Paise, releasedPaise: Paise, spentPaise: Paise })), // before this fortnight
  })
  .meta({ id: 'MoneySheet' });
export type MoneySheet = z.infer<typeof MoneySheet>;

export const MoneyDraft = z.strictObject({ version: z.int().min(0), rows: z.array(MoneyRow).max(500) }).meta({ id: 'MoneyDraft' });
export const MoneySubmission = z.strictObject({ revision: z.int().min(0), rows: z.array(MoneyRow).max(500) }).meta({ id: 'MoneySubmission' }); // no rows = NIL
