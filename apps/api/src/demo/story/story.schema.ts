import { CivilDate, Code, FortnightId, Instant, ReasonCode } from '@pakhwada/contracts/wire';
import { COMPONENT_STAGES } from '@pakhwada/domain/plan';
import { parse } from 'yaml';
import { z } from 'zod';
import { CertificateStory, FundsStory, SignatoriesStory } from './funds-story.schema.ts';
import { RegistersStory } from './registers/registers-story.schema.ts';
import { STATE_STORY } from './state-story.schema.ts';

const Count = z.int().min(0);
const Range = z.tuple([Count, Count]);
const ByFortnight = <T extends z.ZodType>(value: T) => z.record(FortnightId, value);
const Event = z.union([Count, z.string().regex(/^at least \d+$/)]);

/** How the figures of one indicator come about. */
const Counter = z.union([
  z.strictObject({ total: Count, from: FortnightId, rhythm: ByFortnight(Count).optional() }), // shared out over units and fortnights; without a rhythm as the plan's curve rises
  z.strictObject({ per: Code, each: Range, total: Count.optional() }), // so many for each one of another counter
  z.strictObject({ follows: Code, lag: Count, percent: Range, answer: Range.optional() }), // a share of another counter's cumulative figure some fortnights ago; with an answer, a ratio
  z.strictObject({ shareOf: Code, percent: Range }), // a ratio of another counter of the same fortnight
  z.strictObject({ standOf: Code, percent: Range }), // a stand, as a share of another counter's cumulative figure
  z.strictObject({ events: ByFortnight(Event) }),
  z.strictObject({ stands: ByFortnight(Count) }), // a stand that lasts until the next
]);
export type Counter = z.infer<typeof Counter>;

const Reason = z.strictObject({ code: ReasonCode, remark: z.string(), plan: z.string() });

/** A made-up history, as data: the programme's figures up to a fortnight, who was silent, what was returned, the money, the officers. The code knows no State. */
export const Story = z.strictObject({
  format: z.literal('pakhwada-story/1'),
  ...STATE_STORY,
  until: FortnightId,
  clock: Instant,
  plansBefore: z
    .array(
      z.strictObject({
        until: FortnightId,
        rulesVersion: z.int().min(1),
        withoutBreakdowns: z.array(z.string()).optional().describe('Sets, or parts like SOCIAL.MINORITY, that were not asked for yet'),
        approval: z.strictObject({ orderNo: z.string(), date: CivilDate, authority: z.string() }),
      }),
    )
    .describe('The versions of the plan in force before that of the file, oldest first: an earlier rule set, without what later ones brought'),
  counters: z.record(Code, Counter),
  cells: z.array(
    z.strictObject({
      indicator: Code,
      unit: Count,
      only: z.boolean().optional(),
      fortnights: ByFortnight(Count),
      breakdowns: z.record(z.string(), z.record(z.string(), Count)).optional(),
      remark: z.string().optional(),
    }),
  ),
  corrections: z.array(z.strictObject({ indicator: Code, unit: Count, corrects: FortnightId, newValue: Count, in: FortnightId, reason: z.string() })),
  breakdowns: z.record(z.string(), z.record(z.string(), z.union([Range, z.literal('rest')]))),
  silence: z.strictObject({
    chance: z.record(z.string(), Count),
    winter: z.strictObject({ group: z.string(), months: z.array(Count), chance: Count }),
    quietFrom: FortnightId,
    named: z.record(Code, z.array(FortnightId)),
  }),
  notApproved: z.array(z.strictObject({ office: Code, fortnight: FortnightId, state: z.enum(['SUBMITTED', 'VERIFIED']) })),
  returned: z.strictObject({ chance: Count, reason: z.string() }),
  openFortnight: z.strictObject({ submitted: z.array(Code), verified: z.array(Code), statuses: z.array(z.string()) }),
  milestones: z.record(Code, CivilDate),
  stages: z.record(z.string(), ByFortnight(z.enum(COMPONENT_STAGES))),
  reasons: z.record(z.string(), ByFortnight(Reason)),
  winterReason: ReasonCode,
  funds: FundsStory,
  certificates: z.array(CertificateStory),
  signatories: SignatoriesStory,
  registers: RegistersStory.optional(),
  registerRemark: z.string().min(1).describe('What an office says where a figure differs from the register'),
  pace: z.record(z.string(), Count),
});
export type Story = z.infer<typeof Story>;

export function readStory(text: string): Story {
  const story = Story.parse(parse(text));
  return { ...story, clock: new Date(story.clock).toISOString() }; // instants are compared as text
}
