import { aComponent, aPlan, anIndicator, aMilestone, crore } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import { isMissing } from '../ratio/index.ts';
import { buildReview, originOf, recompute } from './index.ts';
import type { Review } from './index.ts';

const plan = aPlan({
  components: [
    aComponent({ code: 'C1', amountPaise: crore(4), milestones: [aMilestone('C1-M1', '2025-04-30')] }),
    aComponent({
      code: 'C2',
      kind: 'SUPPORT',
      amountPaise: crore(6),
      curve: [
        { fortnightId: '2025-26-FN02', plannedBasisPoints: 300 },
        { fortnightId: '2026-27-FN24', plannedBasisPoints: 10_000 },
      ],
      districtCurves: [{ districtLgd: 903, curve: [{ fortnightId: '2025-26-FN02', plannedBasisPoints: 50 }, { fortnightId: '2026-27-FN24', plannedBasisPoints: 10_000 }] }],
      indicators: [anIndicator({ code: 'C2-01', weightBasisPoints: 7500 }), anIndicator({ code: 'C2-R', nature: 'R', weightBasisPoints: 0, target: null, districtTargets: [], enteredBy: 'PMU' })],
    }),
  ],
  unallocatedPaise: crore(2),
});

function reviewed(): Review {
  const scheme = aRunningScheme({ plan });
  const value = ({ indicator, unit }: { indicator: { nature: string }; unit: number }) => (indicator.nature === 'R' ? { value: null, numerator: unit % 7, denominator: 9 } : unit % 11);
  const money = ['C1', 'C2'].flatMap((componentCode) => [{ componentCode, type: 'RELEASE' as const, amountPaise: crore(1) }, { componentCode, type: 'EXPENDITURE' as const, amountPaise: crore(0.03) }]);
  for (let quiet = 0; quiet < 2; quiet += 1) scheme.tick({ value });
  scheme.tick({ value, money });
  return scheme.tick({ value, money, statuses: [{ componentCode: 'C1', milestones: [{ milestoneCode: 'C1-M1', actualOn: '2025-04-20' }] }] }).review;
}

const review = reviewed();
const { figures } = review;
const c2 = review.components[1];
const cell = review.matrix.find(({ lgd }) => lgd === 903);
const whole = (figure: unknown) => ({ numerator: `${String(figure)}`, denominator: '1' });

describe('origin of a figure', () => {
  it.each([
    ['physical', figures.weighted.physical],
    ['planned', figures.weighted.planned],
    ['spi', figures.weighted.spi],
    ['simple.physical', figures.simple.physical],
    ['core.physical', figures.coreWeighted.physical],
    ['coreSimple.spi', figures.coreSimple.spi],
    ['amount', whole(figures.money.amountPaise)],
    ['released', whole(figures.money.releasedPaise)],
    ['spent', whole(figures.money.spentPaise)],
    ['lapse', whole(figures.money.projectedLapsePaise)],
    ['time', figures.time.elapsed],
    ['components.C2.physical', c2?.index.physical],
    ['components.C2.planned', c2?.index.planned],
    ['components.C2.spi', c2?.index.spi],
    ['components.C2.amount', whole(c2?.money.amountPaise)],
    ['components.C2.released', whole(c2?.money.releasedPaise)],
    ['components.C2.spent', whole(c2?.money.spentPaise)],
    ['components.C2.lapse', whole(c2?.money.projectedLapsePaise)],
    ['components.C2.time', c2?.time.elapsed],
    ['components.C1.milestones', { numerator: '1', denominator: '1' }],
    ['components.C2.indicators.C2-01', whole(c2?.indicators[0]?.state.total)],
    ['components.C2.indicators.C2-01.during', whole(c2?.indicators[0]?.state.during)],
    ['components.C2.indicators.C2-01.units.903', whole(c2?.indicators[0]?.units[2]?.total)],
    ['components.C2.indicators.C2-R', c2?.indicators[1]?.state.share],
    ['districts.903', cell?.all.index],
    ['districts.903.planned', cell?.all.planned],
    ['districts.903.C2', cell?.cells[1]?.index],
    ['districts.903.C2.planned', cell?.cells[1]?.planned],
    ['districts.903.C2.againstPlan', cell?.cells[1]?.againstPlan],
    ['districts.903.againstPlan', cell?.all.againstPlan],
    ['districts.0.C1', review.matrix.find(({ kind }) => kind === 'STATE')?.cells[0]?.index],
    ['districts.0', review.matrix.find(({ kind }) => kind === 'STATE')?.all.index],
  ])('%s: its terms make the figure again', (path, figure) => {
    const origin = originOf(review, path);
    expect(origin?.result).toEqual(figure);
    expect(origin && recompute(origin)).toEqual(figure);
  });

  it('shows the arithmetic of an index: weight x achieved / target', () => {
    const terms = originOf(review, 'components.C1.physical')?.terms;
    expect(terms?.map(({ code, weight, achieved, target }) => [code, weight?.numerator, weight?.denominator, achieved, target])).toEqual([
      ['C1-01', '1', '2', '44', '600'], // 10 + 0 + 1 in each of four fortnights
      ['C1-02', '1', '4', '0', '40'],
      ['C1-M1', '1', '4', '1', '1'],
    ]);
  });

  it('names the facts to be listed', () => {
    expect(originOf(review, 'components.C1.physical')?.selectors).toEqual({ componentCodes: ['C1'], indicatorCodes: ['C1-01', 'C1-02'], units: null, milestoneCodes: ['C1-M1'], moneyTypes: [] });
    expect(originOf(review, 'districts.903.C2')?.selectors).toEqual({ componentCodes: ['C2'], indicatorCodes: ['C2-01'], units: [903], milestoneCodes: [], moneyTypes: [] });
    expect(originOf(review, 'districts.0.C1')?.selectors).toMatchObject({ indicatorCodes: ['C1-02'], units: [0], milestoneCodes: ['C1-M1'] });
    expect(originOf(review, 'spent')?.selectors).toMatchObject({ componentCodes: ['C1', 'C2'], moneyTypes: ['EXPENDITURE', 'REFUND'] });
    expect(originOf(review, 'planned')?.selectors).toMatchObject({ componentCodes: [], indicatorCodes: [] });
  });

  it.each(['', 'nothing', 'components.C9.physical', 'components.C2', 'components.C2.indicators.C1-01', 'components.C2.indicators.C2-01.units.1', 'districts.1', 'districts.903.C2.spi', 'released.C2', 'simple', 'simple.released', 'physical.C2'])(
    'has none for "%s"',
    (path) => {
      expect(originOf(review, path)).toBeNull();
    },
  );

  it('proves nothing where the terms were changed', () => {
    const origin = originOf(review, 'components.C1.physical');
    const [first, ...others] = origin?.terms ?? [];
    expect(origin && first && recompute({ ...origin, terms: [{ ...first, achieved: '23' }, ...others] })).not.toEqual(origin?.result);
  });

  it('is missing where the figure is', () => {
    const fresh = buildReview(aRunningScheme({ plan }).live());
    expect(isMissing(fresh.figures.money.projectedLapsePaise)).toBe(true);
    const origin = originOf(fresh, 'lapse');
    expect(origin).toMatchObject({ result: null, terms: [] });
    expect(origin && recompute(origin)).toBeNull();
  });
});
