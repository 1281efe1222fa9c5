import { CivilDate, Code, FortnightId, LocalName, ReasonCode } from '@pakhwada/contracts/wire';
import { HourOfDay } from '@pakhwada/contracts/committee';
import { ACTION_WORDS, AGENDA_KINDS } from '@pakhwada/domain/committee';
import { CRITERION_GROUPS, PARTNER_STATES } from '@pakhwada/domain/partners';
import { REGISTER_CODES } from '@pakhwada/domain/registers';
import { parse } from 'yaml';
import { z } from 'zod';
import { EventStory } from '../registers/registers-story.schema.ts';

const Count = z.int().min(0);
/** What an officer wrote: in English alone, or in both languages. */
const Said = z.union([z.string(), z.strictObject({ en: z.string(), hi: z.string() })]).transform((said) => (typeof said === 'string' ? { en: said, hi: '' } : said));
const NOTHING = { en: '', hi: '' };
const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** A record as it was first written, and what was learnt of it later. Money is written in words: 2.50 crore. */
const RecordStory = z.strictObject({
  register: z.enum(REGISTER_CODES),
  unit: Count.default(0).describe('LGD code of its district; 0 = State level'),
  under: z.string().optional().describe('Number of the record it belongs to'),
  on: CivilDate,
  values: Values,
  atLeast: z.array(z.string()).default([]),
  later: z.array(z.strictObject({ on: CivilDate, values: Values })).default([]),
});
export type RecordStory = z.infer<typeof RecordStory>;

const ActionStory = z.strictObject({
  no: z.int().min(1),
  text: Said,
  office: Code,
  due: CivilDate,
  told: z.array(z.strictObject({ on: CivilDate, word: z.enum(ACTION_WORDS), note: Said, reason: ReasonCode.optional() })).default([]),
  extension: z.strictObject({ asked: CivilDate, to: CivilDate, reason: z.string(), granted: CivilDate.optional() }).optional(),
  dropped: z.strictObject({ on: CivilDate, reason: z.string() }).optional(),
});
export type ActionStory = z.infer<typeof ActionStory>;

const ItemStory = z.strictObject({
  kind: z.enum(AGENDA_KINDS).default('DECISION'),
  component: Code.optional(),
  title: Said,
  background: Said.default(NOTHING),
  status: Said.default(NOTHING),
  issue: Said.default(NOTHING),
  proposal: Said.default(NOTHING),
  options: z.array(Said).default([]),
  amount: z.string().optional(),
  office: Code.optional(),
  file: z.string().optional(),
  outcome: z.enum(['DECIDED', 'NOTED', 'DEFERRED']).default('DECIDED'),
  discussion: Said.default(NOTHING),
  decision: Said.default(NOTHING),
  actions: z.array(ActionStory).default([]),
});
export type ItemStory = z.infer<typeof ItemStory>;

/** A sitting: called, put off, notified, held, written up, each on its day. Without minutes it left no decisions; without `held` it is still ahead. */
const SittingStory = z.strictObject({
  no: z.int().min(1),
  called: CivilDate,
  on: CivilDate.describe('The day first set'),
  at: HourOfDay.default('11:00'),
  venue: Said,
  fortnight: FortnightId.optional(),
  putOff: z.array(z.strictObject({ said: CivilDate, to: CivilDate, reason: z.string() })).default([]),
  noticed: CivilDate.optional(),
  held: z.boolean().default(true),
  absent: z.array(z.int().min(1)).default([]).describe('Places in the order of precedence'),
  byVideo: z.array(z.int().min(1)).default([]),
  represented: z.record(z.string(), z.string()).default({}).describe('Place, and who came instead'),
  agenda: z.array(ItemStory).default([]),
  minutes: z.strictObject({ drafted: CivilDate, approved: CivilDate, issued: CivilDate, confirmedIn: z.int().optional(), closing: Said }).optional(),
  closes: z.array(z.string()).default([]).describe('Action points this sitting closed, like 14/3'),
});
export type SittingStory = z.infer<typeof SittingStory>;

const Criterion = z.strictObject({ code: Code, group: z.enum(CRITERION_GROUPS), name: LocalName, weight: z.int(), most: z.int() });
const CallStory = z.strictObject({
  id: z.string(),
  component: Code,
  title: LocalName,
  invited: CivilDate,
  closes: CivilDate,
  pass: z.int().describe('Basis points'),
  criteria: z.array(Criterion),
  evaluators: z.array(z.strictObject({ login: z.string(), on: CivilDate, bound: z.record(z.string(), z.string()).default({}).describe('Candidate, and what binds them'), scores: z.record(z.string(), z.array(z.int())).describe('Candidate: a score for each criterion') })),
  candidates: z.array(z.strictObject({ code: z.string(), name: LocalName, legalForm: z.string() })),
  steps: z.array(z.strictObject({ on: CivilDate, candidate: z.string(), to: z.enum(PARTNER_STATES), office: Code.optional(), reason: z.string().optional() })),
});
export type CallStory = z.infer<typeof CallStory>;

/** What a committee and its partners left on paper in the demo, as data. Each paper is written on its own day, through the services every office uses. */
export const Papers = z.strictObject({
  format: z.literal('pakhwada-papers/1'),
  committee: z.string().default('HPC').describe('Code of the first committee'),
  convenor: z.strictObject({ place: z.int().min(1), office: Code }).optional().describe('Which seat convenes, and the office it stands for'),
  sittings: z.array(SittingStory).default([]),
  records: z.array(RecordStory).default([]),
  events: z.array(EventStory).default([]),
  calls: z.array(CallStory).default([]),
  standings: z.array(z.strictObject({ on: CivilDate, office: Code, to: z.enum(PARTNER_STATES), reason: z.string() })).default([]),
});
export type Papers = z.infer<typeof Papers>;

export function readPapers(text: string): Papers {
  return Papers.parse(parse(text));
}
