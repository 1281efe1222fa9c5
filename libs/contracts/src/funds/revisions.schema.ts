import { RE_APPROPRIATION_DECISIONS, RE_APPROPRIATION_STATES } from '@pakhwada/domain/funds';
import { AMOUNT_STAGES, FUND_FLOWS } from '@pakhwada/domain/plan';
import { z } from 'zod';
import { Breach, CivilDate, Code, FortnightId, Instant, LocalName, Paise, Remark } from '../wire/wire.schema.ts';

/** From a component to another; UNALLOCATED stands for the money that no component has yet. */
export const MoneyMove = z.strictObject({ from: Code, to: Code, amountPaise: Paise }).meta({ id: 'MoneyMove' });

/** `planVersion`: the amounts that were on the screen. */
export const ReAppropriationRequest = z
  .strictObject({ planVersion: z.int().min(1), moves: z.array(MoneyMove).max(50), reason: z.string().trim().max(1000), orderNo: z.string().trim().max(100), orderOn: CivilDate })
  .meta({ id: 'ReAppropriationRequest' });
export type ReAppropriationRequest = z.infer<typeof ReAppropriationRequest>;

export const ReAppropriation = z
  .strictObject({
    id: z.uuid(),
    state: z.enum(RE_APPROPRIATION_STATES),
    orderNo: z.string(),
    orderOn: CivilDate,
    reason: z.string(),
    planVersion: z.int(), // the amounts it sets out from
    madeVersion: z.int().nullable(), // those it led to
    moves: z.array(MoneyMove),
    steps: z.array(z.strictObject({ action: z.enum(['PROPOSE', ...RE_APPROPRIATION_DECISIONS]), designation: LocalName, office: LocalName, at: Instant, reason: z.string().nullable() })),
    decisions: z.array(z.enum(RE_APPROPRIATION_DECISIONS)), // that the reader can take
  })
  .meta({ id: 'ReAppropriation' });
export type ReAppropriation = z.infer<typeof ReAppropriation>;

const Standing = z.strictObject({ releasedPaise: Paise, spentPaise: Paise, committedPaise: Paise });

/** With the amounts before and after, and what would be refused today of a proposal that waits. */
export const ReAppropriationTable = ReAppropriation.extend({
  table: z.array(z.strictObject({ code: z.string(), name: LocalName.nullable(), beforePaise: Paise, afterPaise: Paise, standing: Standing.nullable() })), // name null: unallocated; standing null: decided, or unallocated
  totalPaise: Paise, // before as after
  breaches: z.array(Breach),
}).meta({ id: 'ReAppropriationTable' });
export type ReAppropriationTable = z.infer<typeof ReAppropriationTable>;

export const ReAppropriationDecisionRequest = z.strictObject({ decision: z.enum(RE_APPROPRIATION_DECISIONS), reason: Remark.nullable() }).meta({ id: 'ReAppropriationDecision' });
export type ReAppropriationDecisionRequest = z.infer<typeof ReAppropriationDecisionRequest>;

/** The amounts of a version of the plan, the order it came by and the fortnights that are judged by it. */
const PlanVersion = z.strictObject({
  version: z.int(),
  isRevision: z.boolean(), // by an order that moved money; else by a plan file
  orderNo: z.string(),
  orderOn: CivilDate,
  authority: z.string(),
  appliedAt: Instant,
  totalPaise: Paise,
  unallocatedPaise: Paise,
  amounts: z.array(z.strictObject({ code: z.string(), amountPaise: Paise })),
  fortnights: z.strictObject({ firstId: FortnightId, lastId: FortnightId, count: z.int() }).nullable(), // null: none yet, or no longer any
});

export const PlanAmounts = z
  .strictObject({
    canPropose: z.boolean(),
    pendingOrderNo: z.string().nullable(), // one at a time
    today: CivilDate,
    fundFlow: z.enum(FUND_FLOWS),
    stage: z.enum(AMOUNT_STAGES).nullable(),
    mustBeAllocated: z.boolean(), // then UNALLOCATED takes no part
    components: z.array(Standing.extend({ code: z.string(), name: LocalName, amountPaise: Paise })), // of the version in force, latest
    unallocatedPaise: Paise,
    versions: z.array(PlanVersion), // oldest first
  })
  .meta({ id: 'PlanAmounts' });
export type PlanAmounts = z.infer<typeof PlanAmounts>;
