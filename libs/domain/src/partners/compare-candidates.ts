import { compare, fraction, fromRatio } from '../ratio/index.ts';
import type { Candidate, PartnerCall, PartnerState } from './partner.ts';
import { scoreOf, type CandidateScore, type ScoreSheet } from './scores.ts';

export interface ComparedCandidate extends CandidateScore {
  readonly candidateId: string;
  readonly state: PartnerState;
  readonly rank: number | null; // null: not fully scored
  readonly isPassed: boolean | null;
}

export interface ComparisonFacts extends ScoreSheet {
  readonly passBasisPoints: PartnerCall['passBasisPoints'];
  readonly candidates: readonly Pick<Candidate, 'candidateId' | 'state'>[];
}

/**
 * The comparison sheet of a call, first rank first, those without a rank last in the order they were invited. Ties share a rank: totals 4/5, 4/5 and 3/5 rank 1, 1 and 3. An invited candidate whose last score has come is EVALUATED.
 * A total of 6,000 basis points passes a mark of 6,000.
 */
export function compareCandidates(facts: ComparisonFacts): ComparedCandidate[] {
  const scored = facts.candidates.map((candidate) => ({ ...candidate, ...scoreOf(facts, candidate.candidateId) }));
  const pass = fraction(facts.passBasisPoints, 10_000);
  const totals = scored.flatMap(({ total }) => (total === null ? [] : [fromRatio(total)]));
  const compared = scored.map(({ candidateId, state, total, ...score }): ComparedCandidate => {
    const own = total === null ? null : fromRatio(total);
    return {
      ...{ candidateId, total, ...score },
      state: state === 'INVITED' && own !== null ? 'EVALUATED' : state,
      rank: own === null ? null : 1 + totals.filter((other) => compare(other, own) > 0).length,
      isPassed: own === null ? null : compare(own, pass) >= 0,
    };
  });
  return compared.map((one, at) => ({ one, at })).sort((a, b) => (a.one.rank ?? Infinity) - (b.one.rank ?? Infinity) || a.at - b.at).map(({ one }) => one);
}
