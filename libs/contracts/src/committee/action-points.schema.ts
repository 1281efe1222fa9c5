import { ACTION_REMINDERS, ACTION_STATES, ACTION_WORDS } from '@pakhwada/domain/committee';
import { z } from 'zod';
import { RegisterCode } from '../registers/records.schema.ts';
import { freeText } from '../registers/free-text.ts';
import { CivilDate, Instant, LocalName, ReasonCode } from '../wire/wire.schema.ts';
import { OfficeText, SittingId } from './committee.schema.ts';

export const ActionPointId = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}-\d{1,4}-\d{1,3}$/, 'an action point is written like HPC-15-6');

export const ActionSummary = z
  .strictObject({
    actionPointId: ActionPointId,
    number: z.string(), // "15/6"
    sittingId: SittingId,
    committee: LocalName,
    text: OfficeText,
    officeCode: z.string(),
    office: LocalName,
    componentCode: z.string().nullable(),
    decidedOn: CivilDate,
    originalDueOn: CivilDate,
    dueOn: CivilDate,
    extensions: z.int(),
    state: z.enum(ACTION_STATES),
    word: z.enum(ACTION_WORDS),
    isOverdue: z.boolean(),
    daysLate: z.int(),
    ageDays: z.int(),
    actionTaken: OfficeText.nullable(),
    toldOn: CivilDate.nullable(),
    reasonCode: z.string().nullable(),
    claimedOn: CivilDate.nullable(),
    closedOn: CivilDate.nullable(),
    reminders: z.int(),
    waitsForExtension: z.boolean(),
  })
  .meta({ id: 'ActionSummary' });
export type ActionSummary = z.infer<typeof ActionSummary>;

export const ACTION_VIEWS = ['open', 'overdue', 'claimed', 'closed', 'all'] as const;
/** `open`: nobody has claimed it yet; the overdue are among them. */
export const ActionsQuery = z.strictObject({
  view: z.enum(ACTION_VIEWS).default('open'),
  committee: z.string().max(12).optional(),
  sitting: z.string().max(30).optional(),
  office: z.string().max(40).optional(),
  component: z.string().max(40).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});
export const ActionList = z
  .strictObject({
    actions: z.array(ActionSummary), // overdue first, longest late first
    total: z.int(),
    counts: z.strictObject({ overdue: z.int(), behind: z.int(), onSchedule: z.int(), notStarted: z.int(), claimed: z.int(), closed: z.int() }), // of what the charge may see; the first four are open: past their day, and by their word before it
    mayDecide: z.boolean(),
  })
  .meta({ id: 'ActionList' });
export type ActionList = z.infer<typeof ActionList>;

const ACTION_ACTS = ['UPDATE', 'ASK_EXTENSION', 'GRANT_EXTENSION', 'REFUSE_EXTENSION', 'CLOSE', 'REOPEN', 'DROP'] as const;
export const ActionPage = ActionSummary.extend({
  item: z.strictObject({ number: z.string(), title: OfficeText }).nullable(),
  /** Asks of projects and challenges of consultations whose record names this action point. */
  answers: z.array(z.strictObject({ register: RegisterCode, recordId: z.uuid(), key: z.string() })),
  version: z.int(),
  trail: z.array(
    z.strictObject({
      act: z.enum(['DECIDED', ...ACTION_ACTS, 'AMENDED', 'REMINDED']),
      at: Instant,
      designation: LocalName.nullable(),
      office: LocalName.nullable(),
      word: z.enum(ACTION_WORDS).nullable(),
      note: OfficeText.nullable(),
      reasonCode: z.string().nullable(),
      reason: z.string().nullable(),
      fromOn: CivilDate.nullable(),
      toOn: CivilDate.nullable(),
      sittingId: z.string().nullable(), // that closed it
      reminder: z.enum(ACTION_REMINDERS).nullable(),
      updateId: z.string().nullable(), // evidence hangs on it: subject ACTION_UPDATE
      evidence: z.int(), // pieces behind it
    }),
  ),
  may: z.array(z.enum(ACTION_ACTS)),
}).meta({ id: 'ActionPoint' });
export type ActionPage = z.infer<typeof ActionPage>;

/** What the owner tells. IMPLEMENTED is a claim. BEHIND needs a reason code. */
export const ActionUpdateForm = z
  .strictObject({ word: z.enum(ACTION_WORDS), note: OfficeText, reasonCode: ReasonCode.nullable(), version: z.int() })
  .meta({ id: 'ActionUpdateForm' });
export type ActionUpdateForm = z.infer<typeof ActionUpdateForm>;

export const ExtensionForm = z.strictObject({ toOn: CivilDate, reason: freeText(1000), version: z.int() }).meta({ id: 'ExtensionForm' });
export type ExtensionForm = z.infer<typeof ExtensionForm>;

/** The committee's word, recorded by the convenor: CLOSE names the sitting that closed; REOPEN says what is missing; DROP says why. */
export const ActionDecision = z
  .strictObject({ act: z.enum(['GRANT_EXTENSION', 'REFUSE_EXTENSION', 'CLOSE', 'REOPEN', 'DROP']), sittingId: SittingId.nullable(), reason: freeText(1000).nullable(), version: z.int() })
  .meta({ id: 'ActionDecision' });
export type ActionDecision = z.infer<typeof ActionDecision>;

/** Several claimed points closed at once, in one sitting. */
export const ClosingForm = z.strictObject({ sittingId: SittingId, actionPointIds: z.array(ActionPointId).min(1).max(100) }).meta({ id: 'ClosingForm' });
export type ClosingForm = z.infer<typeof ClosingForm>;
