import type { RuleSet } from '../plan/plan.ts';
import { compare, fraction, isMissing, isZero, toRatio } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';
import type { Sentence, SentenceValue, StatusCode, Verdict } from '../review/review.ts';
import type { DecidedCode } from '../review/sentence-codes.ts';
import type { OverdueMilestone, StatusFacts } from './status-facts.ts';

type Values = Record<string, SentenceValue>;

interface StatusRow {
  readonly status: StatusCode;
  readonly code: DecidedCode;
  /** The values its sentence carries when the row matches, else null. */
  readonly match: (facts: StatusFacts, rules: RuleSet) => Values | null;
}

/** Rule set 1 (DOMAIN 4.4), worst first: the first matching row wins and is the printed reason. Money is not in it: it never changes the colour. */
const ROWS: readonly StatusRow[] = [
  { status: 'RED', code: 'spiRed', match: ({ spi }, rules) => spiBelow(spi, rules.redBelowSpi) },
  { status: 'RED', code: 'criticalMilestoneRed', match: ({ overdue }, rules) => latest(overdue.filter(({ isCritical }) => isCritical), rules.redMilestoneDaysLate) },
  { status: 'RED', code: 'silentRed', match: ({ silentFortnights }, rules) => (silentFortnights >= rules.silentFortnightsForRed ? { fortnights: count(silentFortnights) } : null) },
  { status: 'AMBER', code: 'spiAmber', match: ({ spi }, rules) => spiBelow(spi, rules.amberBelowSpi) },
  { status: 'AMBER', code: 'criticalMilestoneAmber', match: ({ overdue }, rules) => latest(overdue.filter(({ isCritical }) => isCritical), rules.amberMilestoneDaysLate) },
  { status: 'AMBER', code: 'milestoneAmber', match: ({ overdue }, rules) => latest(overdue.filter(({ isCritical }) => !isCritical), rules.amberMilestoneDaysLate) },
  { status: 'BLUE', code: 'completed', match: ({ stage, isEveryTargetVerified }) => (isComplete(stage) && isEveryTargetVerified ? {} : null) },
  { status: 'GREY', code: 'notDue', match: ({ physical, planned }) => (isNothing(physical) && isNothing(planned) ? {} : null) },
  { status: 'GREY', code: 'notJudged', match: ({ physical, planned }) => (isMissing(physical) || isMissing(planned) ? {} : null) },
  { status: 'GREEN', code: 'onSchedule', match: ({ spi }) => (isMissing(spi) ? null : { spi: index(spi) }) },
  { status: 'GREEN', code: 'beforePlan', match: () => ({}) },
];

/**
 * The status word of a component, or of the State by its SPI alone, with the rule that decided it and the others of the same or a lesser colour that matched too.
 * SPI 0.472 is RED by spiRed; SPI 0.95 with a critical milestone 20 days late is AMBER by criticalMilestoneAmber.
 */
export function statusOf(facts: StatusFacts, rules: RuleSet, link: Sentence['link']): Verdict {
  const matched = ROWS.flatMap(({ status, code, match }) => {
    const values = match(facts, rules);
    return values ? [{ status, family: familyOf(code), sentence: { code, values, link } satisfies Sentence }] : [];
  });
  const [first, ...rest] = matched;
  if (!first) throw new Error('the last row of the rule matches everything');
  const told = new Set([first.family]);
  const alsoMatched: Sentence[] = [];
  for (const { status, family, sentence } of rest) {
    if ((status !== 'RED' && status !== 'AMBER') || told.has(family)) continue; // a red SPI is not told again as an amber one
    told.add(family);
    alsoMatched.push(sentence);
  }
  return { status: first.status, decidedBy: first.sentence, alsoMatched };
}

function spiBelow(spi: Known<Fraction>, limitBasisPoints: number): Values | null {
  const limit = fraction(limitBasisPoints, 10_000);
  return isMissing(spi) || compare(spi, limit) >= 0 ? null : { spi: index(spi), limit: index(limit) };
}

function latest(overdue: readonly OverdueMilestone[], limitDays: number): Values | null {
  const worst = overdue.filter(({ daysLate }) => daysLate > limitDays).reduce<OverdueMilestone | null>((late, next) => (late && late.daysLate >= next.daysLate ? late : next), null);
  return worst ? { milestone: { kind: 'name', name: worst.name }, days: count(worst.daysLate), limit: count(limitDays) } : null;
}

function isComplete(stage: StatusFacts['stage']): boolean {
  return stage === null || stage === 'PHYSICALLY_COMPLETE' || stage === 'FINANCIALLY_CLOSED';
}

function isNothing(share: Known<Fraction>): boolean {
  return !isMissing(share) && isZero(share);
}

function familyOf(code: DecidedCode): string {
  return code.replace(/(Red|Amber)$/, '');
}

const index = (ratio: Fraction): SentenceValue => ({ kind: 'index', ratio: toRatio(ratio) });
const count = (n: number): SentenceValue => ({ kind: 'count', count: n });
