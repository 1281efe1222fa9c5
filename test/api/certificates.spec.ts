import { aCalendar, aComponent, aPlan, laterRules } from '@pakhwada/testing/builders';
import { readPdf } from '@pakhwada/testing/pdf';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { aPerson, type Answer, type Visitor } from './support/app.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';

const [FN, LAST] = ['2024-25-FN23', '2024-25-FN24'];
const CRORE = 1_00_00_000_00;
const NO = 'UC-2024-25-C1-PMU';

describe('utilisation certificates', () => {
  let scheme: TestScheme;
  let [accountant, finance, nodal, auditor, officer, partner]: Visitor[] = [];
  const money = (n: number, type: string, crores: number, own: object = {}) => ({ line: n, componentCode: 'C1', type, amountPaise: Math.round(crores * CRORE), on: '2025-03-10', reference: `${type}/${n}`, remark: null, ...own });
  beforeAll(async () => {
    const components = [aComponent({ startsOn: '2025-03-01' }), aComponent({ code: 'C2', startsOn: '2025-03-01' })];
    scheme = await aScheme({ plan: aPlan({ calendar: aCalendar({ firstFortnightId: FN! }), rules: laterRules(), components }), startsAt: '2025-03-01T04:00:00.000Z' });
    const { database } = scheme.server;
    await aPerson(database, { login: 'partner', role: 'PARTNER', ...scheme.key, officeCode: 'PARTNER-1' });
    await database.query(`update charge set since = '2024-01-01'`);
    [accountant, finance, nodal, auditor, officer, partner] = await Promise.all(['accountant', 'finance', 'nodal', 'auditor', 'officer901', 'partner'].map((login) => scheme.as(login)));
    await scheme.moveTo('2025-03-14T05:00:00.000Z');
    const rows = [
      money(1, 'RELEASE', 3, { sanctionNo: 'GO/14' }),
      money(2, 'LIMIT', 1.2, { partnerOffice: 'PARTNER-1' }),
      money(3, 'EXPENDITURE', 1.3),
      money(4, 'EXPENDITURE', 0.7, { partnerOffice: 'PARTNER-1', head: 'CAPITAL' }),
      money(5, 'INTEREST', 0.02),
      money(6, 'INTEREST_REMITTED', 0.01),
      money(7, 'REFUND', 0.1),
    ];
    expect((await accountant!.post(`${scheme.address}/${FN}/offices/PMU/money/submission`, { revision: 0, rows })).status).toBe(201);
    const step = { sheets: [{ officeCode: 'PMU', sheet: 'money', revision: 1 }] };
    expect((await finance!.post(`${scheme.address}/${FN}/verifications`, step)).status).toBe(200);
    expect((await nodal!.post(`${scheme.address}/${FN}/approvals`, step)).status).toBe(200);
    await scheme.tickAt('2025-03-25T05:00:00.000Z');
    await scheme.tickAt('2025-04-12T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const all = '/v1/schemes/ts-scheme/utilisation-certificates';
  const codes = (answer: Answer): string[] => answer.json().breaches.map(({ code }: { code: string }) => code);
  const figures = async (visitor: Visitor, grantee = 'PMU', component = 'C1') => visitor.get(`${all}/figures?financialYear=2024-25&granteeOffice=${grantee}&componentCode=${component}`);
  const signed = async (own: object = {}, grantee = 'PMU') => {
    const { drafted } = (await figures(accountant!, grantee)).json();
    return { financialYear: '2024-25', componentCode: 'C1', granteeOffice: grantee, ...drafted, sanctionNos: ['GO/14'], signatory: 'Managing Director', counterSignatory: grantee === 'PMU' ? 'Finance Secretary' : null, signedOn: '2025-04-10', revision: 0, ...own };
  };
  const list = async (visitor: Visitor) => (await visitor.get(all)).json();
  const statementTwo = async (fortnightId = 'live') => (await accountant!.get(`${scheme.address}/${fortnightId}/review`)).json().funds.statementTwo.lines[0];

  it('fall due with the close of the year, by grantee; each officer sees those of their charge', async () => {
    const of = async (visitor: Visitor) => (await list(visitor)).certificates.map(({ certificateNo, state, grantPaise, dueOn }: Record<string, unknown>) => [certificateNo, state, grantPaise, dueOn]);
    expect(await of(auditor!)).toEqual([['UC-2024-25-C1-PARTNER-1', 'DUE', 1.2 * CRORE, '2026-03-31'], [NO, 'DUE', 3 * CRORE, '2026-03-31']]);
    expect(await of(partner!)).toEqual([['UC-2024-25-C1-PARTNER-1', 'DUE', 1.2 * CRORE, '2026-03-31']]);
    expect(await of(officer!)).toEqual([]);
    expect(await list(auditor!)).toMatchObject({ asOn: '2025-04-12', countedTo: LAST, years: ['2024-25'], grantees: [] });
    expect((await list(partner!)).grantees).toMatchObject([{ code: 'PARTNER-1', form: 'GFR_12A' }]);
    expect((await figures(officer!)).status).toBe(403);
    expect((await figures(partner!)).status).toBe(403);
  });

  it('come with the figures of the ledger in the columns of the form', async () => {
    const page = (await figures(accountant!)).json();
    expect(page).toMatchObject({
      ...{ certificateNo: NO, state: 'DUE', signed: null, canSubmit: true, canAccept: false, countedTo: LAST },
      drafted: { openingPaise: 0, interestPaise: 0.02 * CRORE, remittedPaise: 0.01 * CRORE, receivedPaise: 3 * CRORE, availablePaise: 3.01 * CRORE, spentPaise: 1.9 * CRORE, closingPaise: 1.11 * CRORE, spentByHead: { GENERAL: 1.2 * CRORE, SALARY: 0, CAPITAL: 0.7 * CRORE } },
      context: { releases: [{ sanctionNo: 'GO/14', amountPaise: 3 * CRORE }] },
    });
    expect((await figures(accountant!, 'DIC-901')).json().code).toBe('UNKNOWN_GRANTEE');
    expect((await figures(accountant!, 'PMU', 'C9')).json().code).toBe('UNKNOWN_COMPONENT');
  });

  it('are refused with every reason at once, in words and with the difference', async () => {
    const wrong = await accountant!.post(all, await signed({ closingPaise: 1.1 * CRORE, receivedPaise: 2.9 * CRORE, sanctionNos: ['GO/99'], counterSignatory: null, signedOn: '2025-04-13' }));
    expect(wrong.status).toBe(422);
    expect(codes(wrong)).toEqual(['CERTIFICATE_AVAILABLE_DIFFERS', 'CERTIFICATE_CLOSING_DIFFERS', 'CERTIFICATE_RECEIVED_DIFFERS', 'UNKNOWN_SANCTION', 'FUTURE_DATE', 'COUNTER_SIGNATORY_NEEDED']);
    expect(wrong.json().breaches[1].text.replaceAll('\u00a0', ' ')).toBe('Column (7) is (5) − (6) = ₹1,11,00,000.00. The certificate states ₹1,10,00,000.00: the difference is −₹1,00,000.00.');
    expect((await finance!.post(all, await signed())).json().code).toBe('NO_RIGHT');
    for (const financialYear of ['2024-26', '2024-99', '0000-00']) expect([(await accountant!.post(all, await signed({ financialYear }))).status, (await accountant!.get(`${all}/figures?financialYear=${financialYear}&granteeOffice=PMU`)).status]).toEqual([400, 400]); // no such year
    expect((await partner!.post(all, await signed())).status).toBe(403);
    expect((await accountant!.post(all, { ...(await signed()), form: 'GFR_12A' })).status).toBe(400);
    expect(await scheme.server.database.query('select 1 from utilisation_certificate')).toEqual([]);
  });

  it('are submitted with another interest than the ledger, which is told', async () => {
    const own = await signed({ interestPaise: 0.03 * CRORE, availablePaise: 3.02 * CRORE, closingPaise: 1.12 * CRORE });
    const answer = await accountant!.post(all, own);
    expect(answer.status).toBe(201);
    expect(answer.json()).toMatchObject({ certificateNo: NO, state: 'SUBMITTED', signed: { revision: 1 }, breaches: [{ code: 'CERTIFICATE_INTEREST_DIFFERS', severity: 'WARN', values: { differencePaise: 0.01 * CRORE } }], canSubmit: false });
    expect(codes(await accountant!.post(all, { ...own, revision: 1 }))).toEqual(['CERTIFICATE_LOCKED', 'CERTIFICATE_INTEREST_DIFFERS']);
    expect(codes(await accountant!.post(all, own)).slice(0, 2)).toEqual(['CERTIFICATE_LOCKED', 'CERTIFICATE_CHANGED']);
    expect(await statementTwo()).toMatchObject({ state: 'UC_SUBMITTED', certificateNo: NO, submittedOn: '2025-04-12' });
  });

  it('are returned with a reason by Finance, and the office is written to', async () => {
    const give = (visitor: Visitor, body: object) => visitor.post(`${all}/${NO}/returns`, body);
    expect((await give(accountant!, { revision: 1, reason: 'x' })).status).toBe(403);
    expect((await give(finance!, { revision: 1, reason: ' ' })).status).toBe(400);
    expect(codes(await give(finance!, { revision: 2, reason: 'x' }))).toEqual(['CERTIFICATE_CHANGED']);
    expect((await give(finance!, { revision: 1, reason: 'Interest by the bank is 2.00 lakh' })).json()).toMatchObject({ state: 'RETURNED', canReturn: false });
    expect((await (await scheme.as('accountant')).get(`${all}/${NO}`)).json()).toMatchObject({ canSubmit: true, steps: [{ action: 'SUBMIT' }, { action: 'RETURN', reason: 'Interest by the bank is 2.00 lakh' }] });
    await scheme.server.get(OutboxService).drain();
    const mails = await scheme.server.database.query<{ recipient: string; body: string; subject: string }>(`select recipient, subject, body from mail where run like 'certificate:%'`);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ recipient: 'pmu@example.test', subject: expect.stringContaining(NO), body: expect.stringContaining('Interest by the bank is 2.00 lakh') });
    expect(mails[0]!.body).toContain(`http://pakhwada.test/ts-scheme/live/utilisation-certificates/${NO}`);
    expect(await statementTwo()).toMatchObject({ state: 'UC_RETURNED' });
  });

  it('come again as the next revision, are accepted, and are locked: by the rule and by the database', async () => {
    expect((await accountant!.post(all, await signed({ revision: 1 }))).json()).toMatchObject({ state: 'SUBMITTED', signed: { revision: 2 }, breaches: [] });
    const accepted = await nodal!.post(`${all}/${NO}/acceptances`, { revision: 2, remark: 'Ministry letter 7/2025' });
    expect(accepted.json()).toMatchObject({ state: 'ACCEPTED', canSubmit: false, canReturn: false, steps: [{}, {}, { revision: 2, action: 'SUBMIT' }, { revision: 2, action: 'ACCEPT', reason: 'Ministry letter 7/2025' }] });
    expect(codes(await finance!.post(`${all}/${NO}/returns`, { revision: 2, reason: 'Late' }))).toEqual(['CERTIFICATE_LOCKED']);
    expect((await accountant!.post(all, await signed({ revision: 2 }))).json()).toMatchObject({ status: 409, code: 'CERTIFICATE_LOCKED' });
    const errorOf = (sql: string, values: unknown[] = []) => scheme.server.database.query(sql, values).then(() => 'accepted', (error: { code: string }) => error.code);
    expect(await errorOf(`update utilisation_certificate set signatory = 'Nobody'`)).toBe('P0F02');
    expect(await errorOf(`delete from certificate_step`)).toBe('P0F02');
    const next = (columns: string) => errorOf(`insert into utilisation_certificate select state_id, scheme_code, certificate_no, ${columns} from utilisation_certificate where revision = 2`);
    const rest = 'form, financial_year, component_code, grantee_office, opening_paise, interest_paise, remitted_paise, received_paise, available_paise, spent_paise';
    expect(await next(`3, ${rest}, closing_paise, general_paise, salary_paise, capital_paise, sanction_nos, signatory, counter_signatory, signed_on`)).toBe('P0F31');
    expect(await next(`4, ${rest}, closing_paise, general_paise, salary_paise, capital_paise, sanction_nos, signatory, counter_signatory, signed_on`)).toBe('P0F32');
    expect(await next(`3, ${rest}, closing_paise + 1, general_paise, salary_paise, capital_paise, sanction_nos, signatory, counter_signatory, signed_on`)).toMatch(/23514|P0F31/);
    expect((await list(auditor!)).certificates.map(({ certificateNo, state, returns }: Record<string, unknown>) => [certificateNo, state, returns])).toEqual([['UC-2024-25-C1-PARTNER-1', 'DUE', 0], [NO, 'ACCEPTED', 1]]);
  });

  it('stand in the review as on the last day of its fortnight: a frozen one keeps what it said', async () => {
    expect(await statementTwo()).toMatchObject({ state: 'PARTLY_USED', acceptedOn: '2025-04-12', acceptedPaise: 1.9 * CRORE, certificateNo: NO });
    expect(await statementTwo(LAST)).toMatchObject({ certificateState: null, acceptedPaise: 0 });
  });

  it('are prepared by a partner of its own grant, and decided by nobody who prepared them', async () => {
    const own = await signed({}, 'PARTNER-1');
    expect((await partner!.post(all, own)).json()).toMatchObject({ certificateNo: 'UC-2024-25-C1-PARTNER-1', state: 'SUBMITTED', signed: { form: 'GFR_12A', receivedPaise: 1.2 * CRORE, spentPaise: 0.7 * CRORE, closingPaise: 0.5 * CRORE } });
    expect((await nodal!.post(`${all}/UC-2024-25-C1-PARTNER-1/acceptances`, { revision: 1, remark: null })).status).toBe(403);
    const [{ personId }] = (await scheme.server.database.query<{ personId: string }>(`select person_id as "personId" from person where login = 'partner'`)) as [{ personId: string }];
    const decide = (person: string) => scheme.server.database.query(`insert into certificate_step values (90, 'ts-scheme', 'UC-2024-25-C1-PARTNER-1', 1, 2, 'ACCEPT', $1, 'FIN', now(), null)`, [person]).then(() => 'accepted', (error: { code: string }) => error.code);
    expect(await decide(personId)).toBe('P0F33');
    expect((await finance!.post(`${all}/UC-2024-25-C1-PARTNER-1/acceptances`, { revision: 1, remark: null })).json()).toMatchObject({ state: 'ACCEPTED' });
    expect((await list(auditor!)).ageing.every(({ count }: { count: number }) => count === 0)).toBe(true);
  });

  it('print in the columns of the form, in both languages, to those who may read them', async () => {
    const print = (visitor: Visitor, language: string, revision = '') => visitor.get(`${all}/${NO}/document?language=${language}${revision}`);
    const [english, hindi, returned] = [await print(auditor!, 'en'), await print(auditor!, 'hi'), await print(auditor!, 'en', '&revision=1')];
    expect(english.headers['content-type']).toBe('application/pdf');
    const pdf = readPdf(english.bytes);
    expect(pdf.claimsUa1).toBe(true);
    expect(pdf.title).toContain(NO);
    const words = pdf.pages.join(' ').replace(/\s+/g, ' ');
    expect(words).toContain('GFR 12-C');
    expect(words).toContain('(5)=1+2−3+4');
    expect(words).toContain('1,11,00,000.00');
    expect(words).toContain('Finance Secretary');
    expect(readPdf(hindi.bytes).pages.join(' ')).toContain('1,11,00,000.00');
    expect(readPdf(returned.bytes).pages.join(' ').replace(/\s+/g, ' ')).toContain('Returned, not valid');
    expect((await print(auditor!, 'en', '&revision=9')).status).toBe(404);
    expect((await print(officer!, 'en')).status).toBe(403);
  });

  it('leave their trail: who did what, when', async () => {
    const trail = await scheme.server.database.query<{ action: string; subject: string }>(`select action, subject from audit_log where action like 'certificate.%' and subject like '%${NO}%' order by audit_id`);
    expect(trail).toEqual([['submit', 1], ['return', 1], ['submit', 2], ['accept', 2]].map(([deed, revision]) => ({ action: `certificate.${deed}`, subject: `ts-scheme/${NO}/${revision}` })));
  });
});
