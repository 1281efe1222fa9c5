import { CRITERION_GROUPS, PARTNER_STATES } from '@pakhwada/domain/partners';
import { z } from 'zod';
import { freeText } from '../registers/free-text.ts';
import { CivilDate, Code, Instant, LocalName } from '../wire/wire.schema.ts';

const Ratio = z.strictObject({ numerator: z.string(), denominator: z.string() });
export const CallId = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/);

export const CriterionForm = z.strictObject({ code: Code, group: z.enum(CRITERION_GROUPS), name: LocalName, weightBasisPoints: z.int().min(1).max(10_000), most: z.int().min(1).max(1000) });
export type CriterionForm = z.infer<typeof CriterionForm>;
/** An invitation with its criteria (weights sum to 10,000), who scores, and who was invited. Criteria and weights are closed once a score stands. */
export const PartnerCallForm = z
  .strictObject({
    callId: CallId,
    componentCode: Code,
    title: LocalName,
    invitedOn: CivilDate,
    closesOn: CivilDate,
    passBasisPoints: z.int().min(0).max(10_000),
    criteria: z.array(CriterionForm).min(1).max(30),
    evaluators: z.array(z.strictObject({ evaluatorId: z.uuid().exactOptional(), login: z.string().max(100) })).max(15),
    candidates: z.array(z.strictObject({ candidateId: z.uuid().exactOptional(), name: LocalName, legalForm: freeText(100) })).max(60),
    version: z.int().min(0),
  })
  .meta({ id: 'PartnerCallForm' });
export type PartnerCallForm = z.infer<typeof PartnerCallForm>;

/** Own interests first (an empty list says there are none), then the scores; a score for a candidate one is bound to is refused. */
export const EvaluationForm = z
  .strictObject({
    conflicts: z.array(z.strictObject({ candidateId: z.uuid(), note: freeText(500) })).max(60),
    scores: z.array(z.strictObject({ candidateId: z.uuid(), criterionCode: Code, score: z.int().min(0).max(1000) })).max(1800),
    version: z.int().min(0),
  })
  .meta({ id: 'EvaluationForm' });
export type EvaluationForm = z.infer<typeof EvaluationForm>;

/** SHORTLIST and ENGAGE rest on the comparison sheet; choosing another than the first needs a reason. */
export const PartnerStep = z
  .strictObject({ candidateId: z.uuid(), to: z.enum(PARTNER_STATES), officeCode: Code.nullable(), reason: freeText(1000).nullable(), version: z.int() })
  .meta({ id: 'PartnerStep' });
export type PartnerStep = z.infer<typeof PartnerStep>;

export const ComparisonLine = z
  .strictObject({
    candidateId: z.uuid(),
    name: LocalName,
    legalForm: z.string(),
    state: z.enum(PARTNER_STATES),
    officeCode: z.string().nullable(),
    rank: z.int().nullable(), // null: not fully scored
    total: Ratio.nullable(), // weighted share of 1, mean of the evaluators free of interest
    isPassed: z.boolean().nullable(),
    byCriterion: z.array(z.strictObject({ criterionCode: Code, mean: Ratio.nullable(), scores: z.int() })),
    missing: z.int(), // scores not yet given
    conflicts: z.int(),
  })
  .meta({ id: 'ComparisonLine' });
export type ComparisonLine = z.infer<typeof ComparisonLine>;

export const PartnerCallPage = z
  .strictObject({
    callId: CallId,
    componentCode: z.string(),
    title: LocalName,
    invitedOn: CivilDate,
    closesOn: CivilDate,
    passBasisPoints: z.int(),
    criteria: z.array(CriterionForm),
    evaluators: z.array(z.strictObject({ evaluatorId: z.uuid(), designation: LocalName, isMe: z.boolean(), declaredOn: CivilDate.nullable(), scores: z.int(), expected: z.int() })),
    comparison: z.array(ComparisonLine), // by rank
    mine: z.strictObject({ conflicts: EvaluationForm.shape.conflicts, scores: EvaluationForm.shape.scores }).nullable(),
    conflicts: z.array(z.strictObject({ designation: LocalName, candidate: LocalName, note: z.string() })), // for those who keep and audit
    trail: z.array(z.strictObject({ at: Instant, designation: LocalName, act: z.string(), candidate: LocalName.nullable(), reason: z.string().nullable() })),
    version: z.int(),
    may: z.strictObject({ keep: z.boolean(), evaluate: z.boolean() }),
  })
  .meta({ id: 'PartnerCall' });
export type PartnerCallPage = z.infer<typeof PartnerCallPage>;

export const PartnerCallSummary = z
  .strictObject({ callId: CallId, componentCode: z.string(), title: LocalName, invitedOn: CivilDate, closesOn: CivilDate, candidates: z.int(), scored: z.int(), chosen: LocalName.nullable() })
  .meta({ id: 'PartnerCallSummary' });
export type PartnerCallSummary = z.infer<typeof PartnerCallSummary>;

/** A partner office of the plan, its standing and when it began. The scorecard is a part of the review. */
export const PartnerStanding = z
  .strictObject({
    officeCode: z.string(),
    name: LocalName,
    componentCodes: z.array(z.string()),
    state: z.enum(PARTNER_STATES).nullable(),
    since: CivilDate.nullable(),
    callId: CallId.nullable(),
    trail: z.array(z.strictObject({ at: Instant, designation: LocalName, to: z.enum(PARTNER_STATES), reason: z.string().nullable() })),
    may: z.array(z.enum(PARTNER_STATES)), // where it may be led
    version: z.int(),
  })
  .meta({ id: 'PartnerStanding' });
export type PartnerStanding = z.infer<typeof PartnerStanding>;

/** Put on watch, back to work, exited, closed: each with a reason. */
export const StandingStep = z.strictObject({ to: z.enum(PARTNER_STATES), reason: freeText(1000), version: z.int() }).meta({ id: 'StandingStep' });
export type StandingStep = z.infer<typeof StandingStep>;
