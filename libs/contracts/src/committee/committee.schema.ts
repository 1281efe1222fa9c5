import { AGENDA_KINDS, AGENDA_ORIGINS, AGENDA_STATES, ATTENDANCES, COMMITTEE_KINDS, SITTING_STATES } from '@pakhwada/domain/committee';
import { z } from 'zod';
import { freeText } from '../registers/free-text.ts';
import { Breach, CivilDate, Code, FortnightId, Instant, LocalName, Paise } from '../wire/wire.schema.ts';

/** What an officer writes, in one of the two languages at least. */
export const OfficeText = z.strictObject({ en: freeText(4000), hi: freeText(4000) }).meta({ id: 'OfficeText' });
export const SittingId = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}-\d{1,4}$/, 'a sitting is written like HPC-16');
export const HourOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour is written like 11:00');

export const SeriesRule = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('AFTER_FREEZE'), workingDays: z.int().min(0).max(20) }),
    z.strictObject({ kind: z.literal('TWICE_A_MONTH'), days: z.tuple([z.int().min(1).max(31), z.int().min(1).max(31)]) }),
    z.strictObject({ kind: z.literal('WEEKDAY'), nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]), weekday: z.int().min(0).max(6) }),
  ])
  .meta({ id: 'SeriesRule' });

/** A seat as the form sends it; without `seatId` a new one. `until`: its last day. */
export const SeatForm = z
  .strictObject({ seatId: z.uuid().exactOptional(), designation: LocalName, officeCode: Code.nullable(), isChair: z.boolean(), isConvenor: z.boolean(), since: CivilDate, until: CivilDate.nullable() })
  .meta({ id: 'SeatForm' });

export const CommitteeForm = z
  .strictObject({
    code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,11}$/, 'a code is written in capitals, like HPC'),
    kind: z.enum(COMMITTEE_KINDS),
    name: LocalName,
    district: z.int().nullable(),
    series: SeriesRule,
    quorum: z.int().min(1).max(200),
    noticeDays: z.int().min(0).max(30),
    isMain: z.boolean(),
    seats: z.array(SeatForm).max(200),
    version: z.int().min(0), // 0: a new one
  })
  .meta({ id: 'CommitteeForm' });
export type CommitteeForm = z.infer<typeof CommitteeForm>;

export const CommitteePage = CommitteeForm.extend({
  seats: z.array(SeatForm.extend({ seatId: z.uuid() })),
  next: z.array(z.strictObject({ on: CivilDate, isCalled: z.boolean(), sittingId: SittingId.nullable() })), // the next days of the series
  lastNo: z.int(), // 0: none yet
  may: z.strictObject({ keep: z.boolean(), call: z.boolean() }),
  calendarPath: z.string(), // of the .ics feed, with its own token
  offices: z.array(z.strictObject({ code: z.string(), name: LocalName })).exactOptional(), // of the plan, that an item or an action point can name
}).meta({ id: 'Committee' });
export type CommitteePage = z.infer<typeof CommitteePage>;

export const SittingForm = z
  .strictObject({
    committeeCode: z.string().max(12),
    no: z.int().min(1).max(9999), // as the convenor numbers it; the next one by default
    on: CivilDate,
    startsAt: HourOfDay,
    venue: OfficeText,
    videoLink: z.url({ protocol: /^https$/ }).max(500).nullable(),
    fortnightId: FortnightId.nullable(),
    version: z.int().min(0),
  })
  .meta({ id: 'SittingForm' });
export type SittingForm = z.infer<typeof SittingForm>;

export const AttendanceForm = z
  .strictObject({
    lines: z
      .array(z.strictObject({ seatId: z.uuid().nullable(), designation: LocalName, kind: z.enum(ATTENDANCES), representedBy: freeText(200).nullable(), isChair: z.boolean() }))
      .max(300),
    version: z.int().min(0),
  })
  .meta({ id: 'AttendanceForm' });
export type AttendanceForm = z.infer<typeof AttendanceForm>;

export const AgendaItemForm = z
  .strictObject({
    kind: z.enum(AGENDA_KINDS),
    componentCode: Code.nullable(),
    title: OfficeText,
    background: OfficeText,
    presentStatus: OfficeText,
    issue: OfficeText,
    proposal: OfficeText,
    options: z.array(OfficeText).max(6),
    amountPaise: Paise.nullable(),
    officeCode: Code.nullable(),
    fileNo: freeText(100).nullable(),
    version: z.int().min(0),
  })
  .meta({ id: 'AgendaItemForm' });
export type AgendaItemForm = z.infer<typeof AgendaItemForm>;

export const AgendaItem = AgendaItemForm.extend({
  itemId: z.uuid(),
  position: z.int(),
  number: z.string(), // "16/1"
  origin: z.enum(AGENDA_ORIGINS),
  subject: z.string().nullable(),
  state: z.enum(AGENDA_STATES),
  carriedFrom: z.string().nullable(), // number of the item that was deferred, "15/3"
  timesDeferred: z.int(),
}).meta({ id: 'AgendaItem' });
export type AgendaItem = z.infer<typeof AgendaItem>;

/** An item the review proposes. Taking it makes an item of it, in both languages; taken or not, it is not written twice. */
export const AgendaSuggestion = AgendaItemForm.omit({ version: true })
  .extend({ origin: z.enum(AGENDA_ORIGINS), subject: z.string(), isTaken: z.boolean() })
  .meta({ id: 'AgendaSuggestion' });
export type AgendaSuggestion = z.infer<typeof AgendaSuggestion>;

export const TakeSuggestions = z.strictObject({ taken: z.array(z.strictObject({ origin: z.enum(AGENDA_ORIGINS), subject: z.string().max(100) })).min(1).max(50) }).meta({ id: 'TakeSuggestions' });
/** Every listed item, in the order they shall stand. */
export const AgendaOrder = z.strictObject({ itemIds: z.array(z.uuid()).max(200) }).meta({ id: 'AgendaOrder' });

export const SITTING_ACTS = ['NOTIFY', 'HOLD', 'CALL_OFF', 'PUT_OFF'] as const;
/** NOTIFY sends the notice; HOLD after the attendance is in; PUT_OFF names the new day; CALL_OFF and PUT_OFF need a reason. */
export const SittingAct = z
  .strictObject({ act: z.enum(SITTING_ACTS), reason: freeText(1000).nullable(), on: CivilDate.nullable(), startsAt: HourOfDay.nullable(), version: z.int() })
  .meta({ id: 'SittingAct' });
export type SittingAct = z.infer<typeof SittingAct>;

export const ItemAct = z.strictObject({ act: z.enum(['WITHDRAW', 'LIST']), reason: freeText(1000).nullable(), version: z.int() }).meta({ id: 'AgendaItemAct' });
export type ItemAct = z.infer<typeof ItemAct>;

export const SittingSummary = z
  .strictObject({
    sittingId: SittingId,
    committeeCode: z.string(),
    committee: LocalName,
    no: z.int(),
    state: z.enum(SITTING_STATES),
    on: CivilDate,
    firstOn: CivilDate,
    startsAt: HourOfDay,
    venue: OfficeText,
    fortnightId: FortnightId.nullable(),
    items: z.int(),
    minutesState: z.string().nullable(),
    present: z.int().nullable(), // null: no attendance yet
  })
  .meta({ id: 'SittingSummary' });
export type SittingSummary = z.infer<typeof SittingSummary>;

export const SittingPage = SittingSummary.extend({
  videoLink: z.string().nullable(),
  noticeOn: CivilDate.nullable(),
  calledOffReason: z.string().nullable(),
  version: z.int(),
  quorum: z.strictObject({ needed: z.int(), present: z.int(), isMet: z.boolean() }).nullable(),
  /** Before the attendance is in: the seats of that day, nobody marked yet. */
  attendance: AttendanceForm.shape.lines,
  agenda: z.array(AgendaItem),
  minutes: z.array(z.strictObject({ version: z.int(), state: z.string(), issuedAt: Instant.nullable(), amendmentReason: z.string().nullable() })),
  may: z.strictObject({ draft: z.boolean(), notify: z.boolean(), hold: z.boolean(), readDrafts: z.boolean() }),
  warnings: z.array(Breach).exactOptional(), // told, and refusing nothing: a short notice, a quorum that was not met, a day on which offices are closed
}).meta({ id: 'Sitting' });
export type SittingPage = z.infer<typeof SittingPage>;

export const SittingsQuery = z.strictObject({ committee: z.string().max(12).optional(), offset: z.coerce.number().int().min(0).max(100_000).default(0) });
export const SittingList = z.strictObject({ sittings: z.array(SittingSummary), total: z.int() }).meta({ id: 'SittingList' });
export type SittingList = z.infer<typeof SittingList>;
