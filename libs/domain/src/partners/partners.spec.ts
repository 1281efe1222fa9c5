import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { add, compare, fraction, fromRatio } from '../ratio/index.ts';
import { checkCall, type AskedCall, type KnownCall } from './check-call.ts';
import { checkEvaluation, expectedScores, type EvaluationFacts } from './check-evaluation.ts';
import { compareCandidates } from './compare-candidates.ts';
import { PARTNER_STATES, type Criterion, type PartnerState, type Score } from './partner.ts';
import { checkPartnerStep, checkStanding, PARTNER_STEPS, standingSteps } from './partner-steps.ts';
import { judgesOf, scoreOf } from './scores.ts';

const both = (en: string) => ({ en, hi: `${en} हि` });
const criterion = (code: string, weightBasisPoints: number, most: number): Criterion => ({ code, group: 'EXPERTISE', name: both(code), weightBasisPoints, most });
const CRITERIA = [criterion('REPUTE', 4_000, 10), criterion('EXPERTISE', 6_000, 20)];
const judge = (evaluatorId: string, bound: readonly string[] = []) => ({ evaluatorId, designation: both(evaluatorId), declaredOn: '2025-06-01', conflicts: bound.map((candidateId) => ({ candidateId, note: 'Kin' })) });
const scores = (candidateId: string, given: Readonly<Record<string, readonly (number | null)[]>>): Score[] =>
  Object.entries(given).flatMap(([evaluatorId, points]) => points.flatMap((score, at) => (score === null ? [] : [{ evaluatorId, candidateId, criterionCode: CRITERIA[at]!.code, score }])));
const candidate = (candidateId: string, state: PartnerState = 'INVITED') => ({ candidateId, name: both(candidateId), legalForm: 'Society', officeCode: null, state });
const codes = (breaches: readonly { readonly code: string; readonly field: string | null }[]): string[] => breaches.map(({ code, field }) => `${field} ${code}`);

describe('the score of a candidate', () => {
  const sheet = { criteria: CRITERIA, evaluators: [judge('e1'), judge('e2')] };

  it('is the weighted mean of those who judge, exactly', () => {
    expect(scoreOf({ ...sheet, scores: scores('a', { e1: [8, 15], e2: [6, 17] }) }, 'a')).toEqual({
      ...{ total: { numerator: '19', denominator: '25' }, missing: 0, conflicts: 0 },
      byCriterion: [{ criterionCode: 'REPUTE', mean: { numerator: '7', denominator: '1' }, scores: 2 }, { criterionCode: 'EXPERTISE', mean: { numerator: '16', denominator: '1' }, scores: 2 }],
    });
  });

  it('has no total while a score is missing: it is missing, not zero', () => {
    expect(scoreOf({ ...sheet, scores: scores('a', { e1: [8, 15], e2: [6, null] }) }, 'a')).toMatchObject({ total: null, missing: 1, byCriterion: [{ scores: 2 }, { mean: { numerator: '15', denominator: '1' }, scores: 1 }] });
    expect(scoreOf({ ...sheet, scores: [] }, 'a')).toMatchObject({ total: null, missing: 4, byCriterion: [{ mean: null, scores: 0 }, { mean: null, scores: 0 }] });
  });

  it('leaves out whoever declared an interest, also what they may have given', () => {
    const bound = { criteria: CRITERIA, evaluators: [judge('e1'), judge('e2', ['a'])] };
    expect(scoreOf({ ...bound, scores: scores('a', { e1: [8, 15], e2: [10, 20] }) }, 'a')).toMatchObject({ total: { numerator: '77', denominator: '100' }, missing: 0, conflicts: 1 });
    expect(judgesOf(bound.evaluators, 'a').map(({ evaluatorId }) => evaluatorId)).toEqual(['e1']);
    expect(scoreOf({ criteria: CRITERIA, evaluators: [judge('e1', ['a'])], scores: [] }, 'a')).toMatchObject({ total: null, missing: 0, conflicts: 1 }); // nobody is free to judge
    expect(scoreOf({ criteria: CRITERIA, evaluators: [], scores: [] }, 'a').total).toBeNull();
  });
});

describe('the comparison sheet', () => {
  const facts = { criteria: [criterion('ALL', 10_000, 10)], evaluators: [judge('e1')], passBasisPoints: 6_000 };
  const given = (points: Readonly<Record<string, number>>): Score[] => Object.entries(points).map(([candidateId, score]) => ({ evaluatorId: 'e1', candidateId, criterionCode: 'ALL', score }));

  it('ranks by total; ties share a rank, and the unscored have none and stand last', () => {
    const compared = compareCandidates({ ...facts, candidates: ['d', 'a', 'b', 'c'].map((id) => candidate(id)), scores: given({ a: 8, b: 8, c: 6 }) });
    expect(compared.map(({ candidateId, rank, isPassed, state }) => [candidateId, rank, isPassed, state])).toEqual([['a', 1, true, 'EVALUATED'], ['b', 1, true, 'EVALUATED'], ['c', 3, true, 'EVALUATED'], ['d', null, null, 'INVITED']]);
    expect(compareCandidates({ ...facts, passBasisPoints: 6_001, candidates: [candidate('c')], scores: given({ c: 6 }) })[0]).toMatchObject({ isPassed: false });
  });

  it('keeps every total between 0 and 1, in the order of the ranks, and moves none by the scores of another candidate', () => {
    const points = fc.integer({ min: 0, max: 10 });
    const sheet = fc.record({ most: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 2 }), first: fc.integer({ min: 1, max: 9_999 }), given: fc.array(fc.tuple(points, points, points, points), { minLength: 2, maxLength: 5 }) });
    fc.assert(fc.property(sheet, ({ most, first, given: rows }) => {
      const criteria = [criterion('X', first, most[0]!), criterion('Y', 10_000 - first, most[1]!)];
      const all = rows.flatMap((row, at): Score[] => ['e1', 'e2'].flatMap((evaluatorId, e) => criteria.map((one, c) => ({ evaluatorId, candidateId: `c${at}`, criterionCode: one.code, score: Math.min(row[e * 2 + c]!, one.most) }))));
      const of = (scoresOf: readonly Score[]) => compareCandidates({ criteria, evaluators: [judge('e1'), judge('e2')], passBasisPoints: 0, candidates: rows.map((_, at) => candidate(`c${at}`)), scores: scoresOf });
      const compared = of(all);
      const totals = compared.map(({ total }) => fromRatio(total!));
      for (const total of totals) expect([compare(total, fraction(0)) >= 0, compare(total, fraction(1)) <= 0]).toEqual([true, true]);
      compared.forEach(({ rank }, at) => expect(rank).toBe(1 + totals.filter((other) => compare(other, totals[at]!) > 0).length));
      const less = of(all.filter(({ candidateId }) => candidateId !== 'c0'));
      for (const one of compared.filter(({ candidateId }) => candidateId !== 'c0')) expect(less.find(({ candidateId }) => candidateId === one.candidateId)!.total).toEqual(one.total);
      expect(compare(criteria.reduce((sum, { weightBasisPoints }) => add(sum, fraction(weightBasisPoints, 10_000)), fraction(0)), fraction(1))).toBe(0);
    }));
  });
});

describe('an invitation', () => {
  const plan = { components: [{ code: 'C2' } as never] };
  const asked: AskedCall = { componentCode: 'C2', invitedOn: '2025-05-01', closesOn: '2025-05-31', passBasisPoints: 6_000, criteria: CRITERIA, evaluators: [{ login: 'one' }], candidates: [{ name: both('Alpha') }, { name: both('Beta') }] };
  const people: Readonly<Record<string, boolean>> = { one: true, two: true, district: false };
  const check = (own: Partial<AskedCall> = {}, known: KnownCall | null = null) => codes(checkCall(plan, { ...asked, ...own }, known, (login) => (login in people ? { personId: `p-${login}`, mayEvaluate: people[login]! } : null)));

  it('has weights that add up to the whole, a component of the plan, its days in order, and nothing twice', () => {
    expect(check()).toEqual([]);
    const wrong = checkCall(plan, { ...asked, criteria: [criterion('A', 4_000, 10), criterion('A', 5_900, 10)] }, null, () => ({ personId: 'p', mayEvaluate: true }));
    expect(wrong.map(({ code, values }) => [code, values])).toEqual([['WEIGHTS_DIFFER', { percent: '99' }], ['CRITERION_TWICE', { criterion: 'A' }]]);
    expect(check({ componentCode: 'C9', closesOn: '2025-04-30', candidates: [{ name: both('Alpha') }, { name: both(' alpha ') }] })).toEqual(['componentCode UNKNOWN_COMPONENT', 'closesOn CALL_CLOSES_EARLY', 'candidates.2.en CANDIDATE_TWICE']);
  });

  it('names evaluators who may judge: no stranger, no district, nobody twice', () => {
    expect(check({ evaluators: [{ login: 'nobody' }, { login: 'district' }, { login: 'two' }, { login: 'two' }] })).toEqual(['evaluators.1.login EVALUATOR_UNKNOWN', 'evaluators.2.login EVALUATOR_RIGHT', 'evaluators.4.login EVALUATOR_TWICE']);
  });

  it('closes its criteria once a score stands, and keeps who declared and who was judged', () => {
    const known: KnownCall = { componentCode: 'C2', passBasisPoints: 6_000, criteria: CRITERIA, evaluators: [{ ...judge('p-one') }], candidates: [{ ...candidate('a') }], scoredCandidates: ['a'] };
    const standing = { evaluators: [{ evaluatorId: 'p-one', login: '' }], candidates: [{ candidateId: 'a', name: both('a') }] };
    expect(check(standing, known)).toEqual([]);
    expect(check({ ...standing, criteria: [criterion('REPUTE', 5_000, 10), criterion('EXPERTISE', 5_000, 20)] }, known)).toEqual(['criteria CRITERIA_CLOSED']);
    expect(check({ ...standing, passBasisPoints: 5_000 }, known)).toEqual(['criteria CRITERIA_CLOSED']);
    expect(check({ ...standing, criteria: CRITERIA.map((one) => ({ ...one, name: both('Other words') })) }, known)).toEqual([]);
    expect(check({ evaluators: [], candidates: [] }, known)).toEqual(['evaluators EVALUATOR_DECLARED', 'candidates CANDIDATE_SCORED']);
    expect(check({ ...standing, evaluators: [...standing.evaluators, { login: 'two' }] }, { ...known, candidates: [candidate('a', 'SHORTLISTED')] })).toEqual(['evaluators EVALUATORS_CLOSED']);
  });
});

describe('an evaluation', () => {
  const facts: EvaluationFacts = { criteria: CRITERIA, candidates: [candidate('a'), candidate('b')], conflicts: [], scores: [] };
  const points = (candidateId: string, criterionCode: string, score: number) => ({ candidateId, criterionCode, score });

  it('keeps every point within its criterion, once, for candidates and criteria of the call; all faults at once', () => {
    expect(checkEvaluation(facts, { conflicts: [], scores: [points('a', 'REPUTE', 0), points('a', 'EXPERTISE', 20)] })).toEqual([]);
    expect(codes(checkEvaluation(facts, { conflicts: [], scores: [points('a', 'REPUTE', 11), points('a', 'COST', 1), points('x', 'REPUTE', 1), points('b', 'REPUTE', 1), points('b', 'REPUTE', 2)] }))).toEqual([
      ...['scores.a.REPUTE SCORE_ABOVE_MOST', 'scores.a.COST CRITERION_UNKNOWN', 'scores.x.REPUTE CANDIDATE_UNKNOWN', 'scores.b.REPUTE SCORE_TWICE'],
    ]);
  });

  it('gives no point to a candidate one is bound to, and takes no declaration back', () => {
    expect(codes(checkEvaluation(facts, { conflicts: [{ candidateId: 'a', note: 'Former employer' }], scores: [points('a', 'REPUTE', 5)] }))).toEqual(['scores.a.REPUTE CONFLICT_OF_INTEREST']);
    expect(codes(checkEvaluation({ ...facts, conflicts: [{ candidateId: 'a' }] }, { conflicts: [], scores: [points('a', 'REPUTE', 5)] }))).toEqual(['conflicts.a CONFLICT_STANDS', 'scores.a.REPUTE CONFLICT_OF_INTEREST']);
    expect(codes(checkEvaluation(facts, { conflicts: [{ candidateId: 'a', note: ' ' }], scores: [] }))).toEqual(['conflicts.a REASON_TEXT_NEEDED']);
  });

  it('is closed for a candidate that was decided on', () => {
    const decided = { ...facts, candidates: [candidate('a', 'SHORTLISTED'), candidate('b')], scores: [points('a', 'REPUTE', 5)] };
    expect(checkEvaluation(decided, { conflicts: [], scores: [points('a', 'REPUTE', 5), points('b', 'REPUTE', 5)] })).toEqual([]);
    expect(codes(checkEvaluation(decided, { conflicts: [], scores: [points('a', 'REPUTE', 6)] }))).toEqual(['scores.a EVALUATION_CLOSED']);
  });

  it('is whole when every criterion of every candidate one is free to judge has its point', () => {
    expect(expectedScores(facts)).toBe(4);
    expect(expectedScores({ ...facts, conflicts: [{ candidateId: 'a' }] })).toBe(2);
    expect(expectedScores({ ...facts, candidates: [candidate('a', 'NOT_CHOSEN'), candidate('b')], scores: [points('a', 'REPUTE', 5)] })).toBe(3);
  });
});

describe('the life of a partner', () => {
  const line = (candidateId: string, state: PartnerState, rank: number | null, own: object = {}) => ({ candidateId, state, rank, isPassed: rank !== null, total: rank === null ? null : { numerator: '1', denominator: '1' }, missing: rank === null ? 2 : 0, conflicts: 0, byCriterion: [], ...own });
  const facts = (comparison: ReturnType<typeof line>[]) => ({ comparison, names: new Map(comparison.map(({ candidateId }) => [candidateId, both(candidateId)])), partnerOffices: ['AGENCY'] });
  const step = (comparison: ReturnType<typeof line>[], candidateId: string, to: PartnerState, officeCode: string | null = null, reason: string | null = null) => codes(checkPartnerStep(facts(comparison), { candidateId, to, officeCode, reason }));

  it('goes only where the table leads, and comes back from watch alone', () => {
    expect(PARTNER_STATES.filter((state) => PARTNER_STEPS[state].length === 0)).toEqual(['NOT_CHOSEN', 'EXITED', 'CLOSED']);
    expect(standingSteps('ON_WATCH')).toEqual(['ENGAGED', 'EXITED', 'CLOSED']);
    expect(standingSteps(null)).toEqual(standingSteps('ENGAGED'));
    expect(codes(checkStanding('EXITED', { to: 'ENGAGED', reason: 'Mended' }))).toEqual(['to PARTNER_STATE']);
    expect(codes(checkStanding('ENGAGED', { to: 'ON_WATCH', reason: ' ' }))).toEqual(['reason REASON_TEXT_NEEDED']);
    expect(checkStanding(null, { to: 'ON_WATCH', reason: 'Two reports late' })).toEqual([]);
  });

  it('shortlists whoever reached the pass mark, and nobody who was not scored', () => {
    expect(step([line('a', 'EVALUATED', 1)], 'a', 'SHORTLISTED')).toEqual([]);
    expect(step([line('a', 'EVALUATED', 1, { isPassed: false })], 'a', 'SHORTLISTED')).toEqual(['to BELOW_PASS_MARK']);
    expect(step([line('a', 'INVITED', null)], 'a', 'SHORTLISTED')).toEqual(['to PARTNER_STATE']);
    expect(step([line('a', 'EVALUATED', 1)], 'a', 'ENGAGED', 'AGENCY')).toEqual(['to PARTNER_STATE']); // never past the shortlist
    expect(step([line('a', 'INVITED', null)], 'x', 'SHORTLISTED')).toEqual(['candidateId CANDIDATE_UNKNOWN']);
  });

  it('engages the first in the name of a partner office; another needs a reason, a tied first none', () => {
    const two = [line('a', 'SHORTLISTED', 1), line('b', 'SHORTLISTED', 2)];
    expect(step(two, 'a', 'ENGAGED', 'AGENCY')).toEqual([]);
    expect(step(two, 'b', 'ENGAGED', 'PMU')).toEqual(['officeCode PARTNER_OFFICE_NEEDED', 'reason NOT_THE_FIRST']);
    expect(step(two, 'b', 'ENGAGED', 'AGENCY', 'The first withdrew')).toEqual([]);
    expect(step([line('a', 'SHORTLISTED', 1), line('b', 'SHORTLISTED', 1)], 'b', 'ENGAGED', 'AGENCY')).toEqual([]);
    expect(step([line('a', 'ENGAGED', 1), line('b', 'SHORTLISTED', 2)], 'b', 'ENGAGED', 'AGENCY', 'Also good')).toEqual(['to CALL_DECIDED']);
  });

  it('waits until all who are in the running are scored; whoever is turned down is told why', () => {
    expect(step([line('a', 'SHORTLISTED', 1), line('b', 'INVITED', null)], 'a', 'ENGAGED', 'AGENCY')).toEqual(['to EVALUATION_INCOMPLETE']);
    expect(step([line('a', 'SHORTLISTED', 1), line('b', 'NOT_CHOSEN', null)], 'a', 'ENGAGED', 'AGENCY')).toEqual([]);
    expect(step([line('b', 'INVITED', null)], 'b', 'NOT_CHOSEN')).toEqual(['reason REASON_TEXT_NEEDED']);
    expect(step([line('b', 'NOT_CHOSEN', 1)], 'b', 'SHORTLISTED')).toEqual(['to PARTNER_STATE']);
  });
});
