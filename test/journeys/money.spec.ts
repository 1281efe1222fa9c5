import { readFileSync } from 'node:fs';
import type { CertificatePage, ExpenditureImport, ImportPreview, SentFile, Tray, VoucherPage } from '@pakhwada/contracts/funds';
import type { Origin } from '@pakhwada/contracts/reviews';
import { isMissing } from '@pakhwada/domain/ratio';
import type { FundsReview, Review } from '@pakhwada/domain/review';
import { formatRupeesBare } from '@pakhwada/language/format';
import { readPdf } from '@pakhwada/testing/pdf';
import type { Page } from 'playwright-core';
import { advance } from './pages/demo-strip.ts';
import { addLine, type TypedMoney } from './pages/money-sheet.ts';
import { openSheet } from './pages/my-work.ts';
import { readStatementOne } from './pages/statement.ts';
import { openVerification, takeStep } from './pages/verification.ts';
import { passOn } from './support/office-steps.ts';
import { aStage, type Stage } from './support/stage.ts';

const OPEN = '2025-26-FN21';
const FROZEN = '2025-26-FN20';
const SCHEME = '/v1/schemes/jk-ramp';

/** What a finance officer writes on one afternoon, with paise that must be found again. */
const TYPED: readonly (TypedMoney & { readonly paise: number })[] = [
  { kind: 'RELEASE', component: 'C8', amount: '40 lakh', on: '2026-02-03', reference: 'REL/2026/31', tranche: '3', paise: 40_00_000_00 },
  { kind: 'EXPENDITURE', component: 'C8', amount: '4,25,000.50', on: '2026-02-04', reference: 'V/2026/201', paise: 4_25_000_50 },
  { kind: 'EXPENDITURE', component: 'C8', amount: '1.10 lakh', on: '2026-02-05', reference: 'V/2026/202', head: 'SALARY', paise: 1_10_000_00 },
  { kind: 'EXPENDITURE', component: 'C7', amount: '2,30,000.25', on: '2026-02-05', reference: 'V/2026/203', paise: 2_30_000_25 },
  { kind: 'INTEREST', component: 'C8', amount: '12,345.67', on: '2026-02-05', reference: 'BANK/2026/7', paise: 12_345_67 },
  { kind: 'REFUND', component: 'C7', amount: '50,000', on: '2026-02-06', reference: 'R/2026/4', paise: 50_000_00 },
];
const sumOf = (kinds: readonly string[], component?: string): number => TYPED.reduce((sum, { kind, component: of, paise }) => sum + (kinds.includes(kind) && (component ?? of) === of ? paise : 0), 0);
const spentOf = (component?: string): number => sumOf(['EXPENDITURE'], component) - sumOf(['REFUND'], component);
const lakh = (paise: number): string => formatRupeesBare(paise, 'lakh');

describe('the money of a fortnight, as a finance officer keeps it', () => {
  let stage: Stage;
  let before: FundsReview; // what the frozen fortnight closed with
  beforeAll(async () => {
    stage = await aStage();
    before = await fundsOf(FROZEN);
  });
  afterAll(() => stage?.close());

  const read = async <T>(page: Page, address: string): Promise<T> => {
    const answer = await page.request.get(address);
    if (!answer.ok()) throw new Error(`${address}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const fundsOf = async (fortnight: string): Promise<FundsReview> => (await read<Review>(await stage.as('finance'), `${SCHEME}/fortnights/${fortnight}/review`)).funds!;
  const lineOf = ({ statementOne: { lines, total } }: FundsReview, code: string | null) => lines.find(({ componentCode }) => componentCode === code) ?? total;
  /** Statement I of a review against the one of the fortnight before and what was typed, to the paisa. */
  const provesEveryPaisa = (now: FundsReview): void => {
    for (const code of [null, 'C1', 'C7', 'C8']) {
      const [was, is, of] = [lineOf(before, code), lineOf(now, code), code ?? undefined];
      expect([code, is.releasedBeforePaise, is.releasedDuringPaise, is.releasedPaise]).toEqual([code, was.releasedPaise, sumOf(['RELEASE'], of), was.releasedPaise + sumOf(['RELEASE'], of)]);
      expect([code, is.spentBeforePaise, is.spentDuringPaise, is.spentPaise]).toEqual([code, was.spentPaise, spentOf(of), was.spentPaise + spentOf(of)]);
      expect([code, is.balancePaise]).toEqual([code, is.releasedPaise - is.spentPaise]);
    }
    const { lines, total } = now.statementOne;
    expect(lines.reduce((sum, { spentPaise }) => sum + spentPaise, 0)).toBe(total.spentPaise);
    expect(now.statementTwo.interestPaise).toBe(before.statementTwo.interestPaise + sumOf(['INTEREST']));
  };

  it('enters a release, three vouchers, an interest credit and a refund, and submits them', async () => {
    const accountant = await stage.as('accounts');
    await openSheet(accountant, 'Money');
    for (const [i, line] of TYPED.entries()) await addLine(accountant, i + 1, line);
    await stage.look(accountant, 'the money page with six lines');
    await accountant.getByRole('button', { name: 'Submit 6 lines' }).click();
    await accountant.getByRole('heading', { level: 1, name: /^Submitted: 6 rows/ }).waitFor();
    const finance = await stage.as('finance');
    await openVerification(finance, OPEN);
    expect(await takeStep(finance, 'Verify', ['Programme Management Unit, JKTPO'])).toBe('1 sheet verified');
    await passOn(stage, OPEN, { officeCode: 'PMU', sheet: 'money', revision: 1 }, [['approvals', 'nodal']]);
  });

  it('finds them in statement I of the open fortnight: on the screen in lakh, behind it to the paisa', async () => {
    const finance = await stage.as('finance');
    const now = await fundsOf('live');
    provesEveryPaisa(now);
    const during = await readStatementOne(finance, 'live', 'fortnight');
    expect(during.get('Total')).toEqual([lakh(sumOf(['RELEASE'])), lakh(0), lakh(spentOf()), lakh(0)]);
    await stage.look(finance, 'statement I of the fortnight');
    const inception = await readStatementOne(finance, 'live', 'inception');
    const total = lineOf(now, null);
    expect(inception.get('Total')!.slice(2, 8)).toEqual([total.releasedBeforePaise, total.releasedDuringPaise, total.releasedPaise, total.spentBeforePaise, total.spentDuringPaise, total.spentPaise].map(lakh));
    await stage.look(finance, 'statement I since inception');
  });

  it('finds each line behind the figure, by its number', async () => {
    const finance = await stage.as('finance');
    const origin = await read<Origin>(finance, `${SCHEME}/fortnights/live/origin?figure=funds.statementOne.total.spentDuring`);
    expect(origin.entries.flatMap(({ fortnightId, reference }) => (fortnightId === OPEN ? [reference] : [])).sort()).toEqual(['R/2026/4', 'V/2026/201', 'V/2026/202', 'V/2026/203']);
    expect(origin.result).toEqual({ numerator: String(spentOf()), denominator: '1' });
    await finance.goto('/jk-ramp/live/money/expenditures?span=fortnight');
    for (const { reference } of TYPED.filter(({ kind }) => kind === 'EXPENDITURE' || kind === 'REFUND')) await finance.getByText(reference).first().waitFor();
    await stage.look(finance, 'the expenditures of the fortnight');
  });

  it('has a certificate returned once for its interest, mends it, and has it accepted', async () => {
    const accountant = await stage.as('accounts');
    await accountant.goto('/jk-ramp/live/utilisation-certificates/prepare?year=2024-25&grantee=PMU&component=C3');
    const interest = accountant.getByRole('textbox', { name: /Interest earned$/ });
    const take = async (): Promise<void> => {
      for (let left = await accountant.getByRole('button', { name: 'Take what follows' }).count(); left > 0; left = await accountant.getByRole('button', { name: 'Take what follows' }).count()) await accountant.getByRole('button', { name: 'Take what follows' }).first().click();
    };
    const sign = async (): Promise<void> => {
      await accountant.getByRole('textbox', { name: 'Signed by (designation)', exact: true }).fill('Director (Finance)');
      await accountant.getByRole('textbox', { name: /^Counter-signed by/ }).fill('Commissioner Secretary');
      await accountant.getByLabel('Signed on').fill('2026-02-05');
      await accountant.getByRole('button', { name: 'Submit the certificate' }).click();
      await accountant.waitForURL(/utilisation-certificates\/UC-2024-25-C3-PMU/);
    };
    const due = await interest.inputValue();
    await interest.fill('30,000');
    await accountant.getByText(/less than follows|more than follows/).first().waitFor();
    await take();
    await stage.look(accountant, 'a certificate that is short of interest');
    await sign();

    const nodal = await stage.as('nodal');
    await nodal.goto('/jk-ramp/live/utilisation-certificates/UC-2024-25-C3-PMU');
    await nodal.getByRole('textbox', { name: 'Reason, as the office will read it' }).fill('Interest is less than the bank statement');
    await nodal.getByRole('button', { name: 'Return' }).click();
    await nodal.getByText('Returned. The office is written to.').waitFor();

    await accountant.goto('/jk-ramp/live/utilisation-certificates/UC-2024-25-C3-PMU');
    await accountant.getByText(/Interest is less than the bank statement/).first().waitFor();
    await interest.fill(due);
    await take();
    await sign();
    await nodal.goto('/jk-ramp/live/utilisation-certificates/UC-2024-25-C3-PMU');
    await nodal.getByRole('button', { name: 'Accept' }).click();
    await nodal.getByText('Accepted and locked.').waitFor();
    await stage.look(nodal, 'an accepted certificate');

    const page = await read<CertificatePage>(nodal, `${SCHEME}/utilisation-certificates/UC-2024-25-C3-PMU`);
    expect(page.steps.map(({ action }) => action)).toEqual(['SUBMIT', 'RETURN', 'SUBMIT', 'ACCEPT']);
    expect(page.revisions.map(({ interestPaise, availablePaise, spentPaise, closingPaise }) => [interestPaise, availablePaise - spentPaise - closingPaise])).toEqual([[30_000_00, 0], [41_300_00, 0]]);
    expect([page.state, page.breaches, page.canSubmit, page.canReturn]).toEqual(['ACCEPTED', [], false, false]);
  });

  it('brings in the sample of treasury vouchers: two equal payments are two, a bad date is told, an unknown sanction waits for a person', async () => {
    const { request } = await stage.as('accounts');
    const headers = { origin: stage.server.base };
    const file = readFileSync(new URL('../../plans/samples/pfms-expenditure.csv', import.meta.url));
    const sent = (await (await request.post(`${SCHEME}/expenditure-imports?fileName=pfms-expenditure.csv`, { headers: { ...headers, 'content-type': 'application/octet-stream' }, data: file })).json()) as SentFile;
    const address = `${SCHEME}/expenditure-imports/${sent.import.id}`;
    const { sheet, mapping } = (await (await request.get(`${address}/preview`)).json()) as ImportPreview;
    expect(await (await request.post(`${address}/reading`, { headers, data: { sheet, mapping, mode: 'ACCEPT_GOOD' } })).json()).toMatchObject({ state: 'WAITING' });
    const stands = async (): Promise<ExpenditureImport> => (await (await request.get(address)).json()) as ExpenditureImport;
    let now = await stands();
    for (let tries = 0; ['WAITING', 'READING'].includes(now.state) && tries < 100; tries += 1) {
      await new Promise((later) => setTimeout(later, 200));
      now = await stands();
    }
    expect(now).toMatchObject({ state: 'TAKEN', rows: 10, accepted: 9, known: 0, rejected: 1 });
    const { vouchers } = (await (await request.get(`${address}/vouchers`)).json()) as VoucherPage;
    expect(vouchers.filter(({ amountPaise, paidOn }) => amountPaise === 62_500_00 && paidOn === '2026-02-03')).toHaveLength(2);
    const { unmatched, matched } = (await (await request.get(`${SCHEME}/voucher-tray`)).json()) as Tray;
    expect(unmatched.map(({ sanctionNo }) => sanctionNo)).toEqual(['G.O. 44-IND']);
    expect([...new Set(matched.map(({ componentCode }) => componentCode))].sort()).toEqual(['C2', 'C3', 'C4']);
    expect((await fundsOf('live')).statementOne.total.spentDuringPaise).toBe(spentOf()); // evidence is no expenditure
  });

  it('finds the same paise when the fortnight is frozen, and in its report', async () => {
    const visitor = await stage.as('finance');
    await visitor.goto('/jk-ramp/live/money');
    await advance(visitor, 'Advance past the cut-off');
    await advance(visitor, 'Advance past the freeze');
    const frozen = await fundsOf(OPEN);
    provesEveryPaisa(frozen);
    const accepted = ({ ladder }: FundsReview): number => Number(ladder.find(({ code }) => code === 'UC_ACCEPTED')!.totalPaise);
    const { signed } = await read<CertificatePage>(visitor, `${SCHEME}/utilisation-certificates/UC-2024-25-C3-PMU`);
    expect([signed!.spentPaise > 0, accepted(frozen) - accepted(before)]).toEqual([true, signed!.spentPaise]);
    const report = await visitor.request.get(`${SCHEME}/fortnights/${OPEN}/report/en`);
    const text = readPdf(Buffer.from(await report.body())).pages.join('\n').replace(/\s+/g, ' ');
    const { total } = frozen.statementOne;
    for (const paise of [total.releasedDuringPaise, total.releasedPaise, total.spentDuringPaise, total.spentPaise, total.balancePaise]) expect(text).toContain(lakh(paise));
    if (!isMissing(frozen.lapse.projectedLapsePaise)) expect(text).toContain(formatRupeesBare(frozen.lapse.projectedLapsePaise, 'crore'));
  }, 240_000);

  it('finds no fault on any page it came by', () => {
    expect(stage.findings).toEqual([]);
  });
});
