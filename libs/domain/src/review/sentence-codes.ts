/** Every computed sentence of a review with the values it carries; message key `sentence.<code>`. Language words each of them in every language. */
export const SENTENCE_VALUES = {
  // headline: how the work stands, and what happens to the money of the year
  headlineBehindLapse: ['points', 'lapse', 'on'],
  headlineBehindNoLapse: ['points', 'on'],
  headlineBehind: ['points'], // the lapse is not known yet
  headlineOnPlanLapse: ['lapse', 'on'],
  headlineOnPlanNoLapse: ['on'],
  headlineOnPlan: [],
  headlineAheadLapse: ['points', 'lapse', 'on'],
  headlineAheadNoLapse: ['points', 'on'],
  headlineAhead: ['points'],
  headlineNoPlan: ['amount', 'stage'], // money is known, components or targets are not
  headlineNoPlanNoAmount: [],
  // lead: what decides the colour of the State
  leadDeciding: ['component', 'share', 'spi', 'status', 'spiWithout', 'statusWithout'],
  leadBehind: ['count', 'share', 'status'],
  // the five, always in this order
  biggestGain: ['component', 'points'],
  noGain: [],
  gainNotKnown: [],
  biggestSlip: ['component', 'points', 'behind'],
  noSlip: [],
  slipNotKnown: [],
  moneyAtRisk: ['lapse', 'on', 'component'],
  noMoneyAtRisk: ['on'],
  moneyAtRiskNotKnown: [],
  moneyAtRiskAfterCaps: ['lapse', 'on', 'component'], // rule set 2: caps and dated work orders are in the lapse; no cap decides
  moneyAtRiskLastQuarter: ['lapse', 'on', 'component', 'cap'], // the cap of January to March decides
  moneyAtRiskMarch: ['lapse', 'on', 'component', 'cap'], // the cap of March decides
  noMoneyAtRiskAfterCaps: ['on'],
  milestonesOverdue: ['count', 'critical', 'milestone', 'component', 'days'],
  noMilestonesOverdue: [],
  noMilestones: [],
  notReported: ['count', 'expected', 'names'], // offices; the fortnight has ended
  notReportedFirst: ['count', 'expected', 'names'], // the same in the first fortnight: nothing is held
  notYetReported: ['count', 'expected', 'names'], // offices; the fortnight still runs
  allReported: ['expected'],
  noneExpected: [],
  decisionsOverdue: ['count', 'number', 'office', 'days'], // from rule set 4 on the committee's in place of milestones and reports
  noDecisionsOverdue: ['open'],
  noDecisionsYet: [],
  decisionsSought: ['count', 'sitting', 'on'],
  decisionsSoughtWithMoney: ['count', 'sitting', 'on', 'amount'],
  noDecisionsSought: ['sitting', 'on'],
  noSittingCalled: [],
  // alerts about money, from rule set 2 on
  concentration: ['component', 'share', 'spent'],
  paidAhead: ['component', 'points'],
  billsPending: ['component', 'points'],
  unitCostAbove: ['component', 'indicator', 'cost', 'norm', 'share'],
  unitCostBelow: ['component', 'indicator', 'cost', 'norm', 'share'],
  committedAbove: ['component', 'committed', 'spent', 'amount'],
  certificatesOverdue: ['count', 'backlog', 'days'],
  outOfTime: ['left', 'best', 'on', 'since'],
  outOfTimeComponent: ['component', 'left', 'best', 'on', 'since'],
} as const;
export type SentenceCode = keyof typeof SENTENCE_VALUES;

/** The rule that decided a status; message key `decided.<code>`. */
export const DECIDED_VALUES = {
  spiRed: ['spi', 'limit'],
  criticalMilestoneRed: ['milestone', 'days', 'limit'],
  silentRed: ['fortnights'],
  spiAmber: ['spi', 'limit'],
  criticalMilestoneAmber: ['milestone', 'days', 'limit'],
  milestoneAmber: ['milestone', 'days', 'limit'],
  completed: [],
  notDue: [],
  onSchedule: ['spi'],
  beforePlan: [], // work is done although none was planned yet
  notJudged: [], // the plan sets no target to judge by
} as const;
export type DecidedCode = keyof typeof DECIDED_VALUES;

/** What changed since the last frozen fortnight; message key `change.<code>`, values before, after, delta. */
export const CHANGE_CODES = [
  'physical', 'planned', 'spi', 'status', 'released', 'spent', 'lapse', 'reportedSheets', 'componentStatus', 'componentPhysical', 'componentReleased', 'componentSpent', 'milestoneDone',
] as const;
export type ChangeCode = (typeof CHANGE_CODES)[number];
