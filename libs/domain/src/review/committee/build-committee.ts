import type { BuiltScheme } from '../build-scheme.ts';
import type { Frame } from '../frame.ts';
import { buildActions } from './build-actions.ts';
import { buildCompletion } from './build-completion.ts';
import { buildConsultations } from './build-consultations.ts';
import { buildPartners } from './build-partners.ts';
import type { PartnerSources } from './build-partners.ts';
import { buildProjects } from './build-projects.ts';
import { buildRisks } from './build-risks.ts';
import { decisionsSought, heldSittings, nextSitting, sittingLine } from './build-sittings.ts';
import { NO_COMMITTEE } from './committee-facts.ts';
import type { CommitteeReview } from './committee-review.ts';

export interface CommitteeSources extends PartnerSources {
  readonly scheme: BuiltScheme;
}

/** What the committee's work adds to a review, from rule set 4 on: papers as they were known, days counted up to the day of the review. A scheme whose committee has not sat yet has empty lists and full scorecards. */
export function buildCommittee(sources: CommitteeSources, frame: Frame): CommitteeReview {
  const facts = frame.facts.committee ?? NO_COMMITTEE;
  const { built, scheme } = sources;
  return {
    lastSitting: sittingLine(heldSittings(facts).at(-1) ?? null, facts),
    nextSitting: sittingLine(nextSitting(facts), facts),
    decisionsSought: decisionsSought(facts, built.map(({ review }) => review), frame),
    actionTaken: buildActions(facts, frame),
    projects: buildProjects(facts, frame),
    partners: buildPartners(facts, sources, frame),
    ...buildRisks(facts.records, frame),
    completion: buildCompletion(built, scheme, frame),
    consultations: buildConsultations(facts.records, frame.asOn),
  };
}
