import { aPlan, aComponent } from '@pakhwada/testing/builders';
import { aScheme, type TestScheme } from './support/scheme.ts';
import type { Answer } from './support/app.ts';

const FN = '2025-26-FN01';
const NEXT = '2025-26-FN02';
const LAST = '2025-26-FN03';
const CRORE = 1_00_00_000_00;

describe('the money ladder', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme({ plan: aPlan({ components: [aComponent(), aComponent({ code: 'C2' })] }) });
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const sheetOf = (fortnightId: string): string => `${scheme.address}/${fortnightId}/offices/PMU/money`;
  const line = (n: number, type: string, crores: number, own: object = {}) => ({ line: n, componentCode: 'C1', type, amountPaise: crores * CRORE, on: '2025-04-10', reference: `${type}/${n}`, remark: null, ...own });
  const submit = async (fortnightId: string, rows: object[], revision = 0): Promise<Answer> => (await scheme.as('accountant')).post(`${sheetOf(fortnightId)}/submission`, { revision, rows });
  const codes = (answer: Answer): string[] => answer.json().breaches.map((breach: { code: string; row: { line: number }; field: string }) => `${breach.row.line} ${breach.code} ${breach.field}`).sort();
  const approve = async (fortnightId: string, revision = 1): Promise<void> => {
    const step = { sheets: [{ officeCode: 'PMU', sheet: 'money', revision }] };
    expect((await (await scheme.as('finance')).post(`${scheme.address}/${fortnightId}/verifications`, step)).status).toBe(200);
    expect((await (await scheme.as('nodal')).post(`${scheme.address}/${fortnightId}/approvals`, step)).status).toBe(200);
  };
  const sheet = async (fortnightId: string) => (await (await scheme.as('accountant')).get(sheetOf(fortnightId))).json();
  const first = [
    line(1, 'BUDGET', 6),
    line(2, 'REQUEST', 4, { tranche: 1 }),
    line(3, 'ORDER', 3.5, { tranche: 1 }),
    line(4, 'RELEASE', 3, { tranche: 1, sanctionNo: 'GO/14', pfmsNo: 'PFMS/9' }),
    line(5, 'LIMIT', 1, { partnerOffice: 'PARTNER-1' }),
    line(6, 'COMMITMENT', 2, { partnerOffice: 'PARTNER-1', dueOn: '2025-09-30', reference: 'WO/1' }),
    line(7, 'EXPENDITURE', 0.6, { partnerOffice: 'PARTNER-1', workOrder: 'WO/1', head: 'CAPITAL', reference: 'V/1' }),
    line(8, 'INTEREST', 0.02),
    line(9, 'EXPENDITURE', 0.4, { reference: 'V/2' }),
  ];

  it('refuses on every rung what does not follow, all at once', async () => {
    const rows = [
      line(1, 'REVISED_BUDGET', 6),
      line(2, 'REQUEST', 1),
      line(3, 'ORDER', 2, { tranche: 1 }),
      line(4, 'RELEASE', 3, { tranche: 1 }),
      line(5, 'LIMIT', 4, { partnerOffice: 'FIN' }),
      line(6, 'TRANSFER', 1),
      line(7, 'COMMITMENT', 1),
      line(8, 'EXPENDITURE', 1, { workOrder: 'WO/9' }),
      line(9, 'INTEREST_REMITTED', 0.01),
      line(10, 'REQUEST', 1, { tranche: 1, dueOn: '2025-05-01' }),
      line(11, 'EXPENDITURE', 9, { componentCode: 'C2', isOwnFunds: true }),
      line(12, 'REFUND', 1, { reverses: `${FN}/PMU/1` }),
    ];
    expect(codes(await submit(FN, rows))).toEqual(
      [
        '1 BUDGET_NEEDED type', '2 TRANCHE_NEEDED tranche', '10 ORDER_ABOVE_REQUEST amountPaise', '10 FIELD_NOT_OF_KIND dueOn', '4 RELEASE_ABOVE_ORDER amountPaise', '5 UNKNOWN_PARTNER partnerOffice', '6 LIMITS_ABOVE_RELEASED amountPaise',
        '6 PARTNER_NEEDED partnerOffice', '7 DUE_DATE_NEEDED dueOn', '8 UNKNOWN_WORK_ORDER workOrder', '9 REMITTED_ABOVE_INTEREST amountPaise', '11 SPENT_FROM_OWN_FUNDS isOwnFunds', '12 REVERSAL_UNKNOWN reverses', '12 REASON_TEXT_NEEDED remark',
      ].sort(),
    );
    expect(await scheme.server.database.query(`select 1 from fund_txn`)).toEqual([]);
  });

  it('keeps every field of a line, and gives it back', async () => {
    expect((await submit(FN, first)).status).toBe(201);
    const { submitted } = await sheet(FN);
    expect(submitted).toHaveLength(9);
    expect(submitted).toMatchObject(first);
    await approve(FN);
  });

  it('seals its sums with the freeze, and opens the next fortnight with them', async () => {
    await scheme.tickAt('2025-04-22T12:30:00.000Z');
    const sealed = await scheme.server.database.query(`select type, head, financial_year, partner_office, amount_paise from sealed_money order by type, head`);
    expect(sealed).toHaveLength(9);
    expect(sealed).toContainEqual({ type: 'EXPENDITURE', head: 'CAPITAL', financial_year: '2025-26', partner_office: 'PARTNER-1', amount_paise: 0.6 * CRORE });
    expect(await sheet(NEXT)).toMatchObject({
      components: [
        { code: 'C1', releasedPaise: 3 * CRORE, spentPaise: CRORE, limitPaise: CRORE, committedPaise: 1.4 * CRORE, interestPaise: 0.02 * CRORE, remittedPaise: 0, partners: [{ partnerOffice: 'PARTNER-1', limitPaise: CRORE, spentPaise: 0.6 * CRORE }] },
        { code: 'C2', releasedPaise: 0, partners: [] },
      ],
      tranches: [{ componentCode: 'C1', tranche: 1, requestedPaise: 4 * CRORE, orderedPaise: 3.5 * CRORE, releasedPaise: 3 * CRORE }],
      workOrders: [{ workOrder: 'WO/1', partnerOffice: 'PARTNER-1', dueOn: '2025-09-30', committedPaise: 2 * CRORE, paidPaise: 0.6 * CRORE }],
      ...{ fundFlow: 'CNA_ACCOUNT', earlier: [FN], frozenLines: [] },
    });
  });

  it('finds frozen lines by number, component and kind, for those who may read the sheet', async () => {
    const accountant = await scheme.as('accountant');
    const found = async (query: string): Promise<string[]> => (await accountant.get(`${sheetOf(NEXT)}/frozen-lines?${query}`)).json().lines.map(({ id }: { id: string }) => id);
    expect(await found('text=v/')).toEqual([`${FN}/PMU/7`, `${FN}/PMU/9`]);
    expect(await found('text=pfms')).toEqual([`${FN}/PMU/4`]);
    expect(await found('type=RELEASE&componentCode=C1')).toEqual([`${FN}/PMU/4`]);
    expect(await found('componentCode=C2')).toEqual([]);
    expect(await found('text=%25')).toEqual([]);
    expect((await (await scheme.as('officer901')).get(`${sheetOf(NEXT)}/frozen-lines`)).status).toBe(403);
  });

  const now = { on: '2025-04-21' };
  const back = (n: number, id: number, own: object = {}) => ({ ...first[id - 1], ...now, line: n, reverses: `${FN}/PMU/${id}`, remark: 'Booked wrongly', dueOn: null, sanctionNo: null, pfmsNo: null, ...own });

  it('goes on from what is frozen: limits, orders, budgets, work orders and vouchers of before bind', async () => {
    const rows = [
      line(1, 'BUDGET', 1, { ...now, reference: 'BE/2' }),
      line(2, 'RELEASE', 0.6, { ...now, tranche: 1 }),
      line(3, 'EXPENDITURE', 0.5, { ...now, partnerOffice: 'PARTNER-1', reference: 'V/3' }),
      line(4, 'EXPENDITURE', 1.5, { ...now, workOrder: 'wo/1', reference: 'V/4' }),
      line(5, 'EXPENDITURE', 0.1, { ...now, reference: ' v/2' }),
      line(6, 'COMMITMENT', 1, { ...now, reference: 'WO/1', dueOn: '2025-06-30' }),
      line(7, 'RELEASE', 0.1, now),
    ];
    expect(codes(await submit(NEXT, rows))).toEqual(['1 BUDGET_TWICE type', '2 RELEASE_ABOVE_ORDER amountPaise', '3 PARTNER_ABOVE_LIMIT amountPaise', '5 REFERENCE_REPEATED reference', '6 REFERENCE_REPEATED reference', '7 TRANCHE_NEEDED tranche'].sort());
  });

  it('refuses reversals that are none: in part, of an order that is paid on, of a release that is spent, twice', async () => {
    expect(codes(await submit(NEXT, [back(1, 9, { amountPaise: 1 }), back(2, 6, { workOrder: 'WO/1' }), back(3, 4), back(4, 8), back(5, 8)]))).toEqual(
      ['1 REVERSAL_DIFFERS reverses', '2 WORK_ORDER_EXCEEDED amountPaise', '3 LIMITS_ABOVE_RELEASED amountPaise', '4 SPENT_ABOVE_RELEASED amountPaise', '5 REVERSAL_TWICE reverses'].sort(),
    );
  });

  it('takes a frozen voucher back and the right one in, under its own number; and a line of the fortnight before', async () => {
    const rows = [
      back(1, 7),
      line(2, 'EXPENDITURE', 0.06, { ...now, partnerOffice: 'PARTNER-1', workOrder: 'WO/1', head: 'CAPITAL', reference: 'V/1' }),
      line(3, 'EXPENDITURE', 0.1, { relatesTo: FN, on: '2025-04-02', remark: 'The bill came late', reference: 'V/9' }),
    ];
    expect(codes(await submit(NEXT, [{ ...rows[2], line: 1, on: '2025-04-21' }]))).toEqual(['1 DATE_OUTSIDE_FORTNIGHT on']);
    expect((await submit(NEXT, rows)).status).toBe(201);
    expect((await sheet(NEXT)).frozenLines).toMatchObject([{ id: `${FN}/PMU/7`, isReversed: false }]);
    await approve(NEXT);
    const accountant = await scheme.as('accountant');
    const review = (await accountant.get(`${scheme.address}/live/review`)).json();
    expect(review.figures.money).toMatchObject({ spentPaise: 0.56 * CRORE, spentDuringPaise: -0.44 * CRORE, releasedPaise: 3 * CRORE });
  });

  it('shows each of them behind the figure, the reversal with its sign: they sum to it', async () => {
    const origin = (await (await scheme.as('accountant')).get(`${scheme.address}/${NEXT}/origin?figure=spent`)).json();
    expect(origin.entries.map(({ amountPaise, relatesTo }: { amountPaise: number; relatesTo: string | null }) => [amountPaise / CRORE, relatesTo])).toEqual(expect.arrayContaining([[-0.6, null], [0.06, null], [0.1, FN], [0.6, null], [0.4, null]]));
    expect(origin.entries.reduce((sum: number, { amountPaise }: { amountPaise: number }) => sum + amountPaise, 0)).toBe(0.56 * CRORE);
  });

  it('lets the taken-back line be found no more, and no second time taken back', async () => {
    await scheme.tickAt('2025-05-06T12:30:00.000Z');
    expect((await sheet(LAST)).components[0]).toMatchObject({ spentPaise: 0.56 * CRORE, committedPaise: 1.94 * CRORE });
    const accountant = await scheme.as('accountant');
    expect((await accountant.get(`${sheetOf(LAST)}/frozen-lines?text=v/1`)).json().lines.map(({ id }: { id: string }) => id)).toEqual([`${NEXT}/PMU/2`]);
    expect(codes(await submit(LAST, [back(1, 7, { on: '2025-05-02' })]))).toEqual(['1 REVERSAL_TWICE reverses']);
    expect(codes(await submit(LAST, [{ ...back(1, 7, { on: '2025-05-02' }), reverses: `${NEXT}/PMU/1` }]))).toEqual(['1 REVERSAL_OF_REVERSAL reverses']);
  });

  it('is guarded by the database too: no second reversal, no reversal of what is not there, none of other money', async () => {
    const insert = (reverses: string, amount: number, own = '') =>
      scheme.server.database
        .query(
          `with s as (insert into submission (state_id, scheme_code, fortnight_id, office_code, sheet, revision, row_count, submitted_by, submitted_at)
             select 90, 'ts-scheme', '${LAST}', 'DEPT', 'money', 1, 1, person_id, now() from person limit 1 returning *)
           insert into fund_txn (state_id, scheme_code, fortnight_id, office_code, revision, line, component_code, type, amount_paise, txn_on, reference, remark, reverses${own && ', head'})
           select state_id, scheme_code, fortnight_id, office_code, revision, 1, 'C1', 'EXPENDITURE', ${amount}, '2025-05-02', 'X', 'x', '${reverses}'${own && `, '${own}'`} from s`,
        )
        .then(() => 'accepted', (error: { code: string }) => error.code);
    expect(await insert(`${FN}/PMU/7`, 0.6 * CRORE)).toBe('P0F08');
    expect(await insert(`${FN}/PMU/99`, 0.4 * CRORE)).toBe('P0F08');
    expect(await insert(`${FN}/PMU/9`, 0.3 * CRORE)).toBe('P0F08');
    expect(await insert(`${FN}/PMU/9`, 0.4 * CRORE, 'SALARY')).toBe('P0F08');
    expect(await insert(`${LAST}/PMU/9`, 0.4 * CRORE)).toMatch(/23514|P0F08/);
    expect(await insert(`${FN}/PMU/9`, 0.4 * CRORE)).toBe('accepted');
  });
});
