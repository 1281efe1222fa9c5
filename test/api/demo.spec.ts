import type { DemoState } from '@pakhwada/contracts/demo';
import type { CertificateList, CertificatePage } from '@pakhwada/contracts/funds';
import type { FortnightSummary, SheetSummary } from '@pakhwada/contracts/fortnights';
import type { About } from '@pakhwada/contracts/people';
import type { Evidence } from '@pakhwada/contracts/registers';
import type { Review } from '@pakhwada/domain/review';
import { DemoClockKeeper } from '../../apps/api/src/demo/demo-clock-keeper.ts';
import { DemoRepository } from '../../apps/api/src/demo/demo.repository.ts';
import { AdvanceDemoService } from '../../apps/api/src/demo/advance-demo.service.ts';
import { AppModule } from '../../apps/api/src/app.module.ts';
import { readSettings } from '../../apps/api/src/platform/config/settings.ts';
import { prepareDatabase } from '../../apps/api/src/platform/database/prepare-database.ts';
import { aLog } from '../../apps/api/src/platform/log/log.ts';
import { buildServer } from '../../apps/api/src/platform/server/server.ts';
import { anApp, type TestApp } from './support/app.ts';
import { aDatabase, type TestDatabase } from './support/database.ts';

const DEMO = { mode: 'demo', followsDemoClock: true } as const;
const FORTNIGHTS = '/v1/schemes/jk-ramp/fortnights';
const crores = (paise: unknown): number | null => (typeof paise === 'number' ? paise / 1_00_00_000_00 : null);
const hashes = (server: TestApp) => server.database.query<{ fortnight_id: string; sha256: string }>(`select fortnight_id, sha256 from review order by fortnight_id`);
/** The reviews themselves, without the ids of records and items of an agenda, which are drawn anew in every database. */
const bodies = (server: TestApp) => server.database.query<{ fortnight_id: string; body: string }>(`select fortnight_id, md5(regexp_replace(body, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'id', 'g')) as body from review order by fortnight_id`);
/** What the registers hold, row by row; of ids that are random, nothing. */
const registers = (server: TestApp) =>
  server.database.query<{ name: string; n: number; rows: string }>(
    `select 'unit' as name, count(*)::int as n, md5(string_agg(concat_ws('|', unit_id, udyam, name, name_local, class, district_lgd, owner, social, registered_on, cancelled_on), ';' order by unit_id)) as rows from unit
     union all select 'record', count(*)::int, md5(string_agg(concat_ws('|', scheme_code, register, record_key, district_lgd, stage, stage_on, "values"::text, version), ';' order by scheme_code, register, record_key collate "C", stage_on, "values"::text)) from register_record
     union all select 'basis', count(*)::int, md5(string_agg(concat_ws('|', fortnight_id, indicator_code, unit_id, revision, derived_value, value, is_confirmed), ';' order by fortnight_id, indicator_code, unit_id, revision)) from entry_basis
     union all select 'evidence', count(*)::int, md5(string_agg(concat_ws('|', sha256, file_name, taken_on, added_at), ';' order by sha256, added_at, file_name)) from evidence
     union all select 'check', count(*)::int, md5(string_agg(concat_ws('|', fortnight_id, indicator_code, unit_id, agency, recorded_at), ';' order by fortnight_id, indicator_code, unit_id)) from independent_check order by name`,
  );

/** The whole demo, as a newcomer meets it: its history written by the services of every office, its clock moved by the button. */
describe('the demo', () => {
  let server: TestApp;
  let about: About;
  let told: Awaited<ReturnType<typeof bodies>>; // the reviews of the history, before anybody presses a button
  let kept: Awaited<ReturnType<typeof registers>>; // and its registers
  const as = (job: string) => {
    const account = about.accounts.find((one) => one.job === job)!;
    return server.as(account.login, account.password);
  };

  beforeAll(async () => {
    server = await anApp(DEMO);
    about = (await server.visitor().get('/v1/about')).json<About>();
    told = await bodies(server);
    kept = await registers(server);
  }, 240_000);
  afterAll(() => server?.close());

  it('begins on the morning of 06.02.2026, with 32 frozen fortnights and the next one open', async () => {
    expect(about).toMatchObject({ mode: 'demo', isMailKeptAsFiles: true, schemes: expect.arrayContaining([expect.objectContaining({ code: 'jk-ramp' })]) });
    expect(about.now).toMatch(/^2026-02-06T04:3/);
    const secretary = await as('SECRETARY');
    const [year, before] = [(await secretary.get(FORTNIGHTS)).json<FortnightSummary[]>(), (await secretary.get(`${FORTNIGHTS}?year=2024-25`)).json<FortnightSummary[]>()];
    expect([year.length, year[0]!.id, year.at(-1)!.id, year.at(-1)!.state]).toEqual([21, '2025-26-FN01', '2025-26-FN21', 'OPEN']);
    expect([before.length, before[0]!.id, before.at(-1)!.id]).toEqual([12, '2024-25-FN13', '2024-25-FN24']);
    expect((await secretary.get('/v1/schemes/jk-ramp/financial-years')).json()).toEqual([
      { financialYear: '2025-26', firstFortnightId: '2025-26-FN01', lastFortnightId: '2025-26-FN21' },
      { financialYear: '2024-25', firstFortnightId: '2024-25-FN13', lastFortnightId: '2024-25-FN24' },
    ]);
    const list = [...before, ...year];
    expect(list.slice(0, 32).every(({ frozenAt, freezesAt, reviewSha256 }) => frozenAt !== null && frozenAt <= new Date(Date.parse(freezesAt) + 1000).toISOString() && reviewSha256 !== null)).toBe(true);
  });

  it('lets every account of the sign-in page in', async () => {
    expect([...new Set(about.accounts.map(({ schemeCode }) => schemeCode))]).toEqual(['jk-ramp', 'jh-ramp', 'wb-ramp']);
    expect(about.accounts.filter(({ schemeCode }) => schemeCode === 'jk-ramp').map(({ job }) => job)).toEqual(['DISTRICT_OFFICER', 'GM_DIC', 'PARTNER', 'PMU', 'ACCOUNTANT', 'COMPONENT_OFFICER', 'FINANCE', 'NODAL_OFFICER', 'SECRETARY', 'COMMITTEE_MEMBER', 'AUDITOR']);
    for (const { login, password } of about.accounts) await server.as(login, password);
  });

  it('shows the frozen fortnight 20 as it was told', async () => {
    const review = (await (await as('COMMITTEE_MEMBER')).get(`${FORTNIGHTS}/2025-26-FN20/review`)).json<Review>();
    expect(review).toMatchObject({ basis: 'FROZEN', isDemo: true, isIllustrative: true, planVersion: 3, ruleSetVersion: 4 });
    const before = (await (await as('COMMITTEE_MEMBER')).get(`${FORTNIGHTS}/2025-26-FN18/review`)).json<Review>();
    expect([before.planVersion, before.ruleSetVersion, before.funds]).toEqual([1, 1, undefined]); // what was frozen keeps the rules of its day
    expect(review.figures.weighted.physical).toEqual({ numerator: '60773', denominator: '193250' }); // 24.3092 of 77.30 crore: 31.45 %
    expect(review.components.map(({ verdict }) => verdict.status)).toEqual(['GREEN', 'RED', 'AMBER', 'GREEN', 'RED', 'RED', 'AMBER', 'GREEN', 'GREEN']);
    expect(review.receivedNotApproved).toHaveLength(1);
  });

  it('has a committee whose sixteenth sitting is before it, with what it is asked to decide and what became of its decisions', async () => {
    const { committeeWork } = (await (await as('COMMITTEE_MEMBER')).get(`${FORTNIGHTS}/2025-26-FN20/review`)).json<Review>();
    const { lastSitting, nextSitting, decisionsSought, actionTaken, projects, partners, risks, risksOpen } = committeeWork!;
    expect([lastSitting?.sittingId, lastSitting?.on, nextSitting?.sittingId, nextSitting?.on, nextSitting?.startsAt]).toEqual(['HPC-15', '2026-01-21', 'HPC-16', '2026-02-06', '11:00']);
    expect(decisionsSought.map(({ number, componentCode }) => [number, componentCode])).toEqual([['16/1', 'C2'], ['16/2', 'C5'], ['16/3', 'C7'], ['16/4', 'C6']]);
    expect(actionTaken.counts).toEqual({ overdueBehind: 3, overdueNotStarted: 2, onSchedule: 6, behindNotDue: 0, notStarted: 3, claimed: 2, closedSince: 2 });
    const direction = actionTaken.open.find(({ number }) => number === '15/6')!;
    expect([direction.officeCode, direction.dueOn, direction.word]).toEqual(['IIM-JAMMU', '2026-02-28', 'ON_SCHEDULE']);
    expect([actionTaken.open.find(({ number }) => number === '14/5')!.extensions, actionTaken.trend.map(({ no, closedOnTime, closedLate, open }) => [no, closedOnTime, closedLate, open]).slice(-6)]).toEqual([1, [[10, 6, 2, 0], [11, 5, 2, 0], [12, 3, 2, 1], [13, 3, 3, 1], [14, 2, 0, 2], [15, 0, 0, 10]]]);
    expect([projects.running, projects.stalled, projects.dropped, projects.commissionedSince.length, projects.assets.length]).toEqual([11, 2, 1, 1, 3]);
    expect([partners.length, partners.find(({ officeCode }) => officeCode === 'IIM-JAMMU')!.observationsOpen, risks.length, risksOpen]).toEqual([8, 1, 10, 12]);
  });

  it('tells its money with every rung of the ladder, and what will lapse after caps and dated work orders', async () => {
    const { funds, figures } = (await (await as('FINANCE')).get(`${FORTNIGHTS}/2025-26-FN20/review`)).json<Review>();
    const known = Object.fromEntries(funds!.ladder.map(({ code, totalPaise, yearPaise }) => [code, crores(typeof totalPaise === 'number' ? totalPaise : yearPaise)]));
    expect(known).toEqual({ ANNOUNCED: null, PROPOSED: null, IN_PRINCIPLE: 77.3, SANCTIONED: 59.93, BUDGET: 18, REVISED_BUDGET: 29.5, RELEASED: 35.79, LIMIT: 31.131, TRANSFERRED: 0, COMMITTED: 29.6, SPENT: 22.9, UC_SUBMITTED: expect.any(Number), UC_ACCEPTED: expect.any(Number) });
    const { total, lines } = funds!.statementOne;
    expect([total.releasedPaise, total.spentPaise, total.balancePaise].map(crores)).toEqual([35.79, 22.9, 12.89]);
    expect(lines.flatMap(({ componentCode, priorSpentPaise }) => (priorSpentPaise === 0 ? [] : [[componentCode, crores(priorSpentPaise)]]))).toEqual([['C3', -0.065], ['C4', 0.065], ['C8', 0.012]]);
    const { lapse } = funds!;
    expect([lapse.isCapped, lapse.decidingCap, lapse.projectedLapsePaise]).toEqual([true, 'LAST_QUARTER', figures.money.projectedLapsePaise]);
    expect(crores(lapse.commitmentsPaise)).toBe(1.885);
    expect(funds!.unitCosts.map(({ componentCode, isFlagged }) => [componentCode, isFlagged])).toEqual([['C1', false], ['C2', true], ['C3', false], ['C4', false]]);
  });

  it('has a utilisation certificate that was returned once for its interest and then accepted, and others on their way', async () => {
    const finance = await as('FINANCE');
    const { certificates, ageing } = (await finance.get('/v1/schemes/jk-ramp/utilisation-certificates')).json<CertificateList>();
    const stands = Object.fromEntries(certificates.filter(({ financialYear }) => financialYear === '2024-25').map(({ certificateNo, state, returns }) => [certificateNo.replace('UC-2024-25-', ''), `${state} ${returns}`]));
    expect(stands).toMatchObject({ 'C4-PMU': 'ACCEPTED 1', 'C1-PMU': 'ACCEPTED 0', 'C9-PMU': 'ACCEPTED 0', 'C8-PMU': 'SUBMITTED 0', 'C4-JKEDI': 'ACCEPTED 0', 'C3-MANAGEMENT-INSTITUTE': 'SUBMITTED 0', 'C2-PMU': 'DUE 0' });
    expect(ageing.every(({ count }) => count === 0)).toBe(true); // 2024-25 is due by 31.03.2026
    const { revisions, steps, breaches } = (await finance.get('/v1/schemes/jk-ramp/utilisation-certificates/UC-2024-25-C4-PMU')).json<CertificatePage>();
    expect(revisions.map(({ interestPaise, closingPaise, availablePaise, spentPaise }) => [interestPaise, availablePaise - spentPaise - closingPaise])).toEqual([[88_000_00, 0], [1_74_200_00, 0]]);
    expect([steps.map(({ action }) => action), breaches]).toEqual([['SUBMIT', 'RETURN', 'SUBMIT', 'ACCEPT'], []]);
  });

  it('was verified and approved by three different persons, sheet by sheet', async () => {
    const same = await server.database.query(
      `select office_code, sheet, fortnight_id from submission_step where action <> 'RETURN' group by state_id, scheme_code, fortnight_id, office_code, sheet, revision having count(*) <> count(distinct person_id)`,
    );
    expect(same).toEqual([]);
    const [returned] = await server.database.query<{ n: number }>(`select count(*)::int as n from submission where revision = 2`);
    expect(returned!.n).toBeGreaterThan(10);
  });

  it('mails nobody about its past, and issues the report of the last frozen fortnight alone', async () => {
    const [mail] = await server.database.query<{ n: number }>(`select count(*)::int as n from mail`);
    const waiting = await server.database.query<{ key: string }>(`select key from outbox where topic = 'report.issue' and done_at is null`);
    expect([mail!.n, waiting.map(({ key }) => key)]).toEqual([0, ['report.issue:jk-ramp:2025-26-FN20']]);
    expect(await server.database.query(`select key from outbox where done_at is null and topic <> 'report.issue'`)).toEqual([]);
  });

  it('has files behind entries and records, which their officers open', async () => {
    const officer = await as('DISTRICT_OFFICER');
    const [batch] = await server.database.query<{ id: string }>(`select record_id as id from register_record where register = 'batch' and record_key = 'ESDP/25-26-FN05-627-1'`);
    const evidence = (await officer.get(`/v1/schemes/jk-ramp/evidence?subject=RECORD&of=${batch!.id}`)).json<Evidence[]>();
    const files = await Promise.all(evidence.map(({ evidenceId }) => officer.get(`/v1/schemes/jk-ramp/evidence/${evidenceId}/file`)));
    expect(files.map(({ status, text }) => [status, text.includes('DEMO - made up')])).toEqual([[200, true], [200, true]]);
  });

  it('has some offices in, and leaves the visitor’s own sheets to the visitor', async () => {
    const sheets = (await (await as('NODAL_OFFICER')).get(`${FORTNIGHTS}/2025-26-FN21/sheets`)).json<SheetSummary[]>();
    expect(sheets.filter(({ state }) => state === 'SUBMITTED')).toHaveLength(8);
    expect(sheets.filter(({ state }) => state === 'VERIFIED')).toHaveLength(2);
    for (const officeCode of ['DIC-REASI', 'IIM-JAMMU', 'PMU']) expect(sheets.find((one) => one.officeCode === officeCode && one.sheet === 'progress')!.state).toBe('NOT_STARTED');
  });

  it('goes on at the press of a button: offices report, the fortnight freezes, the next is open', async () => {
    const press = async (to: string) => {
      const answer = await server.visitor().post('/v1/demo/advance', { to });
      expect([answer.status, answer.json<DemoState>().isBusy]).toEqual([202, true]);
      expect((await server.visitor().post('/v1/demo/advance', { to })).json<DemoState>().isBusy).toBe(true); // pressed twice, moved once
      await server.get(AdvanceDemoService).settled();
      return (await server.visitor().get('/v1/demo/clock')).json<DemoState>();
    };
    const cutOff = await press('cut-off');
    expect(cutOff).toMatchObject({ isBusy: false, openFortnightId: '2025-26-FN22', waitingFortnightId: '2025-26-FN21', nextStep: 'freeze' });
    expect(cutOff.happenings.map(({ code }) => code)).toEqual(expect.arrayContaining(['reported', 'reminded', 'cutOff', 'opened']));
    const frozen = await press('freeze');
    expect(frozen).toMatchObject({ openFortnightId: '2025-26-FN22', waitingFortnightId: null, nextStep: 'next' });
    expect(frozen.happenings.map(({ code }) => code)).toEqual(expect.arrayContaining(['verified', 'approved', 'frozen']));
    const review = (await (await as('SECRETARY')).get(`${FORTNIGHTS}/2025-26-FN21/review`)).json<Review>();
    expect(review.basis).toBe('FROZEN');
    expect(review.priorPeriod.length).toBeGreaterThan(0); // the sheet that was not approved in time
    const elsewhere = (await (await server.as('jh.nodal', about.accounts[0]!.password)).get('/v1/demo/clock')).json<DemoState>(); // one clock; of what happened, what is their own
    expect([elsewhere.openFortnightId, elsewhere.waitingFortnightId, elsewhere.happenings.some(({ code }) => code === 'frozen'), elsewhere.happenings.some(({ code }) => code === 'reported')]).toEqual(['2025-26-FN22', null, true, false]);
    expect((await press('next')).nextStep).toBe('cut-off');
  }, 240_000);

  it('writes nothing twice when it starts again after three days, and its clock has not run meanwhile', async () => {
    const before = await hashes(server);
    await server.database.query(`update demo_clock set shown_at = '2026-02-22T04:30:00Z', anchored_at = clock_timestamp() - interval '3 days'`);
    const again = await anApp(DEMO, server.database);
    try {
      expect(await hashes(again)).toEqual(before);
      expect((await again.visitor().get('/v1/about')).json<About>().now).toMatch(/^2026-02-22T04:3/);
    } finally {
      await again.close();
    }
  });

  it('has a clock that goes on when a server died while moving it, and is left alone while one moves it', async () => {
    const isRunning = async () => (await server.database.query<{ running: boolean }>(`select anchored_at is not null as running from demo_clock`))[0]!.running;
    const stand = () => server.database.query(`update demo_clock set shown_at = pakhwada_now(), anchored_at = null`);
    const [keeper, repository] = [server.get(DemoClockKeeper), server.get(DemoRepository)];
    await stand();
    const mover = (await repository.lock(false))!;
    await keeper.beat();
    expect(await isRunning()).toBe(false);
    await repository.unlock(mover);
    await keeper.beat();
    expect(await isRunning()).toBe(true);
  });

  it('that was stopped half-way through its history goes on where it was and ends with the same reviews and registers', async () => {
    const database = await aDatabase();
    try {
      // stopped: the history's clock stands still in the middle of a fortnight, as a killed process leaves it
      await startAndInterrupt(database);
      const [halfway] = await database.query<{ n: number }>(`select count(*)::int as n from review`);
      expect(halfway!.n).toBeLessThan(told.length);
      const resumed = await anApp(DEMO, database);
      expect(await bodies(resumed)).toEqual(told);
      expect(await registers(resumed)).toEqual(kept);
      await resumed.close();
    } finally {
      await database.drop();
    }
  }, 300_000);
});

/** A server that loses its database in the middle of the history. */
async function startAndInterrupt(database: TestDatabase): Promise<void> {
  const settings = { ...readSettings({ DATABASE_URL: database.url, PAKHWADA_SCHEDULER: 'off' }), ...DEMO };
  await prepareDatabase(settings);
  const app = await buildServer(await AppModule.with(settings), settings, aLog('silent'));
  const timer = setInterval(() => void interrupt(database).catch(() => undefined), 300);
  await expect(app.init()).rejects.toThrow();
  clearInterval(timer);
  await app.close().catch(() => undefined);
}

/** Cuts every connection of the application once six fortnights are frozen. */
async function interrupt(database: TestDatabase): Promise<void> {
  const [row] = await database.query<{ n: number }>(`select count(*)::int as n from review`);
  if (row!.n >= 6) await database.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = 'pakhwada'`);
}
