import { FORTNIGHT_STATES, STEP_ACTIONS } from '@pakhwada/domain/workflow';
import { OFFICE_KINDS } from '@pakhwada/domain/plan';
import { z } from 'zod';
import { CivilDate, Code, FortnightId, Instant, LocalName, Remark, RowRef, SheetCode } from '../wire/wire.schema.ts';

export const FortnightSummary = z
  .strictObject({
    id: FortnightId,
    financialYear: z.string(),
    number: z.int(),
    startsOn: CivilDate,
    endsOn: CivilDate,
    lengthDays: z.int(),
    state: z.enum(FORTNIGHT_STATES),
    opensAt: Instant,
    cutOffAt: Instant,
    resubmitUntil: Instant,
    freezesAt: Instant,
    frozenAt: Instant.nullable(),
    extensionReason: z.string().nullable(),
    reviewSha256: z.string().nullable(),
    previousSha256: z.string().nullable(),
  })
  .meta({ id: 'FortnightSummary' });
export type FortnightSummary = z.infer<typeof FortnightSummary>;

const YearName = z.string().regex(/^\d{4}-\d{2}$/, 'a financial year is written like 2025-26');
export const YearQuery = z.strictObject({ year: YearName.optional() });
export const FinancialYear = z.strictObject({ financialYear: YearName, firstFortnightId: FortnightId, lastFortnightId: FortnightId }).meta({ id: 'FinancialYear' });
export type FinancialYear = z.infer<typeof FinancialYear>;

export const SHEET_STATES = ['NOT_STARTED', 'DRAFT', 'SUBMITTED', 'VERIFIED', 'APPROVED', 'RETURNED'] as const;

/** A step in the life of a sheet: who (designation and office, never a name), what, when. */
export const SheetStep = z
  .strictObject({ action: z.enum(STEP_ACTIONS), revision: z.int(), at: Instant, designation: LocalName, office: LocalName, reason: z.string().nullable(), rows: z.array(RowRef) })
  .meta({ id: 'SheetStep' });
export type SheetStep = z.infer<typeof SheetStep>;

export const SheetSummary = z
  .strictObject({
    officeCode: z.string(),
    officeName: LocalName,
    officeKind: z.enum(OFFICE_KINDS),
    districtLgd: z.int().nullable(),
    sheet: SheetCode,
    componentCode: z.string().nullable(), // status sheets
    componentName: LocalName.nullable(),
    state: z.enum(SHEET_STATES),
    revision: z.int(), // 0 before the first submission
    rowsFilled: z.int(),
    rowsExpected: z.int(),
    warnings: z.int(), // breaches of severity WARN in the submitted rows
    submittedAt: Instant.nullable(),
    isOnTime: z.boolean().nullable(),
    silentFortnights: z.int(),
    steps: z.array(SheetStep),
    canEnter: z.boolean(), // all for the person who asks, now
    canVerify: z.boolean(),
    canApprove: z.boolean(),
    canReturn: z.boolean(),
    lockedBecause: z.string().nullable(), // a breach code, when canEnter is false for the own sheet
  })
  .meta({ id: 'SheetSummary' });
export type SheetSummary = z.infer<typeof SheetSummary>;

export const SheetKey = z.strictObject({ officeCode: Code, sheet: SheetCode, revision: z.int().min(1) }).meta({ id: 'SheetKey' });
export const StepRequest = z.strictObject({ sheets: z.array(SheetKey).min(1).max(500) }).meta({ id: 'StepRequest' });
/** A row as a return names it; what is named must be on the sheet. */
export const NamedRow = z
  .strictObject({
    indicatorCode: Code.exactOptional(),
    unit: z.int().min(0).max(99_999).exactOptional(),
    relatesTo: FortnightId.exactOptional(),
    componentCode: Code.exactOptional(),
    milestoneCode: Code.exactOptional(),
    line: z.int().min(1).max(500).exactOptional(),
  })
  .meta({ id: 'NamedRow' });
export const ReturnRequest = z.strictObject({ officeCode: Code, sheet: SheetCode, revision: z.int().min(1), reason: Remark, rows: z.array(NamedRow).min(1).max(2000) }).meta({ id: 'ReturnRequest' });
export const StepReply = z.strictObject({ done: z.int() }).meta({ id: 'StepReply' }); // all or nothing: a refusal lists every sheet's breach

export const ExtensionRequest = z.strictObject({ workingDays: z.int().min(1).max(3), reason: Remark }).meta({ id: 'ExtensionRequest' });
/** What an extension by so many working days would make of the times of a fortnight. */
export const ExtensionChoice = z.strictObject({ workingDays: z.int(), resubmitUntil: Instant, freezesAt: Instant }).meta({ id: 'ExtensionChoice' });
export type ExtensionChoice = z.infer<typeof ExtensionChoice>;
/** Offices that had something missing: reminded now, reminded today already, and those without an address. */
export const ReminderReply = z.strictObject({ reminded: z.int(), remindedBefore: z.int(), withoutAddress: z.int() }).meta({ id: 'ReminderReply' });
export type ReminderReply = z.infer<typeof ReminderReply>;
export const Receipt = z
  .strictObject({ receiptNo: z.string(), officeCode: z.string(), sheet: SheetCode, revision: z.int(), submittedAt: Instant, rows: z.int() })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
export const DraftSaved = z.strictObject({ version: z.int(), savedAt: Instant }).meta({ id: 'DraftSaved' });
export type DraftSaved = z.infer<typeof DraftSaved>;
