import type { Statements } from '@pakhwada/contracts/funds';
import { aComponent, aPlan, crore, laterRules } from '@pakhwada/testing/builders';
import { readBook } from '@pakhwada/testing/workbook';
import { aScheme, type TestScheme } from './support/scheme.ts';

const FIRST = '2025-26-FN01';
const SECOND = '2025-26-FN02';

describe('statements', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme({ plan: aPlan({ rules: laterRules(), components: [aComponent(), aComponent({ code: 'C2' })] }) });
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
    await scheme.allReport(FIRST, 12);
    await money(FIRST, [line(1, 'BUDGET', 6), line(2, 'RELEASE', 3, { reference: '=R/1' }), line(3, 'EXPENDITURE', 0.6)]);
    await scheme.allApprove(FIRST);
    await scheme.tickAt('2025-04-29T05:00:00.000Z');
    await money(SECOND, [line(1, 'REFUND', 0.1, { on: '2025-04-20' })]);
  });
  afterAll(() => scheme?.server.close());

  const line = (n: number, type: string, crores: number, own: object = {}) => ({ line: n, componentCode: 'C1', type, amountPaise: crore(crores), on: '2025-04-10', reference: `${type}/${n}`, remark: null, ...own });
  const money = async (fortnightId: string, rows: object[]): Promise<void> => {
    const accountant = await scheme.as('accountant');
    const address = `${scheme.address}/${fortnightId}/offices/PMU/money`;
    const { summary } = (await accountant.get(address)).json();
    expect((await accountant.post(`${address}/submission`, { revision: summary.revision ?? 0, rows })).status).toBe(201);
  };
  const statementsOf = (fortnightId: string, ending = '') => `${scheme.address}/${fortnightId}/statements${ending}`;

  it('are those of the review: frozen with its hash, live without one', async () => {
    const finance = await scheme.as('finance');
    const frozen: Statements = (await finance.get(statementsOf(FIRST))).json();
    const review = await finance.get(`${scheme.address}/${FIRST}/review`);
    expect([frozen.basis, frozen.isLimit, frozen.ruleSetVersion]).toEqual(['FROZEN', true, 2]);
    expect(frozen.reviewSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(frozen.statementOne).toEqual(review.json().funds.statementOne);
    const live: Statements = (await finance.get(statementsOf(SECOND))).json();
    expect([live.basis, live.reviewSha256, live.statementOne?.total.spentDuringPaise, live.statementOne?.total.spentPaise]).toEqual(['LIVE', null, crore(-0.1), crore(0.5)]);
    expect(live.statementTwo?.lines.map(({ reference }) => reference)).toEqual(['=R/1']);
  });

  it('come as a workbook, in the language asked for, the same bytes for a frozen fortnight', async () => {
    const finance = await scheme.as('finance');
    const [first, again, hindi] = [await finance.get(statementsOf(FIRST, '.xlsx?language=en')), await finance.get(statementsOf(FIRST, '.xlsx?language=en')), await finance.get(statementsOf(FIRST, '.xlsx?language=hi'))];
    expect([first.status, first.headers['content-type'], first.headers['content-disposition']]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `attachment; filename="statements-${scheme.address.split('/')[3] ?? ''}-${FIRST}-en.xlsx"`]);
    expect(first.bytes.equals(again.bytes)).toBe(true);
    const book = readBook(first.bytes);
    expect(book[0]?.rows.flat().filter(({ text }) => text === '30000000.00').every(({ isNumber }) => isNumber)).toBe(true);
    expect(book[1]?.rows.flat().find(({ text }) => text === '=R/1')).toMatchObject({ isNumber: false, isFormula: false });
    expect(book.at(-1)?.rows.flat().map(({ text }) => text)).toContain(first.headers['x-review-sha256']);
    expect(readBook(hindi.bytes)[0]?.name).toBe('विवरण I');
    expect((await finance.get(statementsOf(FIRST, '.xlsx?language=en'), { 'if-none-match': String(first.headers['etag']) })).status).toBe(304);
    expect((await finance.get(statementsOf(FIRST, '.xlsx?language=hi'), { 'if-none-match': String(first.headers['etag']) })).status).toBe(200);
  });

  it('come as CSV, live too, a negative amount as a negative number', async () => {
    const finance = await scheme.as('finance');
    const one = await finance.get(statementsOf(SECOND, '.csv?language=en'));
    expect(one.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(one.text).toContain(',-1000000.00,5000000.00,');
    expect((await finance.get(statementsOf(SECOND, '.csv?language=en&statement=two'))).text).toContain("'=R/1");
  });

  it('refuse a language or a statement that does not exist, a fortnight that is not there, and a stranger', async () => {
    const finance = await scheme.as('finance');
    expect((await finance.get(statementsOf(FIRST, '.xlsx'))).status).toBe(400);
    expect((await finance.get(statementsOf(FIRST, '.csv?language=en&statement=three'))).status).toBe(400);
    expect((await finance.get(statementsOf('2025-26-FN09'))).status).toBe(404);
    for (const ending of ['', '.xlsx?language=en', '.csv?language=en']) expect((await scheme.server.visitor().get(statementsOf(FIRST, ending))).status).toBe(401);
  });
});
