import { EVENT_KINDS, OUTCOME_CLASSES, PROGRAMMES } from '@pakhwada/domain/registers';
import { z } from 'zod';

const CivilDate = z.iso.date();
const Count = z.int().min(0);
const Bound = z.union([Count, z.string().regex(/^at least \d+$/)]);

const EventStory = z.strictObject({
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

/** What of the registers is told outright; the rest is worked out of the figures of the sheets. */
export const RegistersStory = z.strictObject({
  batches: z.array(z.strictObject({ unit: Count, fortnight: z.string(), programme: z.enum(PROGRAMMES), institute: z.string(), startedOn: CivilDate, completedOn: CivilDate })),
  events: z.array(EventStory),
});
