import fc from 'fast-check';
import { aComponent, aPlan, anIndicator, crore } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import { fraction, fromRatio, isMissing, multiply, sum, toRatio } from '../ratio/index.ts';
import type { Known } from '../ratio/index.ts';
import type { IndicatorFigures, MoneyFigures, Review } from './review.ts';

const plan = aPlan({
  components: [
    aComponent({ code: 'C1', amountPaise: crore(3) }),
    aComponent({ code: 'C2', amountPaise: crore(7.77), indicators: [anIndicator({ code: 'C2-01', weightBasisPoints: 3000 }), anIndicator({ code: 'C2-02', nature: 'S', weightBasisPoints: 4500 })] }),
  ],
  unallocatedPaise: crore(1),
});

interface Month {
  readonly values: readonly (number | null)[];
  readonly released: readonly number[];
  readonly spent: readonly number[];
}

const months = fc.array(
  fc.record({
    values: fc.array(fc.option(fc.integer({ min: 0, max: 400 })), { minLength: 12, maxLength: 12 }),
    released: fc.array(fc.integer({ min: 1, max: crore(1) }), { minLength: 2, maxLength: 2 }),
    spent: fc.array(fc.integer({ min: 1, max: crore(1) }), { minLength: 2, maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function run(ticks: readonly Month[]): Review[] {
  const scheme = aRunningScheme({ plan });
  return ticks.map(({ values, released, spent }) => {
    let cell = 0;
    const money = ['C1', 'C2'].flatMap((componentCode, index) => [
      { componentCode, type: 'RELEASE' as const, amountPaise: released[index] ?? 1 },
      { componentCode, type: 'EXPENDITURE' as const, amountPaise: spent[index] ?? 1 },
    ]);
    return scheme.tick({ value: () => values[cell++ % values.length] ?? null, money }).review;
  });
}

const number = (figure: Known<number>) => (isMissing(figure) ? 0 : figure);
const during = (figures: IndicatorFigures) => number(figures.during) + figures.priorPeriod;
const MONEY = ['releasedBeforePaise', 'releasedDuringPaise', 'releasedPaise', 'spentPaise', 'spentDuringPaise', 'releasedFyPaise', 'spentFyPaise', 'balancePaise'] as const satisfies readonly (keyof MoneyFigures)[];

describe('sums hold for whatever offices enter', () => {
  it('components make the scheme, in money and in work', () => {
    fc.assert(
      fc.property(months, (ticks) => {
        const review = run(ticks).at(-1) as Review;
        for (const key of MONEY) expect(review.components.reduce((all, { money }) => all + money[key], 0)).toBe(review.figures.money[key]);
        expect(review.components.reduce((all, { money }) => all + money.amountPaise, review.unallocatedPaise)).toBe(review.figures.money.amountPaise);
        const weighed = review.components.map(({ index, money }) => multiply(fraction(money.amountPaise), isMissing(index.physical) ? fraction(0) : fromRatio(index.physical)));
        const amounts = review.components.reduce((all, { money }) => all + money.amountPaise, 0);
        expect(review.figures.weighted.physical).toEqual(toRatio(multiply(sum(weighed), fraction(1, amounts))));
      }),
      { numRuns: 40 },
    );
  });

  it('districts make the State', () => {
    fc.assert(
      fc.property(months, (ticks) => {
        for (const { state, units, level } of run(ticks).at(-1)?.components.flatMap(({ indicators }) => indicators) ?? []) {
          if (level === 'STATE') continue;
          expect(units.reduce((all, { total }) => all + number(total), 0)).toBe(number(state.total));
          expect(units.reduce((all, one) => all + during(one), 0)).toBe(during(state));
          expect(units.reduce((all, { target }) => all + number(target), 0)).toBe(number(state.target));
          const planned = units.map(({ plannedToDate }) => (isMissing(plannedToDate) ? fraction(0) : fromRatio(plannedToDate)));
          expect(toRatio(sum(planned))).toEqual(state.plannedToDate);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('cumulative is previous + during, in every cell and in money', () => {
    fc.assert(
      fc.property(months, (ticks) => {
        const reviews = run(ticks);
        reviews.forEach((review, at) => {
          const before = reviews[at - 1];
          review.components.forEach(({ indicators, money }, c) => {
            const last = before?.components[c];
            expect(money.spentBeforePaise).toBe(last?.money.spentPaise ?? 0);
            expect(money.spentPaise).toBe(money.spentBeforePaise + money.spentDuringPaise);
            indicators.forEach(({ state, units }, i) => {
              for (const [u, one] of [state, ...units].entries()) {
                const was = last?.indicators[i] && [last.indicators[i].state, ...last.indicators[i].units][u];
                expect(one.before).toBe(was ? number(was.total) : 0);
                expect(number(one.total)).toBe(one.before + during(one));
              }
            });
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  it('the foot of the matrix is the overview, and a division is its districts', () => {
    fc.assert(
      fc.property(months, (ticks) => {
        const review = run(ticks).at(-1) as Review;
        const all = review.matrix.find(({ kind }) => kind === 'ALL');
        expect(all?.cells.map(({ index }) => index)).toEqual(review.components.map(({ index }) => index.physical));
        const plain = review.matrix.find(({ kind, name }) => kind === 'DIVISION' && name.en === 'Plain');
        const members = review.matrix.filter(({ kind, division }) => kind === 'DISTRICT' && division?.en === 'Plain');
        expect(plain?.weight).toBe(members.reduce((weight, member) => weight + member.weight, 0));
        expect(plain?.expectedSheets).toBe(members.reduce((sheets, member) => sheets + member.expectedSheets, 0));
      }),
      { numRuns: 20 },
    );
  });
});

describe('ranks', () => {
  it('leave out the silent, give equal figures one rank and tell the move', () => {
    const scheme = aRunningScheme();
    scheme.tick({ value: ({ unit }) => (unit === 901 ? 30 : unit === 902 ? 10 : 1) });
    const { review } = scheme.tick({ value: ({ unit }) => (unit === 902 ? 60 : 0), isSilent: (office) => office === 'DIC-903' });
    const rows = review.matrix.filter(({ kind }) => kind === 'DISTRICT');
    expect(rows.map(({ lgd, rank, moveFromLast, silentFortnights }) => [lgd, rank, moveFromLast, silentFortnights])).toEqual([
      [901, 2, -1, 0],
      [902, 1, 1, 0],
      [903, null, null, 1],
    ]);
    expect(rows[0]?.cells[0]).toMatchObject({ index: { numerator: '1', denominator: '10' } });
  });

  it('add achieved and targets of a division, not its percentages', () => {
    const { review } = aRunningScheme().tick({ value: ({ unit }) => (unit === 901 ? 270 : unit === 902 ? 0 : 0) });
    const plain = review.matrix.find(({ kind, name }) => kind === 'DIVISION' && name.en === 'Plain');
    expect(plain?.cells[0]?.index).toEqual(toRatio(fraction(270, 500)));
  });
});
