import { QUALIFIERS } from '@pakhwada/domain/progress';
import { COMPONENT_STAGES, INDICATOR_NATURES } from '@pakhwada/domain/plan';
import { SUBMISSION_STATES } from '@pakhwada/domain/workflow';
import { z } from 'zod';
import { Breach, CivilDate, FortnightId, Instant, LocalName, ReasonCode, Remark, RowRef, WholeNumber } from '../wire/wire.schema.ts';
import { SheetSummary } from '../fortnights/fortnights.schema.ts';

export const Breakdowns = z.record(z.string(), z.record(z.string(), WholeNumber));

export const ProgressRow = z
  .strictObject({
    indicatorCode: z.string().min(1).max(40),
    unit: z.int().min(0).max(99999), // 0 = STATE, else district LGD
    relatesTo: FortnightId,
    value: z.int().nullable(), // range is a rule of the domain: refused in words at its cell
    numerator: z.int().nullable(),
    denominator: z.int().nullable(),
    qualifier: z.enum(QUALIFIERS),
    breakdowns: z.record(z.string(), z.record(z.string(), z.int())),
    reasonCode: ReasonCode.nullable(),
    remark: Remark.nullable(),
  })
  .meta({ id: 'ProgressRow' });

export const StatusRow = z
  .strictObject({
    componentCode: z.string().min(1).max(20),
    stage: z.enum(COMPONENT_STAGES),
    milestones: z.array(z.strictObject({ milestoneCode: z.string().min(1).max(40), actualOn: CivilDate })),
    reasonCode: ReasonCode.nullable(),
    recoveryOn: CivilDate.nullable(),
    remark: Remark.nullable(),
    nextPlan: Remark.nullable(),
  })
  .meta({ id: 'StatusRow' });

/** What stands beside a cell while it is typed. Figures come from the domain; the screen adds nothing but the value being typed through the same domain functions. */
export const ProgressCell = z
  .strictObject({
    componentCode: z.string(),
    indicatorCode: z.string(),
    unit: z.int(),
    unitName: LocalName,
    name: LocalName,
    unitWord: LocalName,
    nature: z.enum(INDICATOR_NATURES),
    target: z.int().nullable(), // life target of this cell
    plannedToDate: z.strictObject({ numerator: z.string(), denominator: z.string() }).nullable(),
    before: z.int(), // cumulative up to the last fortnight (S: last stand)
    lastDuring: z.int().nullable(), // value of the last fortnight; null = not reported
    breakdowns: z.array(z.string()),
  })
  .meta({ id: 'ProgressCell' });
export type ProgressCell = z.infer<typeof ProgressCell>;

export const ReturnNote = z.strictObject({ at: Instant, designation: LocalName, reason: z.string(), rows: z.array(RowRef) }).meta({ id: 'ReturnNote' });

const Sheet = <T extends z.ZodType>(row: T) => ({
  summary: SheetSummary,
  dueAt: Instant,
  draft: z.strictObject({ version: z.int(), savedAt: Instant, designation: LocalName, rows: z.array(row) }).nullable(),
  submitted: z.array(row), // latest revision; empty before the first
  breaches: z.array(Breach), // of what is shown: the draft if there is one, else the submitted rows
  returned: ReturnNote.nullable(),
});

export const ProgressSheet = z
  .strictObject({
    ...Sheet(ProgressRow),
    cells: z.array(ProgressCell),
    components: z.array(z.strictObject({ code: z.string(), name: LocalName })), // of the cells, in plan order
    breakdownSets: z.array(z.strictObject({ code: z.string(), kind: z.enum(['SINGLE_CHOICE', 'OVERLAPPING']), parts: z.array(z.strictObject({ code: z.string(), name: LocalName })) })),
    /** Frozen fortnights a late row may relate to, newest first. */
    earlier: z.array(FortnightId),
    limits: z.strictObject({ redBelowSpi: z.int(), amberBelowSpi: z.int() }), // of the plan's rule set, in 1/10,000
  })
  .meta({ id: 'ProgressSheet' });
export type ProgressSheet = z.infer<typeof ProgressSheet>;

export const StatusSheet = z
  .strictObject({
    ...Sheet(StatusRow),
    componentCode: z.string(),
    stage: z.enum(COMPONENT_STAGES),
    milestones: z.array(z.strictObject({ milestoneCode: z.string(), name: LocalName, plannedOn: CivilDate, isCritical: z.boolean(), actualOn: CivilDate.nullable() })),
    asOn: CivilDate, // today, or the last day of the fortnight once that has passed
    schemeStartsOn: CivilDate,
    isReasonNeeded: z.boolean(), // the component stands Behind or worse in the live review
    previous: StatusRow.nullable(), // as last frozen
  })
  .meta({ id: 'StatusSheet' });
export type StatusSheet = z.infer<typeof StatusSheet>;

export const ProgressDraft = z.strictObject({ version: z.int().min(0), rows: z.array(ProgressRow).max(5000) }).meta({ id: 'ProgressDraft' });
export const StatusDraft = z.strictObject({ version: z.int().min(0), rows: z.array(StatusRow).max(1) }).meta({ id: 'StatusDraft' });
/** `revision` is the one the person saw; the new one is revision + 1. A second writer gets 409 with the other's rows. */
export const ProgressSubmission = z.strictObject({ revision: z.int().min(0), rows: z.array(ProgressRow).max(5000) }).meta({ id: 'ProgressSubmission' });
export const StatusSubmission = z.strictObject({ revision: z.int().min(0), rows: z.array(StatusRow).length(1) }).meta({ id: 'StatusSubmission' });

/** What one fortnight brought for a cell. `state` is that of the sheet it stands on; null: not reported. Offices and designations, never persons. */
export const CellReport = z
  .strictObject({
    fortnightId: FortnightId,
    isFrozen: z.boolean(),
    state: z.enum(SUBMISSION_STATES).nullable(),
    value: z.int().nullable(),
    numerator: z.int().nullable(),
    denominator: z.int().nullable(),
    qualifier: z.enum(QUALIFIERS),
    correctedTo: z.int().nullable(), // by an approved correction
    reasonCode: ReasonCode.nullable(),
    remark: z.string().nullable(),
    submittedAt: Instant.nullable(),
    designation: LocalName.nullable(),
    office: LocalName.nullable(),
  })
  .meta({ id: 'CellReport' });
export type CellReport = z.infer<typeof CellReport>;

export const WorkbookQuery = z.strictObject({ language: z.enum(['en', 'hi']) });
/** The file in base64. A grid is some 20 kB; more than `WORKBOOK_KILOBYTES_MAX` is refused in words. */
export const WORKBOOK_KILOBYTES_MAX = 512;
export const WorkbookUpload = z.strictObject({ file: z.base64().max(1_500_000) }).meta({ id: 'WorkbookUpload' });
export const WORKBOOK_FAULTS = ['FORMULA', 'NOT_A_WHOLE_NUMBER', 'UNKNOWN_ROW', 'ROW_TWICE'] as const;
/** Figures as texts for the cells of the grid, and every cell that could not be read, by its place in the file. */
export const WorkbookReading = z
  .strictObject({
    filled: z.array(z.strictObject({ indicatorCode: z.string(), unit: z.int(), field: z.string(), text: z.string() })),
    faults: z.array(z.strictObject({ sheet: z.string(), row: z.int(), column: z.string(), text: z.string(), reason: z.enum(WORKBOOK_FAULTS) })),
  })
  .meta({ id: 'WorkbookReading' });
export type WorkbookReading = z.infer<typeof WorkbookReading>;

export const CorrectionRequest = z
  .strictObject({ indicatorCode: z.string().min(1).max(40), unit: z.int().min(0).max(99999), correctsFortnight: FortnightId, newValue: z.int().min(0).max(999_999_999_999_999), reason: Remark })
  .meta({ id: 'CorrectionRequest' });
export const Correction = z
  .strictObject({
    correctionId: z.string(),
    fortnightId: FortnightId,
    indicatorCode: z.string(),
    unit: z.int(),
    correctsFortnight: FortnightId,
    oldValue: z.int(),
    newValue: z.int(),
    delta: z.int(),
    reason: z.string(),
    state: z.enum(['PROPOSED', 'APPROVED']),
    proposedBy: LocalName,
    approvedBy: LocalName.nullable(),
    at: Instant,
    canApprove: z.boolean(),
  })
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof Correction>;
