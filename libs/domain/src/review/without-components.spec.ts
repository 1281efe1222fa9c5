import { aPlan, crore } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import { missing } from '../ratio/index.ts';
import { canonicalText, originOf } from './index.ts';

const base = aPlan();
const announced = aPlan({
  components: [],
  unallocatedPaise: crore(70),
  amounts: [{ stage: 'ANNOUNCED', amountPaise: crore(70), on: '2024-09-12', authority: 'Chief Minister', source: 'Press report', isIllustrative: false }],
});

describe('a plan of announced money alone', () => {
  const scheme = aRunningScheme({ plan: announced });
  scheme.tick();
  const { review, sealed } = scheme.tick();
  const none = missing('NO_COMPONENTS');

  it('gives a whole review in which what is missing is missing, not 0 or 100 %', () => {
    expect(review.amount).toMatchObject({ stage: 'ANNOUNCED', amountPaise: crore(70) });
    expect([review.unallocatedPaise, review.coreCount, review.supportCount, review.components]).toEqual([crore(70), 0, 0, []]);
    expect(review.figures.weighted).toEqual({ physical: none, physicalUncapped: none, planned: none, spi: none });
    expect(review.figures.money).toMatchObject({ amountPaise: crore(70), spentOfAmount: none, releasedOfAmount: none, projectedLapsePaise: none, cpi: none });
    expect(review.figures.forecast).toEqual({ gainPerDay: none, atEnd: none });
    expect(review.figures).toMatchObject({ verdict: { status: 'GREY', decidedBy: { code: 'notJudged' } }, decidingComponent: null, previousWeighted: null });
  });

  it('says so in words', () => {
    expect(review.headline).toEqual({ code: 'headlineNoPlan', values: { amount: { kind: 'paise', paise: crore(70) }, stage: { kind: 'stage', stage: 'ANNOUNCED' } }, link: { to: 'money', code: null } });
    expect(review.lead).toBeNull();
    expect(review.sentences.map(({ code }) => code)).toEqual(['gainNotKnown', 'slipNotKnown', 'moneyAtRiskNotKnown', 'noMilestones', 'noneExpected']);
    expect(review.changes).toEqual([]);
  });

  it('draws no curve and no district as a zero performer', () => {
    expect(review.curve.every(({ planned, achieved, forecast, releasedPaise }) => planned === null && achieved === null && forecast === null && releasedPaise === null)).toBe(true);
    expect(review.matrix.map(({ kind }) => kind)).toEqual(['DISTRICT', 'DISTRICT', 'DISTRICT', 'DIVISION', 'DIVISION', 'STATE', 'ALL']);
    expect(review.matrix.every(({ rank, all }) => rank === null && JSON.stringify(all.index) === JSON.stringify(none))).toBe(true);
    expect(review.reporting).toMatchObject({ expected: 0, onTimeShare: missing('NO_DENOMINATOR') });
  });

  it('can be stored, sealed and asked for origins', () => {
    expect(JSON.parse(canonicalText(review))).toEqual(JSON.parse(JSON.stringify(review)));
    expect(sealed).toMatchObject({ cells: [], components: [], offices: [] });
    expect(originOf(review, 'amount')).toMatchObject({ result: { numerator: `${crore(70)}` }, terms: [{ code: 'unallocated' }] });
    expect(originOf(review, 'physical')).toMatchObject({ result: null });
  });

  it('knows even no amount where nothing is on record', () => {
    const { review: blank } = aRunningScheme({ plan: { ...base, components: [], amounts: [], unallocatedPaise: 0 } }).tick();
    expect([blank.amount, blank.headline.code]).toEqual([missing('NOT_ON_RECORD'), 'headlineNoPlanNoAmount']);
  });
});
