import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { istDateOf } from '@pakhwada/domain/calendar';
import type { Review } from '@pakhwada/domain/review';
import { readPdf } from '@pakhwada/testing/pdf';
import type { Page } from 'playwright-core';
import { aDatabase } from '../api/support/database.ts';
import { anSmtpServer, type TestSmtp } from '../api/support/smtp.ts';
import { entryGrid } from './pages/entry-grid.ts';
import { openSheet } from './pages/my-work.ts';
import { CSV, DESKS, FAULTS, PEOPLE, RECIPIENTS } from './plans/first-office.ts';
import { environment } from './support/built-server.ts';
import { aCaller, aSignedInCaller, type Caller } from './support/caller.ts';
import { demoTemplate } from './support/demo-template.ts';
import { readLetter } from './support/letter.ts';
import { breakPlan, planOfToday } from './support/plan-of-today.ts';
import { aServer, runCli, type Ran } from './support/server.ts';
import { aStage, type Stage } from './support/stage.ts';

const { text: PLAN, fortnight: FORTNIGHT, end: SCHEME_END } = planOfToday(istDateOf(new Date().toISOString()));
const ADDRESS = `/v1/schemes/pp-ramp/fortnights/${FORTNIGHT.id}`;
const PASSWORD = 'a password of five words';

/** A State that means it: from an empty database to the report of its first fortnight, as the README says it. */
describe('a State in office mode, from an empty database to its first report', () => {
  let folder: string;
  let smtp: TestSmtp;
  let stage: Stage;
  let beforeThePlan: { readonly check: Ran; readonly apply: Ran; readonly places: readonly string[] };
  const tokens = new Map<string, string>();
  const callers = new Map<string, Caller>();
  const file = (name: string, text: string): string => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const as = async (login: string): Promise<Caller> => {
    const caller = callers.get(login) ?? (await aSignedInCaller(stage.server.base, login, PASSWORD));
    callers.set(login, caller);
    return caller;
  };
  const filledTables = async (): Promise<string[]> => {
    const rows = await stage.server.database.query<{ table: string }>(
      `select relname as table from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and query_to_xml(format('select 1 from public.%I limit 1', relname), false, true, '')::text <> ''`,
    );
    return rows.map(({ table }) => table);
  };
  const count = async (sql: string): Promise<number> => (await stage.server.database.query<{ count: number }>(`select count(*)::int as count from ${sql}`))[0]!.count;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-office-'));
    smtp = await anSmtpServer();
    const broken = breakPlan(PLAN, FAULTS);
    const beforeStart = (cli: (...args: string[]) => Ran): void => {
      const brokenFile = file('broken.yaml', broken.text);
      beforeThePlan = { check: cli('plan', 'check', brokenFile), apply: cli('plan', 'apply', brokenFile), places: broken.places };
    };
    stage = await aStage(aServer('office', { settings: { SMTP_URL: smtp.url, MAIL_FROM: 'Pakhwada <pmu@pp.example>' }, beforeStart }));
  });
  afterAll(async () => {
    await stage?.close();
    await smtp?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is told every fault of a plan at once, each with its path and line; nothing is written', async () => {
    const { check, apply, places } = beforeThePlan;
    const told = check.output.trim().split('\n').map((line) => /^\S+broken\.yaml:(\d+):\d+ {2}(\S+) {2}\S+ \S+ \S+/.exec(line)?.slice(1, 3).join(' '));
    expect(told).toEqual(places);
    expect([check.status, apply.status]).toEqual([1, 1]);
    expect(apply.output.trim().split('\n')).toHaveLength(places.length);
    expect(await filledTables()).toEqual(['migrations']);
  });

  it('starts with nothing: no scheme, no accounts, no demo', async () => {
    const about = await aCaller(stage.server.base).get('/v1/about');
    expect(about.json()).toMatchObject({ mode: 'office', isMailKeptAsFiles: false, accounts: [], schemes: [] });
    expect((await aCaller(stage.server.base).get('/v1/demo')).status).toBe(404);
  });

  it('applies the plan: the fortnight that runs is open', async () => {
    const planFile = file('plan.yaml', PLAN);
    expect(stage.server.cli('plan', 'check', planFile)).toEqual({ status: 0, output: `${planFile} is sound: pp-ramp, 2 components, 3 districts, 10 offices.\n` });
    expect(stage.server.cli('plan', 'apply', planFile)).toEqual({ status: 0, output: `pp-ramp: plan version 1 is applied.\npp-ramp: fortnight ${FORTNIGHT.id} is open.\n` });
    expect(await stage.server.database.query('select fortnight_id, state from fortnight')).toEqual([{ fortnight_id: FORTNIGHT.id, state: 'OPEN' }]);
  });

  it('imports the addresses of the offices: with bad rows it names all of them and writes none', async () => {
    const withBadRows = ['code,email', 'PMU,pmu@pp.example', 'DEPT,dept at pp.example', 'NOWHERE,nowhere@pp.example', 'PMU,other@pp.example', 'COMMITTEE#9,nine@pp.example'].join('\n');
    const refused = stage.server.cli('office', 'import', file('bad.csv', withBadRows));
    expect(refused.status).toBe(1);
    expect(refused.output.trim().split('\n')).toEqual([
      'line 3: "dept at pp.example" is no e-mail address',
      'line 4: there is no office "NOWHERE"',
      'line 5: "PMU" stands on line 2 already',
      'line 6: there is no committee member "COMMITTEE#9"',
    ]);
    expect(await count('office where email is not null')).toBe(0);
    expect(stage.server.cli('office', 'import', file('good.csv', CSV))).toEqual({ status: 0, output: '12 addresses are recorded.\n' });
    expect([await count('office where email is not null'), await count('committee_member where email is not null')]).toEqual([9, 3]);
  });

  it('adds a person for every role, each with a one-time link', () => {
    const add = (login: string, role: string, office: string): Ran => stage.server.cli('person', 'add', '--login', login, '--role', role, '--office', office, '--designation-en', `Officer ${login}`, '--designation-hi', 'अधिकारी');
    expect(add('wrong', 'FINANCE', 'DIC-UTTAR').output).toBe('A FINANCE cannot sit in "DIC-UTTAR", an office of kind DISTRICT: it takes FINANCE.\n');
    for (const [login, role, office] of PEOPLE) {
      const { output } = add(login, role, office);
      const token = new RegExp(`^${login} sets the password once, within 72 hours, at:\n${stage.server.base}/set-password#(\\S{20,})\n$`).exec(output)?.[1];
      expect([login, output]).toEqual([login, expect.stringContaining(`/set-password#${token}`)]);
      tokens.set(login, token!);
    }
  }, 300_000); // a command for each of fifteen persons

  it('a person sets the password with the link in the browser, once', async () => {
    const officer = await stage.visitor();
    const type = async (password: string): Promise<void> => {
      await officer.goto(`/set-password#${tokens.get('do.uttar')}`);
      await officer.reload(); // the address differs after the # alone
      await officer.getByRole('textbox', { name: 'New password' }).fill(password);
      await officer.getByRole('textbox', { name: 'The same once more' }).fill(password);
      await officer.getByRole('button', { name: 'Set the password' }).click();
    };
    await type('short');
    await officer.getByText('The password needs at least 12 characters.').first().waitFor();
    await stage.look(officer, 'a password too short');
    await type(PASSWORD);
    await officer.getByText('The password is set').waitFor();
    await stage.look(officer, 'the password is set');
    await type('somebody else found the link');
    await officer.getByText('This link has been used or is too old.').waitFor();
    await stage.look(officer, 'a spent link');
    expect((await aCaller(stage.server.base).post('/v1/session', { login: 'do.uttar', password: 'somebody else found the link' })).status).toBe(401);
  });

  it('the others set theirs by the API; a link that was used is refused there as well', async () => {
    const anybody = aCaller(stage.server.base);
    for (const [login] of PEOPLE.slice(1)) {
      const token = tokens.get(login);
      expect([login, (await anybody.post('/v1/password', { token, password: PASSWORD })).status]).toEqual([login, 204]);
    }
    const again = await anybody.post('/v1/password', { token: tokens.get('nodal'), password: 'another one of five words' });
    expect([again.status, again.json().code]).toEqual([409, 'LINK_SPENT']);
    expect(await count('password_link where used_at is null')).toBe(0);
  });

  it('a district officer signs in and hands in the sheet in the browser', async () => {
    const officer = await stage.visitor();
    await officer.goto('/');
    await officer.getByRole('textbox', { name: 'Login' }).fill('do.uttar');
    await officer.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await officer.getByRole('button', { name: 'Sign in' }).click();
    await officer.waitForURL('**/pp-ramp/live/my-work');
    await expectNothingDemo(officer);
    await openSheet(officer, 'Progress');
    const grid = entryGrid(officer);
    await grid.cell('New Udyam registrations, this fortnight').fill('12');
    await grid.untilSaved(1);
    await grid.submit();
    expect(await officer.getByRole('main').innerText()).toContain(`DIC-UTTAR/${FORTNIGHT.id}/progress/1`);
    await expectNothingDemo(officer);
  });

  it('the other offices hand in theirs', async () => {
    const today = istDateOf(new Date().toISOString());
    const row = (indicatorCode: string, unit: number, value: number) => ({ indicatorCode, unit, relatesTo: FORTNIGHT.id, value, numerator: null, denominator: null, qualifier: 'EXACT', breakdowns: {}, reasonCode: null, remark: null });
    const page = (componentCode: string) => ({ componentCode, stage: 'UNDER_IMPLEMENTATION', milestones: [], reasonCode: 'R03', recoveryOn: SCHEME_END, remark: null, nextPlan: 'Two more camps' });
    const money = (line: number, type: string, amountPaise: number) => ({ line, componentCode: 'C1', type, amountPaise, on: today, reference: `PP/${line}`, remark: null });
    const sheets = [
      ['do.madhya', 'DIC-MADHYA/progress', [row('C1-01', 9802, 10)]],
      ['do.dakshin', 'DIC-DAKSHIN/progress', [row('C1-01', 9803, 9)]],
      ['agency', 'AGENCY/progress', [row('C2-01', 0, 3)]],
      ['pmu', 'PMU/progress', [row('C2-02', 0, 5)]],
      ['component', 'DEPT/status/C1', [page('C1')]],
      ['component', 'DEPT/status/C2', [page('C2')]],
      ['accountant', 'PMU/money', [money(1, 'RELEASE', 1_00_00_000_00), money(2, 'EXPENDITURE', 25_00_000_00)]],
    ] as const;
    for (const [login, sheet, rows] of sheets) {
      const answer = await (await as(login)).post(`${ADDRESS}/offices/${sheet}/submission`, { revision: 0, rows });
      expect([sheet, answer.status, answer.json().code]).toEqual([sheet, 201, undefined]);
    }
  });

  it('three different persons enter, verify and approve every sheet; the early freeze waits for the last of them and for the end of entry', async () => {
    const step = async (login: string, action: string, officeCode: string, sheet: string) => (await as(login)).post(`${ADDRESS}/${action}`, { sheets: [{ officeCode, sheet, revision: 1 }] });
    for (const [office, sheet, verifier] of DESKS) expect([office, sheet, (await step(verifier, 'verifications', office, sheet)).json()]).toEqual([office, sheet, { done: 1 }]);
    for (const [office, sheet, , approver] of DESKS.slice(0, -1)) expect([office, sheet, (await step(approver, 'approvals', office, sheet)).json()]).toEqual([office, sheet, { done: 1 }]);
    const codes = async (): Promise<string[]> => (await (await as('nodal')).post(`${ADDRESS}/freeze`)).json<{ breaches: { code: string }[] }>().breaches.map(({ code }) => code);
    expect(await codes()).toEqual(['WRONG_STATE', 'NOT_ALL_APPROVED']);

    // the journey cannot wait for the last day of the fortnight: the end of entry is moved to a moment ago, and with it nothing else
    await stage.server.database.query(`update fortnight set cut_off_at = now() - interval '1 second' where fortnight_id = $1`, [FORTNIGHT.id]);
    expect(await codes()).toEqual(['NOT_ALL_APPROVED']);
    expect((await step('secretary', 'approvals', 'PMU', 'progress')).json()).toEqual({ done: 1 });
    const hands = await stage.server.database.query<{ people: number; steps: string[] }>(
      `select count(distinct person_id)::int as people, array_agg(action order by action) as steps from submission_step group by office_code, sheet`,
    );
    expect(hands).toEqual(DESKS.map(() => ({ people: 3, steps: ['APPROVE', 'SUBMIT', 'VERIFY'] })));
  });

  it('the nodal officer freezes; the report is issued and mailed without anybody asking', async () => {
    const frozen = await (await as('nodal')).post(`${ADDRESS}/freeze`);
    expect([frozen.status, frozen.json().frozenAt]).toEqual([200, expect.any(String)]);
    for (let tries = 0; (await count(`mail where run = 'report:pp-ramp:${FORTNIGHT.id}' and state = 'SENT'`)) < RECIPIENTS.length && tries < 400; tries += 1) await new Promise((later) => setTimeout(later, 200));
    expect(await stage.server.database.query(`select state from fortnight where fortnight_id = $1`, [FORTNIGHT.id])).toEqual([{ state: 'REPORTED' }]);
    expect(await stage.server.database.query(`select language, version from report_file order by language`)).toEqual([{ language: 'en', version: 1 }, { language: 'hi', version: 1 }]);
  });

  it('shows what was approved, and figures that can be worked out by hand', async () => {
    const review = (await (await as('secretary')).get(`${ADDRESS}/review`)).json<Review>();
    expect([review.basis, review.isDemo, review.isIllustrative]).toEqual(['FROZEN', false, false]);
    const [formalisation, clinic] = review.components;
    expect(formalisation!.indicators[0]!.units.map(({ unit, total }) => [unit, total])).toEqual(expect.arrayContaining([[9801, 12], [9802, 10], [9803, 9]]));
    expect(clinic!.indicators.map(({ state }) => state.total)).toEqual([3, 5]);
    const { physical } = review.figures.weighted as { physical: { numerator: string; denominator: string } };
    expect(Number(physical.numerator) / Number(physical.denominator)).toBeCloseTo(0.6 * 0.8 * (31 / 600) + 0.4 * 0.7 * (3 / 50), 12); // 4.16 %
  });

  it('every member and office has one letter with one Message-ID, one line of the ledger, both PDFs and the hash', async () => {
    const { reviewSha256 } = (await (await as('nodal')).get('/v1/schemes/pp-ramp/fortnights')).json<{ reviewSha256: string }[]>()[0]!;
    const ledger = (await (await as('nodal')).get(`${ADDRESS}/deliveries`)).json<{ run: string; recipient: string; messageId: string; state: string }[]>().filter(({ run }) => run === `report:pp-ramp:${FORTNIGHT.id}`);
    expect(ledger.map(({ recipient }) => recipient.toLowerCase()).sort()).toEqual(RECIPIENTS);
    expect(ledger.map(({ state }) => state)).toEqual(RECIPIENTS.map(() => 'SENT'));
    expect(new Set(ledger.map(({ messageId }) => messageId)).size).toBe(RECIPIENTS.length);
    const reports = smtp.letters.filter(({ messageId }) => ledger.some((line) => line.messageId === messageId));
    expect(reports.map(({ to, messageId }) => `${to} ${messageId}`).sort()).toEqual(ledger.map(({ recipient, messageId }) => `${recipient} ${messageId}`).sort());
    for (const { raw } of reports) {
      const { text, pdfs } = readLetter(raw);
      expect(text).toContain(reviewSha256);
      expect(text).toContain('Parvat Pradesh');
      expect(text).toContain('पर्वत प्रदेश');
      expect(text).not.toMatch(/demo|प्रदर्शन आँकड़े/i);
      expect(pdfs.map((pdf) => pdf.subarray(0, 5).toString('latin1'))).toEqual(['%PDF-', '%PDF-']);
    }
    expect(readdirSync(stage.server.dataFolder)).not.toContain('mail');
  });

  it('a committee member finds both reports in the archive; they speak of this State and of no demo', async () => {
    const member = await stage.as('member', { password: PASSWORD });
    await member.goto('/pp-ramp/live/reports');
    const { reviewSha256 } = (await (await as('member')).get('/v1/schemes/pp-ramp/reports')).json<{ reviewSha256: string }[]>()[0]!;
    for (const [language, state, demo] of [['English', 'Parvat Pradesh', 'Demo data'], ['Hindi', 'पर्वत', 'प्रदर्शन आँकड़े']] as const) {
      const [download] = await Promise.all([member.waitForEvent('download'), member.getByRole('link', { name: new RegExp(language) }).click()]);
      const bytes = readFileSync(await download.path());
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      const pages = readPdf(bytes).pages;
      expect(pages[0]).toContain(state);
      expect(pages[0]).toContain(reviewSha256);
      expect(pages.join('\n')).toContain('4.16');
      expect(pages.join('\n')).not.toContain(demo);
    }
    await expectNothingDemo(member);
    await stage.look(member, 'the archive of a State');
  });

  it('the Secretary reads the frozen overview of the State', async () => {
    const secretary = await stage.as('secretary', { password: PASSWORD });
    await secretary.goto(`/pp-ramp/${FORTNIGHT.id}/overview`);
    await secretary.getByText('4.16%').first().waitFor();
    await expectNothingDemo(secretary);
    await stage.look(secretary, 'the overview of a State');
  });

  it('holds nothing of the demo, and no page it came by has a fault', async () => {
    expect([await count('demo_clock'), await count('scheme where is_demo'), await count('scheme')]).toEqual([0, 0, 1]);
    expect(stage.findings).toEqual([]);
  });

  it('does not apply a plan to a database that holds demo data, and says so', async () => {
    const demo = await aDatabase({ copyOf: demoTemplate() });
    try {
      const refusals = { office: 'Give DATABASE_URL an empty database for an office, or set PAKHWADA_MODE=demo.', demo: 'Apply a real plan to an empty database.' };
      for (const mode of ['office', 'demo'] as const) {
        const env = environment({ mode, databaseUrl: demo.url, dataFolder: folder, port: 4100 });
        expect([mode, runCli(env, 'plan', 'apply', file('plan.yaml', PLAN))]).toEqual([mode, { status: 1, output: `This database holds demo data. ${refusals[mode]}\n` }]);
      }
      expect(await demo.query('select scheme_code, is_demo from scheme order by scheme_code')).toEqual(['jh-ramp', 'jk-ramp', 'wb-ramp'].map((code) => ({ scheme_code: code, is_demo: true })));
    } finally {
      await demo.drop();
    }
  });
});

async function expectNothingDemo(page: Page): Promise<void> {
  await page.getByRole('contentinfo').waitFor();
  expect(await page.locator('.demo-strip').count()).toBe(0);
  expect(await page.locator('body').innerText()).not.toMatch(/demo/i);
}
