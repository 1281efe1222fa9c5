import { aPlan, crore } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import { originOf, recompute } from './index.ts';

const spend = (amountPaise: number, own: object = {}) => ({ componentCode: 'C1', type: 'EXPENDITURE' as const, amountPaise, ...own });
const back = { reverses: '2025-26-FN01/PMU/2' };

describe('money that was taken back', () => {
  const scheme = aRunningScheme({ plan: aPlan() });
  scheme.tick({ money: [{ componentCode: 'C1', type: 'RELEASE', amountPaise: crore(3) }, spend(crore(1))] });
  const { review } = scheme.tick({ money: [spend(crore(1), back), spend(crore(0.1))] });
  const { money } = review.components[0]!;

  it('is off the total and off the fortnight: 1.00 taken back and 0.10 spent are -0.90', () => {
    expect(money).toMatchObject({ spentBeforePaise: crore(1), spentDuringPaise: -crore(0.9), spentPaise: crore(0.1), spentFyPaise: crore(0.1), releasedPaise: crore(3) });
  });

  it.each(['spent', 'components.C1.spent', 'released', 'components.C1.released'])('is in the arithmetic behind %s, which comes to the printed figure', (figure) => {
    const origin = originOf(review, figure)!;
    expect(recompute(origin)).toEqual(origin.result);
  });

  it('stands with its sign: what the fortnight brought is below zero', () => {
    expect(originOf(review, 'components.C1.spent')?.terms.map(({ achieved }) => achieved)).toEqual([`${crore(1)}`, `${-crore(0.9)}`]);
  });

  it('of last year counts now, and not as money of this year', () => {
    const second = aRunningScheme({ plan: aPlan({ calendar: { ...aPlan().calendar, firstFortnightId: '2024-25-FN24' } }) });
    second.tick({ money: [{ componentCode: 'C1', type: 'RELEASE', amountPaise: crore(3) }, spend(crore(1))] });
    const late = second.tick({ money: [spend(crore(0.2), { relatesTo: '2024-25-FN24', on: '2025-03-20' }), spend(crore(0.1))] }).review.components[0]!.money;
    expect(late).toMatchObject({ spentDuringPaise: crore(0.3), spentPaise: crore(1.3), spentFyPaise: crore(0.1) });
  });
});
