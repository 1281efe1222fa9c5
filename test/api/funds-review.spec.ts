import type { FundsReview, Review } from '@pakhwada/domain/review';
import { aComponent, aPlan, crore, laterRules } from '@pakhwada/testing/builders';
import { aScheme, type TestScheme } from './support/scheme.ts';

const FIRST = '2025-26-FN01';
const SECOND = '2025-26-FN02';

describe('funds in the review, under rule set 2', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme({ plan: aPlan({ rules: laterRules(), components: [aComponent({ unitCost: { indicatorCode: 'C1-01', normPaise: 1_00_000_00 } }), aComponent({ code: 'C2' })] }) });
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
    await scheme.allReport(FIRST, 12);
    await money(FIRST, [
      line(1, 'BUDGET', 6),
      line(2, 'RELEASE', 3, { reference: 'R/1' }),
      line(3, 'COMMITMENT', 2, { reference: 'WO/1', dueOn: '2025-09-30' }),
      line(4, 'EXPENDITURE', 0.6, { reference: 'V/1', workOrder: 'WO/1' }),
      line(5, 'INTEREST', 0.02),
    ]);
    await scheme.allApprove(FIRST);
    await scheme.tickAt('2025-04-29T05:00:00.000Z');
    await money(SECOND, [line(1, 'RELEASE', 1, { on: '2025-04-20', reference: 'R/2' }), line(2, 'EXPENDITURE', 0.4, { on: '2025-04-21', reference: 'V/2' })]);
  });
  afterAll(() => scheme?.server.close());

  const line = (n: number, type: string, crores: number, own: object = {}) => ({ line: n, componentCode: 'C1', type, amountPaise: crore(crores), on: '2025-04-10', reference: `${type}/${n}`, remark: null, ...own });
  const money = async (fortnightId: string, rows: object[]): Promise<void> => {
    const accountant = await scheme.as('accountant');
    const address = `${scheme.address}/${fortnightId}/offices/PMU/money`;
    const { summary } = (await accountant.get(address)).json();
    expect((await accountant.post(`${address}/submission`, { revision: summary.revision ?? 0, rows })).status).toBe(201);
  };
  const reviewOf = async (fortnightId: string): Promise<Review & { funds: FundsReview }> => (await (await scheme.as('finance')).get(`${scheme.address}/${fortnightId}/review`)).json();

  it('are frozen with the fortnight: statement I and II, ladder, lapse, unit cost', async () => {
    const { format, funds, figures } = await reviewOf(FIRST);
    expect([format, funds.isLimit]).toEqual(['pakhwada-review/2', true]);
    expect(funds.statementOne.total).toMatchObject({ budgetPaise: crore(6), releasedDuringPaise: crore(3), spentPaise: crore(0.6), committedPaise: crore(1.4), balancePaise: crore(2.4) });
    expect(funds.statementTwo).toMatchObject({ interestHeldPaise: crore(0.02), lines: [{ reference: 'R/1', txnId: `${FIRST}/PMU/2`, usedPaise: crore(0.6), state: 'PARTLY_USED', certificateDueOn: '2027-03-31' }] });
    expect(funds.lapse.caps[0]).toMatchObject({ capPaise: crore(1.98), spentPaise: 0 });
    expect(funds.unitCosts[0]).toMatchObject({ achieved: 36, isFlagged: true });
    expect(figures.money.spentPaise).toBe(funds.statementOne.total.spentPaise);
  });

  it('go on live from what the ledger was sealed with', async () => {
    const { funds } = await reviewOf(SECOND);
    expect(funds.statementOne.lines[0]).toMatchObject({ budgetPaise: crore(6), releasedBeforePaise: crore(3), releasedDuringPaise: crore(1), releasedPaise: crore(4), spentPaise: crore(1), committedPaise: crore(1.4) });
    expect(funds.statementTwo.lines.map(({ reference, usedPaise }) => [reference, usedPaise])).toEqual([['R/1', crore(1)], ['R/2', 0]]);
    expect(funds.ladder.find(({ code }) => code === 'COMMITTED')).toMatchObject({ totalPaise: crore(2), yearPaise: crore(2), duringPaise: 0 });
    const sealed: { type: string; paise: string }[] = await scheme.server.database.query(`select type, sum(amount_paise)::text as paise from sealed_money where fortnight_id = $1 group by type order by type`, [FIRST]);
    expect(sealed).toEqual([
      { type: 'BUDGET', paise: `${crore(6)}` }, { type: 'COMMITMENT', paise: `${crore(2)}` }, { type: 'EXPENDITURE', paise: `${crore(0.6)}` }, { type: 'INTEREST', paise: `${crore(0.02)}` }, { type: 'RELEASE', paise: `${crore(3)}` },
    ]);
  });

  it('show the formula and the vouchers behind a figure', async () => {
    const origin = async (figure: string) => (await (await scheme.as('finance')).get(`${scheme.address}/${SECOND}/origin?figure=${figure}`)).json();
    expect(await origin('funds.statementOne.C1.spent')).toMatchObject({ formula: 'spent', result: { numerator: `${crore(1)}` }, entries: [{ reference: 'V/2' }, { reference: 'V/1' }] });
    expect((await origin('funds.statementOne.C1.spentDuring')).entries.map(({ reference }: { reference: string }) => reference)).toEqual(['V/2']);
    expect((await origin('funds.ladder.RELEASED.during')).entries.map(({ reference }: { reference: string }) => reference)).toEqual(['R/2']);
    expect(await origin('components.C1.funds.ladder.COMMITTED')).toMatchObject({ formula: 'rung', entries: [{ reference: 'WO/1' }] });
    expect(await origin('funds.lapse.projectedLapse')).toMatchObject({ formula: 'lapseAfterCaps', result: null, terms: [] });
  });
});
