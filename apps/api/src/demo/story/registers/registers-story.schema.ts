import { Code, FortnightId } from '@pakhwada/contracts/wire';
import { EVENT_KINDS, OUTCOME_CLASSES, PROGRAMMES, REGISTER_CODES } from '@pakhwada/domain/registers';
import { z } from 'zod';

const CivilDate = z.iso.date();
const Count = z.int().min(0);
const Bound = z.union([Count, z.string().regex(/^at least \d+$/)]);

const Named = z.strictObject({ name: z.string(), local: z.string(), registeredOn: CivilDate });

export const EventStory = z.strictObject({
  no: z.string(),
  kind: z.enum(EVENT_KINDS),
  title: z.string(),
  place: z.string(),
  unit: Count,
  travelled: z.enum(['SELLERS', 'BUYERS', 'BOTH', 'NEITHER']).optional(),
  knownFrom: CivilDate.describe('The day it is put into the calendar'),
  from: CivilDate,
  to: CivilDate,
  sellers: Bound.optional(),
  buyers: Bound.optional(),
  countries: Bound.optional(),
  states: Bound.optional(),
  report: CivilDate.optional(),
  followUps: z.partialRecord(z.enum(['30', '90', '180']), CivilDate).default({}),
  source: z.string().optional(),
  organisers: z.array(z.string()).min(1),
  participants: z.strictObject({ sellers: Count, buyers: Count }).describe('Those listed by name; the organiser may have counted more'),
  stalls: Count.default(0),
  meetings: Count.default(0),
  sessions: z.array(z.strictObject({ day: z.int().min(1), kind: z.enum(['INAUGURAL', 'SEMINAR', 'WORKSHOP', 'PANEL', 'B2B', 'VALEDICTORY']), title: z.string(), from: z.string(), to: z.string() })).default([]),
  outcomes: z
    .array(z.strictObject({ class: z.enum(OUTCOME_CLASSES), told: z.enum(['AT_EVENT', 'T30', 'T90', 'T180']), on: CivilDate, count: Count, lakh: z.tuple([Count, Count]).optional().describe('From and to, each'), atLeast: z.boolean().default(false) }))
    .default([]),
});

export type EventStory = z.infer<typeof EventStory>;

const UnitsStory = z.strictObject({
  others: Count.describe('Enterprises of the State that nobody has worked with'),
  cancelled: z.array(CivilDate).describe('Days; of the first of them'),
  alike: z
    .array(z.strictObject({ unit: Count, uam: z.string().optional(), names: z.tuple([Named, Named]) }))
    .describe('Two that may be one enterprise, for a person to decide'),
});

const Cell = z.strictObject({ fortnight: FortnightId, indicator: Code, unit: Count });
const EvidenceStory = z.strictObject({
  on: CivilDate.describe('The day it is attached'),
  of: z.union([Cell, z.strictObject({ register: z.enum(REGISTER_CODES), key: z.string(), unit: Count })]),
  paper: z.enum(['LIST', 'PHOTO', 'ATTENDANCE']),
  title: z.string(),
  lines: Count.default(0),
  fileName: z.string(),
  takenOn: CivilDate,
  place: z.string().exactOptional(),
  latitude: z.number().exactOptional(),
  longitude: z.number().exactOptional(),
  note: z.string().exactOptional(),
});
export type EvidenceStory = z.infer<typeof EvidenceStory>;
const CheckStory = Cell.extend({ on: CivilDate, agency: z.string(), note: z.string(), checkedOn: CivilDate });
export type CheckStory = z.infer<typeof CheckStory>;

/** What of the registers is told outright; the rest is worked out of the figures of the sheets. */
export const RegistersStory = z.strictObject({
  batches: z.array(z.strictObject({ unit: Count, fortnight: z.string(), programme: z.enum(PROGRAMMES), institute: z.string(), startedOn: CivilDate, completedOn: CivilDate })),
  events: z.array(EventStory),
  units: UnitsStory,
  evidence: z.array(EvidenceStory),
  checks: z.array(CheckStory),
});
