import { aScheme, type TestScheme } from './support/scheme.ts';

const FN = '2025-26-FN01';
const NEXT = '2025-26-FN02';
const CRORE = 1_00_00_000_00;

describe('the money sheet', () => {
  let scheme: TestScheme;
  let sheet: string;
  beforeAll(async () => {
    scheme = await aScheme();
    sheet = `${scheme.address}/${FN}/offices/PMU/money`;
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const line = (overrides: object = {}) => ({ line: 1, componentCode: 'C1', type: 'RELEASE', amountPaise: 3 * CRORE, on: '2025-04-10', reference: 'GO/1', remark: null, ...overrides });
  const lines = async (): Promise<number> => (await scheme.server.database.query<{ n: number }>(`select count(*)::int as n from fund_txn`))[0]!.n;

  it('is the accountant’s: others may not enter, a district may not even look', async () => {
    expect((await (await scheme.as('officer901')).get(sheet)).status).toBe(403);
    const pmu = await (await scheme.as('pmu')).post(`${sheet}/submission`, { revision: 0, rows: [line()] });
    expect([pmu.status, pmu.json().code]).toEqual([403, 'NO_RIGHT']);
    expect(await lines()).toBe(0);
  });

  it('tells every breach at once: sums above their bounds, dates, references, amounts', async () => {
    const rows = [line({ amountPaise: 11 * CRORE }), line({ line: 2, type: 'EXPENDITURE', amountPaise: 12 * CRORE, on: '2025-04-15', reference: ' ' }), line({ line: 3, type: 'REFUND', amountPaise: -5, reference: 'R' }), line({ line: 4, reference: 'go/1' })];
    const answer = await (await scheme.as('accountant')).post(`${sheet}/submission`, { revision: 0, rows });
    expect(answer.status).toBe(422);
    expect(answer.json().breaches.map((breach: { code: string; row: { line: number } }) => `${breach.row.line} ${breach.code}`).sort()).toEqual([
      '2 FUTURE_DATE',
      '2 REFERENCE_NEEDED',
      '3 AMOUNT_NOT_POSITIVE',
      '4 REFERENCE_REPEATED',
      '4 RELEASED_ABOVE_AMOUNT',
    ]);
    expect(await lines()).toBe(0);
  });

  it('is drafted, submitted, verified by Finance, approved, and counts', async () => {
    const accountant = await scheme.as('accountant');
    const rows = [line(), line({ line: 2, type: 'EXPENDITURE', amountPaise: CRORE, reference: 'V/1' })];
    expect((await accountant.put(`${sheet}/draft`, { version: 0, rows })).status).toBe(200);
    expect((await accountant.get(sheet)).json()).toMatchObject({ draft: { version: 1, rows }, breaches: [], asOn: '2025-04-14', components: [{ code: 'C1', amountPaise: 10 * CRORE, releasedPaise: 0, spentPaise: 0 }] });
    expect((await accountant.post(`${sheet}/submission`, { revision: 0, rows })).status).toBe(201);
    expect((await accountant.put(`${sheet}/draft`, { version: 0, rows: [line({ reference: 'typed after' })] })).status).toBe(200);
    expect((await accountant.get(sheet)).json()).toMatchObject({ draft: { rows: [{ reference: 'typed after' }] }, submitted: rows });
    const step = { sheets: [{ officeCode: 'PMU', sheet: 'money', revision: 1 }] };
    expect((await (await scheme.as('finance')).post(`${scheme.address}/${FN}/verifications`, step)).status).toBe(200);
    expect((await accountant.get(sheet)).json()).toMatchObject({ draft: null, submitted: rows }); // locked: what Finance sees, the accountant sees
    expect((await (await scheme.as('nodal')).post(`${scheme.address}/${FN}/approvals`, step)).status).toBe(200);
    const review = (await accountant.get(`${scheme.address}/live/review`)).json();
    expect(review.figures.money).toMatchObject({ releasedPaise: 3 * CRORE, spentPaise: CRORE, balancePaise: 2 * CRORE });
  });

  it('opens the next fortnight with what was released, and refuses the same voucher again', async () => {
    await scheme.tickAt('2025-04-18T12:30:00.000Z');
    const accountant = await scheme.as('accountant');
    const next = `${scheme.address}/${NEXT}/offices/PMU/money`;
    expect((await accountant.get(next)).json().components).toEqual([expect.objectContaining({ releasedPaise: 3 * CRORE, spentPaise: CRORE })]);
    const again = await accountant.post(`${next}/submission`, { revision: 0, rows: [line({ on: '2025-04-17', type: 'EXPENDITURE', amountPaise: 5 * CRORE, reference: 'v/1' })] });
    expect(again.json().breaches.map((breach: { code: string }) => breach.code).sort()).toEqual(['REFERENCE_REPEATED', 'SPENT_ABOVE_RELEASED']);
    expect((await accountant.post(`${next}/submission`, { revision: 0, rows: [] })).json()).toMatchObject({ rows: 0 }); // NIL
  });
});
