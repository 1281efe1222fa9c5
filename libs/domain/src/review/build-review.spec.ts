import { aCorrection, aComponent, aMilestone, aPlan, aProgressFact, anIndicator, crore, someFacts } from '@pakhwada/testing/builders';
import { aRunningScheme, handedIn } from '@pakhwada/testing/clock';
import { isMissing, missing } from '../ratio/index.ts';
import { buildReview } from './build-review.ts';
import { canonicalText } from './canonical-text.ts';
import type { Review } from './review.ts';

const component = (review: Review, code = 'C1') => {
  const found = review.components.find((one) => one.code === code);
  if (!found) throw new Error(`no component ${code}`);
  return found;
};
const indicator = (review: Review, code = 'C1-01') => {
  const found = review.components.flatMap(({ indicators }) => indicators).find((one) => one.code === code);
  if (!found) throw new Error(`no indicator ${code}`);
  return found;
};
const unit = (review: Review, lgd: number, code = 'C1-01') => indicator(review, code).units.find((one) => one.unit === lgd);

describe('what counts', () => {
  const stateOf = (officeCode: string) => (officeCode === 'DIC-902' ? ('VERIFIED' as const) : ('APPROVED' as const));

  it('live: the latest submitted revision, with the approved share beside it', () => {
    const review = buildReview(aRunningScheme().live({ value: () => 10, stateOf }));
    expect(indicator(review).state.during).toBe(30);
    expect(indicator(review).approvedShare).toEqual({ numerator: '2', denominator: '3' });
    expect(review.receivedNotApproved).toEqual([]);
  });

  it('frozen: what was approved; the rest is listed as received, not approved, and counts 0', () => {
    const { review } = aRunningScheme().tick({ value: () => 10, stateOf });
    expect(indicator(review).state.during).toBe(20);
    expect(unit(review, 902)).toMatchObject({ during: missing('NOT_REPORTED'), total: missing('NOT_REPORTED'), isReported: false });
    expect(review.receivedNotApproved).toEqual([{ officeCode: 'DIC-902', officeName: expect.anything(), sheet: 'progress', state: 'VERIFIED', rows: 1 }]);
    expect(review.reporting).toMatchObject({ reported: review.reporting.expected, approved: review.reporting.expected - 1 });
  });

  it('tells a blank from NIL: blank is not reported, NIL is a report of 0', () => {
    const { review } = aRunningScheme().tick({ value: ({ unit: lgd }) => (lgd === 901 ? 0 : lgd === 902 ? null : 5) });
    expect(unit(review, 901)).toMatchObject({ during: 0, total: 0, isReported: true, heldSince: null });
    expect(unit(review, 902)).toMatchObject({ during: missing('NOT_REPORTED'), isReported: false });
    expect(indicator(review)).toMatchObject({ reportedUnits: 2, expectedUnits: 3 });
  });

  it('holds the figure of a unit that did not report, and says since when', () => {
    const scheme = aRunningScheme();
    scheme.tick({ value: () => 7 });
    const { review } = scheme.tick({ value: ({ unit: lgd }) => (lgd === 902 ? null : 1) });
    expect(unit(review, 902)).toMatchObject({ total: 7, heldSince: '2025-26-FN01', isReported: false });
    expect(indicator(review).state).toMatchObject({ before: 21, during: 2, total: 23 });
    expect(review.matrix.find(({ lgd }) => lgd === 902)?.cells[0]).toMatchObject({ isReported: false, isHeld: true });
  });
});

describe('natures of indicators', () => {
  const plan = aPlan({
    components: [
      aComponent({
        indicators: [
          anIndicator({ code: 'C1-01', weightBasisPoints: 5000 }),
          anIndicator({ code: 'C1-S', nature: 'S', weightBasisPoints: 0, level: 'STATE', districtTargets: [], enteredBy: 'PMU', target: 100 }),
          anIndicator({ code: 'C1-R', nature: 'R', weightBasisPoints: 0, target: null, districtTargets: [], enteredBy: 'PMU' }),
        ],
        milestones: [aMilestone('C1-M1', '2025-09-30', { weightBasisPoints: 5000 })],
      }),
    ],
  });

  it('a stock is as on the last day and may fall', () => {
    const scheme = aRunningScheme({ plan });
    scheme.tick({ value: ({ indicator: one }) => (one.nature === 'S' ? 60 : 0) });
    const { review, sealed } = scheme.tick({ value: ({ indicator: one }) => (one.nature === 'S' ? 55 : 0) });
    expect(indicator(review, 'C1-S').state).toMatchObject({ before: 60, during: -5, total: 55, share: { numerator: '11', denominator: '20' } });
    expect(sealed.cells.find(({ indicatorCode }) => indicatorCode === 'C1-S')).toMatchObject({ cumulative: 55, during: 55 });
    const { review: next } = scheme.tick({ value: ({ indicator: one }) => (one.nature === 'S' ? null : 0) });
    expect(indicator(next, 'C1-S').state).toMatchObject({ total: 55, heldSince: '2025-26-FN02' });
  });

  it('a late stand counts only while no newer one is known', () => {
    const scheme = aRunningScheme({ plan });
    scheme.tick({ value: ({ indicator: one }) => (one.nature === 'S' ? null : 0) });
    scheme.tick({ value: ({ indicator: one }) => (one.nature === 'S' ? 60 : 0) });
    const late = [aProgressFact({ indicatorCode: 'C1-S', unit: 0, relatesTo: '2025-26-FN01', value: 40, officeCode: 'PMU' })];
    const { review } = scheme.tick({ value: ({ indicator: one }) => (one.nature === 'S' ? null : 0), late });
    expect(indicator(review, 'C1-S').state).toMatchObject({ total: 60, priorPeriod: 0 });
  });

  it('a ratio adds numerators and denominators and divides once', () => {
    const scheme = aRunningScheme({ plan });
    const shares = (numerator: number, denominator: number) => ({ value: null, numerator, denominator });
    scheme.tick({ value: ({ indicator: one, unit: lgd }) => (one.nature === 'R' ? (lgd === 901 ? shares(9, 10) : shares(10, 30)) : 0) });
    const { review } = scheme.tick({ value: ({ indicator: one, unit: lgd }) => (one.nature === 'R' ? (lgd === 901 ? shares(1, 30) : null) : 0) });
    const figures = indicator(review, 'C1-R');
    expect(figures.units.find((one) => one.unit === 901)?.share).toEqual({ numerator: '1', denominator: '4' });
    expect(figures.state.share).toEqual({ numerator: '3', denominator: '10' }); // (9 + 10 + 10 + 1) / (10 + 30 + 30 + 30)
  });

  it('milestones done count by weight, late ones are overdue until done', () => {
    const scheme = aRunningScheme({ plan });
    const before = buildReview(someFacts({ plan, fortnightId: '2025-26-FN13', asOn: '2025-10-15' }));
    expect(component(before).milestones[0]).toMatchObject({ daysLate: 15, isOverdue: true, actualOn: null });
    const { review } = scheme.tick({ statuses: [{ componentCode: 'C1', milestones: [{ milestoneCode: 'C1-M1', actualOn: '2025-04-09' }] }] });
    expect(component(review).index.physical).toEqual({ numerator: '1', denominator: '2' });
    expect(component(review).milestones[0]).toMatchObject({ actualOn: '2025-04-09', isOverdue: false });
    expect(component(scheme.tick().review).milestones[0]?.actualOn).toBe('2025-04-09');
  });

  it('adds breakdowns up and says how much of the total they speak of', () => {
    const scheme = aRunningScheme();
    scheme.tick({ value: ({ unit: lgd }) => (lgd === 901 ? { value: 33, breakdowns: { GENDER: { WOMEN: 22, MEN: 11 } } } : 7) });
    const { review } = scheme.tick({ value: ({ unit: lgd }) => (lgd === 902 ? { value: 5, breakdowns: { GENDER: { WOMEN: 2, MEN: 3 }, FLAGS: { YOUTH: 1 } } } : 0) });
    expect(indicator(review).state).toMatchObject({ total: 52, breakdowns: { GENDER: { WOMEN: 24, MEN: 14 }, FLAGS: { YOUTH: 1 } }, breakdownTotal: { GENDER: 38, FLAGS: 5 } });
    expect(unit(review, 901)).toMatchObject({ breakdowns: { GENDER: { WOMEN: 22, MEN: 11 } }, breakdownTotal: { GENDER: 33 } });
  });

  it('keeps "over 100" a lower bound for good', () => {
    const scheme = aRunningScheme();
    scheme.tick({ value: ({ unit: lgd }) => (lgd === 901 ? { value: 100, qualifier: 'AT_LEAST' } : 1) });
    const { review } = scheme.tick();
    expect([unit(review, 901)?.qualifier, unit(review, 902)?.qualifier, indicator(review).state.qualifier]).toEqual(['AT_LEAST', 'EXACT', 'AT_LEAST']);
  });
});

describe('prior period', () => {
  it('counts late entries and corrections in the open fortnight and prints each with its own', () => {
    const scheme = aRunningScheme();
    scheme.tick({ value: () => 12 });
    scheme.tick({ value: () => 3 });
    const late = [aProgressFact({ unit: 902, relatesTo: '2025-26-FN01', value: 4, officeCode: 'DIC-902', remark: 'Camp of 9 April' })];
    const { review, sealed } = scheme.tick({ value: () => 1, late, corrections: [aCorrection({ delta: -2, oldValue: 12 })] });
    expect(unit(review, 901)).toMatchObject({ before: 15, during: 1, priorPeriod: -2, total: 14 });
    expect(unit(review, 902)).toMatchObject({ before: 15, during: 1, priorPeriod: 4, total: 20 });
    expect(review.priorPeriod).toEqual([
      expect.objectContaining({ kind: 'CORRECTION', fortnightId: '2025-26-FN01', unit: 901, oldValue: 12, newValue: 10, delta: -2, reason: 'Counted twice' }),
      expect.objectContaining({ kind: 'LATE_ENTRY', fortnightId: '2025-26-FN01', unit: 902, oldValue: null, newValue: 4, delta: 4, reason: 'Camp of 9 April' }),
    ]);
    expect(sealed.cells.find((cell) => cell.unit === 902 && cell.indicatorCode === 'C1-01')).toMatchObject({ cumulative: 20, during: 1 });
  });

  it('a late entry not approved by the freeze is no prior-period line', () => {
    const scheme = aRunningScheme();
    scheme.tick();
    const { review } = scheme.tick({ late: [aProgressFact({ relatesTo: '2025-26-FN01', value: 4, state: 'SUBMITTED' })] });
    expect(review.priorPeriod).toEqual([]);
  });
});

describe('money', () => {
  it('adds releases and expenditure, lets refunds lower what is spent, and leaves sanctions out', () => {
    const { review } = aRunningScheme().tick({
      money: [
        { type: 'SANCTION', amountPaise: crore(10) },
        { type: 'RELEASE', amountPaise: crore(5) },
        { type: 'EXPENDITURE', amountPaise: crore(3) },
        { type: 'REFUND', amountPaise: crore(1) },
      ],
    });
    expect(review.figures.money).toMatchObject({ amountPaise: crore(10), releasedPaise: crore(5), spentPaise: crore(2), spentDuringPaise: crore(2), balancePaise: crore(3), spentOfReleased: { numerator: '2', denominator: '5' } });
  });

  it('begins the year anew on 1 April and carries what is unspent into the money of the year', () => {
    const plan = aPlan({ calendar: { ...aPlan().calendar, firstFortnightId: '2025-26-FN24' } });
    const scheme = aRunningScheme({ plan });
    const { review: march } = scheme.tick({ money: [{ type: 'RELEASE', amountPaise: crore(5) }, { type: 'EXPENDITURE', amountPaise: crore(2) }] });
    expect(march.figures.money).toMatchObject({ releasedFyPaise: crore(5), spentFyPaise: crore(2), yearReleasePaise: crore(5) });
    const { review: april } = scheme.tick({ money: [{ type: 'RELEASE', amountPaise: crore(1) }, { type: 'EXPENDITURE', amountPaise: crore(0.5) }] });
    expect(april.figures.money).toMatchObject({ releasedPaise: crore(6), spentPaise: crore(2.5), releasedFyPaise: crore(1), spentFyPaise: crore(0.5), yearReleasePaise: crore(4) });
  });

  it('projects the lapse before caps: what will be left on 31 March at the median pace', () => {
    const plan = aPlan({ calendar: { ...aPlan().calendar, firstFortnightId: '2025-26-FN17' } });
    const scheme = aRunningScheme({ plan });
    [0.1, 0.12, 0.08, 0.14].forEach((spent, index) => scheme.tick({ money: [...(index === 0 ? [{ type: 'RELEASE' as const, amountPaise: crore(1.69) }] : []), { type: 'EXPENDITURE', amountPaise: crore(spent) }] }));
    // FN 17 to 20 are 15, 16, 15 and 16 days; on 31.01.2026 there are 59 days left: 1.25 crore unspent, 0.42 will be spent, 0.83 lapses
    const money = scheme.last()?.review.figures.money;
    expect(money).toMatchObject({ balancePaise: crore(1.25), projectedSpendPaise: 41_79_166_67, projectedLapsePaise: crore(1.25) - 41_79_166_67 });
    expect(scheme.last()?.sealed.scheme.projectedLapsePaise).toBe(83_20_833_33);
  });

  it('compares the lapse of one 31 March with that of another nowhere', () => {
    const scheme = aRunningScheme({ plan: aPlan({ calendar: { ...aPlan().calendar, firstFortnightId: '2025-26-FN18' } }) });
    const reviews = [0.1, 0.2, 0.1, 0.1, 0.2, 0.1, 0.1, 0.2, 0.1].map((spent, index) => scheme.tick({ money: [...(index === 0 ? [{ type: 'RELEASE' as const, amountPaise: crore(9) }] : []), { type: 'EXPENDITURE', amountPaise: crore(spent) }] }).review);
    const isTold = (fortnightId: string) => reviews.find(({ fortnight }) => fortnight.id === fortnightId)!.changes.some(({ code }) => code === 'lapse');
    expect(['2025-26-FN23', '2025-26-FN24', '2026-27-FN01', '2026-27-FN02'].map(isTold)).toEqual([true, true, false, true]);
  });

  it('does not know pace, best fortnight and lapse before anything is frozen', () => {
    const { figures } = buildReview(aRunningScheme().live());
    expect(figures.money).toMatchObject({ pacePaisePerDay: missing('TOO_LITTLE_HISTORY'), bestFortnightPaise: missing('TOO_LITTLE_HISTORY'), projectedLapsePaise: missing('TOO_LITTLE_HISTORY') });
    expect(figures.money.spentOfReleased).toEqual(missing('NO_DENOMINATOR'));
    expect(figures.forecast.atEnd).toEqual(missing('TOO_LITTLE_HISTORY'));
  });
});

describe('silence', () => {
  it('turns a component red after two fortnights without a word, and a NIL ends it', () => {
    const scheme = aRunningScheme();
    const nobody = { isSilent: () => true };
    const first = scheme.tick(nobody).review;
    expect([component(first).silentFortnights, component(first).verdict.alsoMatched]).toEqual([1, []]);
    const second = scheme.tick(nobody).review;
    expect(component(second).silentFortnights).toBe(2);
    expect([component(second).verdict.decidedBy.code, ...component(second).verdict.alsoMatched.map(({ code }) => code)]).toContain('silentRed');
    expect(second.reporting).toMatchObject({ reported: 0, districtsReported: 0, districtsExpected: 3 });
    expect(second.reporting.offices.every(({ silentFortnights }) => silentFortnights === 2)).toBe(true);
    expect(component(second).staleDays).toEqual(missing('NOT_REPORTED'));
    const third = scheme.tick().review;
    expect(component(third)).toMatchObject({ silentFortnights: 0, staleDays: 0 });
  });

  it('is not told of a fortnight that still runs', () => {
    const scheme = aRunningScheme();
    scheme.tick({ isSilent: () => true });
    const running = buildReview(scheme.live({ isSilent: () => true }, '2025-04-20'));
    expect(component(running).silentFortnights).toBe(1);
    expect(running.sentences[4]?.code).toBe('notYetReported');
    scheme.tick();
    const filling = buildReview(scheme.live({ isSilent: () => true }, '2025-05-04'));
    expect(filling.changes.map(({ code }) => code)).not.toContain('reportedSheets');
    const ended = buildReview(scheme.live({ isSilent: () => true }));
    expect(ended.changes.find(({ code }) => code === 'reportedSheets')).toMatchObject({ after: { count: 0 }, isGood: false });
  });

  it('is told once it has ended, though nothing is frozen', () => {
    const scheme = aRunningScheme();
    scheme.tick({ isSilent: () => true });
    const waiting = buildReview(scheme.live({ isSilent: () => true }));
    expect(component(waiting).silentFortnights).toBe(2);
    expect(waiting.sentences[4]?.code).toBe('notReported');
  });

  it('counts a sheet as on time by its first submission', () => {
    const facts = aRunningScheme().live();
    const late = facts.sheets.map((sheet, index) => (index === 0 ? { ...sheet, firstSubmittedAt: '2025-04-15T18:30:00.000Z', submittedAt: '2025-04-16T06:00:00.000Z' } : { ...sheet, submittedAt: '2025-04-17T06:00:00.000Z' }));
    const { reporting } = buildReview({ ...facts, sheets: late });
    expect([reporting.onTime, reporting.expected]).toEqual([facts.sheets.length - 1, facts.sheets.length]);
    expect(isMissing(reporting.onTimeShare)).toBe(false);
  });
});

describe('a review', () => {
  it('is the same text for the same facts in any order', () => {
    const scheme = aRunningScheme();
    scheme.tick({ value: () => 5 });
    const facts = scheme.live({ value: ({ unit: lgd }) => ({ value: lgd, reasonCode: lgd === 901 ? 'R05' : 'R11' }), money: [{ type: 'RELEASE' }, { type: 'EXPENDITURE' }], corrections: [aCorrection(), aCorrection({ unit: 902 })] });
    const turned = { ...facts, progress: [...facts.progress].reverse(), sheets: [...facts.sheets].reverse(), statuses: [...facts.statuses].reverse(), money: [...facts.money].reverse(), corrections: [...facts.corrections].reverse() };
    expect(canonicalText(buildReview(turned))).toBe(canonicalText(buildReview(facts)));
  });

  it('groups the coded reasons offices give', () => {
    const review = buildReview(aRunningScheme().live({ value: ({ unit: lgd }) => ({ value: 0, reasonCode: lgd === 901 ? 'R05' : lgd === 0 ? null : 'R11' }) }));
    expect(component(review).reasons).toEqual([
      { reason: 'R11', units: [902, 903], count: 2 },
      { reason: 'R05', units: [901], count: 1 },
    ]);
  });

  it('reviews the next fortnight live on top of one that waits for its freeze', () => {
    const scheme = aRunningScheme();
    scheme.tick({ value: () => 5 });
    const facts = scheme.ahead({ value: () => 3, stateOf: () => 'SUBMITTED', money: [{ type: 'RELEASE', amountPaise: crore(1) }] }, { value: () => 2 });
    const review = buildReview(facts);
    expect(unit(review, 901)).toMatchObject({ before: 8, during: 2, total: 10 });
    expect(review).toMatchObject({ fortnight: { id: '2025-26-FN03' }, previousFortnightId: '2025-26-FN01' });
    expect(review.figures.money.releasedBeforePaise).toBe(crore(1));
    expect(review.curve.slice(0, 3).map(({ achieved }) => achieved !== null)).toEqual([true, true, true]);
  });

  it('says what changed since the last frozen fortnight, and nothing before the first', () => {
    const scheme = aRunningScheme();
    expect(scheme.tick({ value: () => 5 }).review.changes).toEqual([]);
    const { review } = scheme.tick({ value: () => 60, money: [{ type: 'RELEASE', amountPaise: crore(2) }], statuses: [{ componentCode: 'C1', milestones: [{ milestoneCode: 'C1-M1', actualOn: '2025-04-20' }] }] });
    expect(review.changes.map(({ code }) => code)).toEqual(expect.arrayContaining(['physical', 'planned', 'spi', 'released', 'componentPhysical', 'milestoneDone']));
    expect(review.changes.find(({ code }) => code === 'released')).toMatchObject({ before: { paise: 0 }, after: { paise: crore(2) }, delta: { paise: crore(2) }, isGood: true });
  });

  it('takes its rules from the plan, so that a new version speaks differently of the same facts', () => {
    const plan = aPlan();
    const strict = { ...plan, rules: { ...plan.rules, version: 2, redBelowSpi: 10_000, amberBelowSpi: 10_000 } };
    const entries = handedIn(plan, '2025-26-FN01', { value: ({ unit: lgd }) => (lgd === 0 ? 1 : 4) });
    const [mild, harsh] = [plan, strict].map((one) => buildReview(someFacts({ plan: one, ...entries })));
    expect([mild?.ruleSetVersion, harsh?.ruleSetVersion, harsh?.rules.redBelowSpi]).toEqual([1, 2, 10_000]);
    expect(harsh?.figures.weighted).toEqual(mild?.figures.weighted);
    expect(harsh?.figures.verdict.status).toBe('RED');
    expect(mild?.figures.verdict.status).not.toBe('RED');
  });
});
