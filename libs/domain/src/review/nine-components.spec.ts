import { fortnightsBetween } from '@pakhwada/domain/calendar';
import { apportion } from '@pakhwada/domain/plan';
import type { Component, Indicator, Plan } from '@pakhwada/domain/plan';
import { fromRatio, isMissing, missing, multiply, fraction, roundHalfUp } from '@pakhwada/domain/ratio';
import type { Known, Ratio } from '@pakhwada/domain/ratio';
import { aDistrict, aMilestone, aName, aPlan, anIndicator, anOffice, crore, laterRules, someRules } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import type { RunningScheme } from '@pakhwada/testing/clock';
import type { Review } from './review.ts';

// LGD code, population 2011, division: DOMAIN 7.2
const DISTRICTS: readonly (readonly [number, number, string])[] = [
  [1, 1078692, 'Kashmir'], [623, 392232, 'Kashmir'], [3, 1008039, 'Kashmir'], [2, 753745, 'Kashmir'], [626, 297446, 'Kashmir'], [622, 424483, 'Kashmir'], [8, 870354, 'Kashmir'],
  [11, 560440, 'Kashmir'], [625, 266215, 'Kashmir'], [13, 1236829, 'Kashmir'], [4, 409936, 'Jammu'], [5, 1529958, 'Jammu'], [7, 616435, 'Jammu'], [620, 230696, 'Jammu'],
  [10, 476835, 'Jammu'], [12, 642415, 'Jammu'], [621, 283713, 'Jammu'], [627, 314667, 'Jammu'], [624, 318898, 'Jammu'], [14, 554985, 'Jammu'],
];

interface Row {
  readonly code: string;
  readonly kind: Component['kind'];
  readonly sanction: number;
  readonly released: number;
  readonly spent: number;
  readonly physical: number; // % as printed in DOMAIN 7.1
  readonly planned: number;
  readonly spi: number;
  readonly status: string;
  readonly indicators: readonly (readonly [weight: number, achieved: number, target: number, level: Indicator['level'], enteredBy: Indicator['enteredBy']])[];
  readonly milestones: readonly (readonly [weight: number, isDone: boolean])[];
}

const D = ['DISTRICT', 'DISTRICT'] as const;
const P = ['DISTRICT', 'PARTNER'] as const;
const S = ['STATE', 'PMU'] as const;
const equal = (weight: number, done: number, all: number) => Array.from({ length: all }, (_, index) => [weight / all, index < done] as const);

const TABLE: readonly Row[] = [
  { code: 'C1', kind: 'CORE', sanction: 6.2, released: 3.1, spent: 2.48, physical: 48, planned: 45, spi: 1.067, status: 'GREEN', indicators: [[7000, 9200, 20_000, ...D], [2000, 98, 200, ...D]], milestones: equal(1000, 3, 5) },
  { code: 'C2', kind: 'CORE', sanction: 30.64, released: 12.26, spent: 5.51, physical: 17, planned: 36, spi: 0.472, status: 'RED', indicators: [[5000, 900, 5000, ...P], [2500, 180, 1500, ...P]], milestones: equal(2500, 1, 5) },
  { code: 'C3', kind: 'CORE', sanction: 7.5, released: 3.75, spent: 3.19, physical: 46, planned: 52, spi: 0.885, status: 'AMBER', indicators: [[6000, 1350, 3600, ...D], [2000, 51, 120, ...S]], milestones: equal(2000, 3, 4) },
  { code: 'C4', kind: 'CORE', sanction: 12.4, released: 8.06, spent: 7.1, physical: 62, planned: 58, spi: 1.069, status: 'GREEN', indicators: [[6000, 3540, 6000, ...D], [2000, 116, 200, ...D]], milestones: equal(2000, 3, 4) },
  { code: 'C5', kind: 'CORE', sanction: 6, released: 1.8, spent: 0.42, physical: 8, planned: 30, spi: 0.267, status: 'RED', indicators: [[4000, 1, 20, ...S], [2000, 100, 2000, ...S]], milestones: equal(4000, 1, 8) },
  { code: 'C6', kind: 'CORE', sanction: 4.26, released: 1.07, spent: 0.31, physical: 9, planned: 28, spi: 0.321, status: 'RED', indicators: [[8000, 500, 10_000, ...D]], milestones: equal(2000, 1, 4) },
  { code: 'C7', kind: 'CORE', sanction: 6.6, released: 3.3, spent: 2.05, physical: 33, planned: 42, spi: 0.786, status: 'AMBER', indicators: [[3000, 2, 6, ...S], [3000, 1, 6, ...S]], milestones: [[800, true], [1000, true], [1000, false], [1200, false]] },
  { code: 'C8', kind: 'CORE', sanction: 2.5, released: 1.25, spent: 0.88, physical: 37, planned: 40, spi: 0.925, status: 'GREEN', indicators: [[6000, 18, 40, ...S]], milestones: equal(4000, 1, 4) },
  { code: 'C9', kind: 'SUPPORT', sanction: 1.2, released: 1.2, spent: 0.96, physical: 85, planned: 90, spi: 0.944, status: 'GREEN', indicators: [], milestones: [...equal(7000, 7, 7), [1500, true], [1500, false]] },
];

const FORTNIGHTS = fortnightsBetween('2024-25-FN13', '2025-26-FN20');

function componentOf({ code, kind, sanction, planned, indicators, milestones }: Row): Component {
  return {
    code,
    kind,
    type: code,
    name: aName(code),
    shortName: aName(code),
    amountPaise: crore(sanction),
    startsOn: '2024-10-01',
    endsOn: '2027-03-31',
    officerOffice: 'DEPT',
    partnerOffice: 'PARTNER-1',
    curve: [
      { fortnightId: '2025-26-FN20', plannedBasisPoints: planned * 100 },
      { fortnightId: '2026-27-FN24', plannedBasisPoints: 10_000 },
    ],
    districtCurves: [],
    indicators: indicators.map(([weightBasisPoints, , target, level, enteredBy], index) => {
      const districtTargets = level === 'DISTRICT' ? apportion(target, DISTRICTS.map(([lgd, weight]) => ({ lgd, weight }))) : [];
      return anIndicator({ code: `${code}-0${index + 1}`, weightBasisPoints, target, level, enteredBy, districtTargets });
    }),
    milestones: milestones.map(([weightBasisPoints, isDone], index) => aMilestone(`${code}-M${index + 1}`, isDone ? '2025-06-30' : '2026-06-30', { weightBasisPoints })),
  };
}

function planOfNine(rules: Plan['rules']): Plan {
  const base = aPlan();
  return aPlan({
    scheme: { ...base.scheme, startsOn: '2024-10-01', endsOn: '2027-03-31' },
    calendar: { ...base.calendar, firstFortnightId: '2024-25-FN13' },
    districts: DISTRICTS.map(([lgd, weight, division]) => aDistrict(lgd, { weight, division: aName(division) })),
    offices: [...base.offices.filter(({ kind }) => kind !== 'DISTRICT'), ...DISTRICTS.map(([lgd]) => anOffice(`DIC-${lgd}`, 'DISTRICT', lgd))],
    components: TABLE.map(componentOf),
    rules,
  });
}

/** Achieved so far by the end of fortnight k of 32: even steps, exact at the end. */
const upTo = (total: number, k: number) => Math.floor((total * k) / FORTNIGHTS.length);

function runToFn20(rules: Plan['rules'] = someRules()): { scheme: RunningScheme; review: Review } {
  const plan = planOfNine(rules);
  const achieved = new Map<string, number>();
  for (const { code, indicators } of TABLE) {
    indicators.forEach(([, total, , level], index) => {
      const parts = level === 'STATE' ? [{ lgd: 0, target: total }] : apportion(total, DISTRICTS.map(([lgd, weight]) => ({ lgd, weight })));
      for (const { lgd, target } of parts) achieved.set(`${code}-0${index + 1} ${lgd}`, target);
    });
  }
  const scheme = aRunningScheme({ plan });
  FORTNIGHTS.forEach(({ endsOn }, index) => {
    const step = (total: number) => upTo(total, index + 1) - upTo(total, index);
    scheme.tick({
      value: ({ indicator, unit }) => step(achieved.get(`${indicator.code} ${unit}`) ?? 0),
      statuses: TABLE.map(({ code, milestones }) => ({
        componentCode: code,
        milestones: endsOn === '2025-06-30' ? milestones.flatMap(([, isDone], at) => (isDone ? [{ milestoneCode: `${code}-M${at + 1}`, actualOn: '2025-06-25' }] : [])) : [],
      })),
      money: TABLE.flatMap(({ code, released, spent }) => [
        ...(index % 16 === 0 ? [{ componentCode: code, type: 'RELEASE' as const, amountPaise: crore(released) / 2 }] : []),
        { componentCode: code, type: 'EXPENDITURE' as const, amountPaise: step(crore(spent)) },
      ]),
    });
  });
  const review = scheme.last()?.review;
  if (!review) throw new Error('no fortnight was run');
  return { scheme, review };
}

const rounded = (figure: Known<Ratio>, decimals: number) => {
  if (isMissing(figure)) return figure.missing;
  return Number(roundHalfUp(multiply(fromRatio(figure), fraction(10 ** decimals)))) / 10 ** decimals;
};
const percent = (figure: Known<Ratio>) => {
  const share = rounded(figure, 4);
  return typeof share === 'number' ? Number((share * 100).toFixed(2)) : share;
};

describe('nine components at FN 2025-26/20, after 32 frozen fortnights', () => {
  const { review } = runToFn20();
  const { figures, components } = review;

  it('stands where it should: report 32, 8 core and 1 support, 488 of 912 days', () => {
    expect([review.fortnight.id, review.reportNumber, review.coreCount, review.supportCount]).toEqual(['2025-26-FN20', 32, 8, 1]);
    expect([figures.time.elapsedDays, figures.time.totalDays, figures.time.fortnightsLeft]).toEqual([488, 912, 28]);
    expect(percent(figures.time.elapsed)).toBe(53.51);
  });

  it.each(TABLE)('$code: $physical % done of $planned % planned, SPI $spi, $status', ({ code, physical, planned, spi, status }) => {
    const component = components.find((one) => one.code === code);
    expect(component && [percent(component.index.physical), percent(component.index.planned), rounded(component.index.spi, 3), component.verdict.status]).toEqual([physical, planned, spi, status]);
  });

  it('gives 31.45 % weighted, 38.33 % simple, 30.60 % CORE weighted, 32.50 % CORE simple against 42.38 % planned', () => {
    expect(percent(figures.weighted.physical)).toBe(31.45);
    expect(percent(figures.weighted.planned)).toBe(42.38);
    expect(percent(figures.simple.physical)).toBe(38.33);
    expect(percent(figures.coreWeighted.physical)).toBe(30.6);
    expect(percent(figures.coreSimple.physical)).toBe(32.5);
  });

  it('is RED at SPI 0.742, and without the clinic AMBER at 0.879: that is said', () => {
    expect(rounded(figures.weighted.spi, 3)).toBe(0.742);
    expect([figures.verdict.status, figures.verdict.decidedBy.code]).toEqual(['RED', 'spiRed']);
    expect(figures.decidingComponent?.code).toBe('C2');
    expect(figures.decidingComponent && [rounded(figures.decidingComponent.spiWithout, 3), figures.decidingComponent.statusWithout, percent(figures.decidingComponent.amountShare)]).toEqual([0.879, 'AMBER', 39.64]);
    expect(review.lead?.code).toBe('leadDeciding');
    expect(review.lead?.values['component']).toMatchObject({ kind: 'component', code: 'C2' });
  });

  it('shows the money of the table: 77.30, 35.79, 22.90 crore; 63.98 % of release, 29.62 % of the amount', () => {
    const { money } = figures;
    expect([money.amountPaise, money.releasedPaise, money.spentPaise]).toEqual([crore(77.3), crore(35.79), crore(22.9)]);
    expect([percent(money.releasedOfAmount), percent(money.spentOfReleased), percent(money.spentOfAmount)]).toEqual([46.3, 63.98, 29.62]);
    expect(Math.round((money.requiredPerFortnightPaise as number) / crore(0.01)) / 100).toBe(1.94);
    const clinic = components.find(({ code }) => code === 'C2');
    expect(clinic?.marks).toContain('LOW_USE');
  });

  it('opens with a headline that holds the gap of 10.93 points', () => {
    expect(review.headline.code).toBe('headlineBehindLapse');
    const gap = review.headline.values['points'];
    expect(gap?.kind === 'points' && percent(gap.ratio)).toBe(10.93);
    expect(review.headline.values['on']).toEqual({ kind: 'date', on: '2026-03-31' });
  });

  it('has one point for each fortnight to the end of the scheme, the frozen ones as they were', () => {
    expect(review.curve).toHaveLength(60);
    expect(review.curve[31]).toMatchObject({ fortnightId: '2025-26-FN20', achieved: figures.weighted.physical, planned: figures.weighted.planned });
    expect(review.curve.slice(0, 32).every(({ achieved }) => achieved !== null)).toBe(true);
    expect(review.curve[59]).toMatchObject({ fortnightId: '2026-27-FN24', achieved: null, planned: { numerator: '1', denominator: '1' } });
    expect(review.curve[59]?.forecast).toEqual(figures.forecast.atEnd);
  });

  it('ranks twenty districts and ends on the State and on all together', () => {
    const districts = review.matrix.filter(({ kind }) => kind === 'DISTRICT');
    expect(districts).toHaveLength(20);
    expect(districts.map(({ lgd }) => lgd)).toEqual([...districts.map(({ lgd }) => lgd ?? 0)].sort((a, b) => a - b));
    expect(districts.every(({ rank }) => rank !== null)).toBe(true);
    expect(review.matrix.map(({ kind }) => kind).slice(20)).toEqual(['DIVISION', 'DIVISION', 'STATE', 'ALL']);
    expect(review.matrix.at(-1)?.all.index).toEqual(figures.weighted.physical);
  });
});

describe('the same nine under rule set 2', () => {
  const { scheme, review } = runToFn20(laterRules({ caps: { lastQuarter: 3000, march: 1500 } }));
  const { funds, figures } = review;
  const total = funds?.statementOne.total;
  const line = (code: string) => funds?.earnedValue.find(({ componentCode }) => componentCode === code);

  it('keeps the money of the table, and statement I and II say the same', () => {
    expect([figures.money.releasedPaise, figures.money.spentPaise, total?.releasedPaise, total?.spentPaise, total?.balancePaise]).toEqual([crore(35.79), crore(22.9), crore(35.79), crore(22.9), crore(12.89)]);
    expect([percent(total?.spentOfReleased ?? missing('NOT_DUE')), percent(total?.spentOfSanctioned ?? missing('NOT_DUE'))]).toEqual([63.98, 29.62]);
    expect(funds?.statementTwo.lines).toHaveLength(2 * TABLE.length);
    expect(funds?.statementTwo.lines.reduce((sum, { usedPaise }) => sum + usedPaise, 0)).toBe(crore(22.9));
    expect(scheme.last()?.sealed.moneySums.reduce((sum, { type, paise }) => sum + (type === 'RELEASE' ? paise : 0), 0)).toBe(crore(35.79));
  });

  it('holds no lapse back by caps without a BE on record, and says so in the third sentence', () => {
    expect(funds?.lapse).toMatchObject({ isCapped: false, commitmentsPaise: 0, caps: [{ capPaise: missing('NOT_ON_RECORD') }, { capPaise: missing('NOT_ON_RECORD') }] });
    expect(funds?.lapse.projectedLapsePaise).toBe(figures.money.projectedLapsePaise);
    expect([review.sentences[2]?.code, review.format]).toEqual(['moneyAtRiskAfterCaps', 'pakhwada-review/2']);
  });

  it('earns 0.95 on each rupee of the clinic: 5.21 of 5.51 crore, so 32.41 at completion', () => {
    const inCrore = (paise: unknown) => Math.round(Number(paise) / crore(0.01)) / 100;
    const clinic = line('C2');
    expect([inCrore(clinic?.earnedValuePaise), inCrore(clinic?.plannedValuePaise), inCrore(clinic?.actualCostPaise), inCrore(clinic?.estimateAtCompletionPaise), inCrore(clinic?.varianceAtCompletionPaise)]).toEqual([5.21, 11.03, 5.51, 32.41, -1.77]);
    expect([inCrore(funds?.earnedValue.at(-1)?.earnedValuePaise), inCrore(funds?.earnedValue.at(-1)?.plannedValuePaise)]).toEqual([24.31, 32.76]);
  });
});
