import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { canonicalText, type Review } from '@pakhwada/domain/review';
import { readPdf } from '@pakhwada/testing/pdf';
import { aFrozenReview } from '@pakhwada/testing/reviews';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { SendMailsService } from '../../apps/api/src/reports/send-mails.service.ts';
import { aBareScheme, anApp, aPerson, type TestApp, type Visitor } from './support/app.ts';
import { aDatabase, type TestDatabase } from './support/database.ts';
import { anSmtpServer, type TestSmtp } from './support/smtp.ts';

const SCHEME = { stateId: 1, schemeCode: 'one' };
const [ISSUED, RACED, KILLED, OLD, OPEN] = ['2025-26-FN06', '2025-26-FN07', '2025-26-FN08', '2025-26-FN05', '2025-26-FN09'];
const MEMBERS = 15;
const OFFICES = ['PMU', 'DIC-A', 'DIC-B', 'FIN', 'SECY'];
const NAMES_NOBODY = 'gone@example.test';

let previous: string | null = null;

/** A fortnight frozen with this review, by SQL, and the event that asks for its report. */
async function aFrozenFortnight(database: TestDatabase, fortnightId: string, review: Review, event: 'issue' | 'old'): Promise<string> {
  const body = canonicalText(review);
  const sha256 = createHash('sha256').update(previous ?? '').update(body).digest('hex');
  await database.query(
    `insert into fortnight (state_id, scheme_code, fortnight_id, starts_on, ends_on, state, plan_version, opens_at, cut_off_at, resubmit_until, freezes_at, frozen_at)
     values (1, 'one', $1, date '2025-01-01' + $2::int * 20, date '2025-01-15' + $2::int * 20, 'FROZEN', 1, '2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04', '2025-07-03T12:30:00Z')`,
    [fortnightId, Number(fortnightId.slice(-2))],
  );
  await database.query(`insert into review (state_id, scheme_code, fortnight_id, body, sha256, previous_sha256, plan_version, rule_set_version, frozen_at) values (1, 'one', $1, $2, $3, $4, 1, 1, '2025-07-03T12:30:00Z')`, [
    fortnightId,
    body,
    sha256,
    previous,
  ]);
  previous = sha256;
  if (event === 'issue') await askForReport(database, fortnightId, sha256);
  return sha256;
}

async function askForReport(database: TestDatabase, fortnightId: string, reviewSha256: string): Promise<void> {
  await database.query(`insert into outbox (outbox_id, key, topic, payload, created_at, next_at) values ($1, $2, 'report.issue', $3, now(), now())`, [
    randomUUID(),
    `report.issue:one:${fortnightId}`,
    JSON.stringify({ ...SCHEME, fortnightId, reviewSha256 }),
  ]);
}

const drain = (server: TestApp): Promise<number> => server.get(OutboxService).drain();
const sendDue = (server: TestApp): Promise<number> => server.get(SendMailsService).sendDue();
const mailsOf = (database: TestDatabase, fortnightId: string) =>
  database.query<{ recipient: string; state: string; attempts: number; messageId: string; lastError: string | null }>(
    `select recipient, state, attempts, message_id as "messageId", last_error as "lastError" from mail where fortnight_id = $1 order by recipient`,
    [fortnightId],
  );

describe('the committee report', () => {
  let [database, server, second, smtp]: [TestDatabase, TestApp, TestApp, TestSmtp] = [] as never;
  let [nodal, member, stranger]: Visitor[] = [];
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-reports-'));

  beforeAll(async () => {
    database = await aDatabase();
    smtp = await anSmtpServer();
    const overrides = { dataFolder, smtpUrl: smtp.url };
    server = await anApp(overrides, database);
    second = await anApp(overrides, database);
    await aBareScheme(database, { ...SCHEME, offices: OFFICES.map((code) => (code.startsWith('DIC') ? { code, kind: 'DISTRICT', districtLgd: code === 'DIC-A' ? 11 : 12 } : { code, kind: 'PMU' })) });
    await aBareScheme(database, { stateId: 2, schemeCode: 'two', offices: [{ code: 'PMU', kind: 'PMU' }] });
    for (const code of OFFICES) await database.query(`update office set email = $1 where state_id = 1 and office_code = $2`, [`${code.toLowerCase()}@example.test`, code]);
    for (let no = 1; no <= MEMBERS; no += 1)
      await database.query(`insert into committee_member values (1, 'one', $1, 'Member', 'सदस्य', $2, $3, true)`, [no, no === 1, `member${no}@example.test`]);
    await database.query(`insert into committee_member values (1, 'one', 99, 'Member', 'सदस्य', false, $1, false)`, [NAMES_NOBODY]);
    await database.query(`insert into plan_version values (1, 'one', 1, '{}', 'x', 'ORDER 1', '2024-01-01', 'HPC', now())`);
    for (const [login, role, officeCode] of [['nodal', 'NODAL_OFFICER', 'PMU'], ['member', 'COMMITTEE_MEMBER', 'SECY'], ['district', 'DISTRICT_OFFICER', 'DIC-A']] as const) await aPerson(database, { ...SCHEME, login, role, officeCode });
    await aPerson(database, { stateId: 2, schemeCode: 'two', login: 'stranger', role: 'SECRETARY', officeCode: 'PMU' });
    [nodal, member, stranger] = await Promise.all(['nodal', 'member', 'stranger'].map((login) => server.as(login)));
    await aFrozenFortnight(database, OLD!, aFrozenReview({ during: 9 }), 'old');
  });
  afterAll(async () => {
    await second?.close();
    await server?.close();
    await smtp?.close();
    await database?.drop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  describe('after a freeze', () => {
    beforeAll(async () => {
      await aFrozenFortnight(database, ISSUED!, aFrozenReview(), 'issue');
      smtp.refuse.set('member7@example.test', 550);
      expect(await drain(server)).toBe(1);
    });

    it('is made in both languages and the fortnight counts as reported', async () => {
      const files = await database.query<{ language: string; version: number }>(`select language, version from report_file where fortnight_id = $1 order by language`, [ISSUED]);
      expect(files).toEqual([{ language: 'en', version: 1 }, { language: 'hi', version: 1 }]);
      expect(await database.query(`select state from fortnight where fortnight_id = $1`, [ISSUED])).toEqual([{ state: 'REPORTED' }]);
    });

    it('waits for each member and office once, and not for whom is no longer one', async () => {
      const mails = await mailsOf(database, ISSUED!);
      expect(mails).toHaveLength(20);
      expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(20);
      expect(mails.map((mail) => mail.recipient)).not.toContain(NAMES_NOBODY);
    });

    it('reaches 19 when the mail server refuses one of 20, and the ledger says which and why', async () => {
      await sendDue(server);
      const mails = await mailsOf(database, ISSUED!);
      expect(mails.filter((mail) => mail.state === 'SENT')).toHaveLength(19);
      expect(mails.filter((mail) => mail.state !== 'SENT')).toMatchObject([{ recipient: 'member7@example.test', state: 'FAILED', attempts: 1, lastError: expect.stringContaining('550') }]);
      expect(smtp.letters).toHaveLength(19);
      const list = (await nodal!.get('/v1/schemes/one/reports')).json();
      expect(list[0]).toMatchObject({ fortnightId: ISSUED, delivery: { sent: 19, failed: 1, waiting: 0, keptAsFile: 0 } });
      expect((await nodal!.get('/v1/schemes/one/reports?year=2025-26')).json()).toEqual(list);
      expect((await nodal!.get('/v1/schemes/one/reports?year=2024-25')).json()).toEqual([]);
    });

    it('carries both files byte for byte, and names the hash', async () => {
      const { raw } = smtp.letters[0]!;
      const attached = [...raw.matchAll(/Content-Type: application\/pdf[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/g)].map(([, base64]) => Buffer.from(base64!, 'base64'));
      expect(attached).toHaveLength(2);
      const answer = await member!.get(`/v1/schemes/one/fortnights/${ISSUED}/report/en`);
      expect(attached[0]!.equals(answer.bytes)).toBe(true);
      expect(readPdf(attached[1]!).pages[0]).toContain(String(answer.headers['x-review-sha256']));
      expect(raw).toContain(`filename=progress-report-one-${ISSUED}-en.pdf`);
    });

    it('goes again to the one that failed, and to no other, under the same Message-ID', async () => {
      const ledger = (await nodal!.get(`/v1/schemes/one/fortnights/${ISSUED}/deliveries`)).json<{ deliveryId: string; state: string; messageId: string; recipient: string }[]>();
      const failed = ledger.find((line) => line.state === 'FAILED')!;
      smtp.refuse.clear();
      const before = smtp.letters.length;
      expect((await member!.post(`/v1/schemes/one/deliveries/${failed.deliveryId}/resend`)).status).toBe(403);
      expect((await nodal!.post(`/v1/schemes/one/deliveries/${failed.deliveryId}/resend`)).json()).toMatchObject({ state: 'WAITING', recipient: 'member7@example.test' });
      await sendDue(server);
      expect(smtp.letters.slice(before).map((letter) => [letter.to, letter.messageId])).toEqual([['member7@example.test', failed.messageId]]);
      expect((await mailsOf(database, ISSUED!)).every((mail) => mail.state === 'SENT')).toBe(true);
      expect((await nodal!.post(`/v1/schemes/one/deliveries/${failed.deliveryId}/resend`)).status).toBe(409);
    });

    it('shows whole addresses to the nodal office alone, and the ledger not at all to a district', async () => {
      const seen = async (visitor: Visitor) => (await visitor.get(`/v1/schemes/one/fortnights/${ISSUED}/deliveries`)).json<{ recipient: string }[]>().map((line) => line.recipient);
      expect(await seen(nodal!)).toContain('member1@example.test');
      expect(await seen(member!)).toContain('m…@example.test');
      expect((await (await server.as('district')).get(`/v1/schemes/one/fortnights/${ISSUED}/deliveries`)).status).toBe(403);
    });

    it('tries again later when the server is busy, with growing waits', async () => {
      await database.query(`update mail set state = 'WAITING', attempts = 0, next_try_at = now() where recipient = 'pmu@example.test' and fortnight_id = $1`, [ISSUED]);
      smtp.refuse.set('pmu@example.test', 451);
      const wait = async () => {
        await sendDue(server);
        const [row] = await database.query<{ state: string; seconds: number }>(`select state, extract(epoch from next_try_at - now())::int as seconds from mail where recipient = 'pmu@example.test' and fortnight_id = $1`, [ISSUED]);
        await database.query(`update mail set next_try_at = now() where recipient = 'pmu@example.test' and fortnight_id = $1 and state = 'WAITING'`, [ISSUED]);
        return row!;
      };
      const [once, twice] = [await wait(), await wait()];
      expect([once.state, twice.state]).toEqual(['WAITING', 'WAITING']);
      expect(twice.seconds).toBeGreaterThan(once.seconds * 2);
      smtp.refuse.clear();
      expect((await wait()).state).toBe('SENT');
    });
  });

  describe('with several processes', () => {
    it('is issued once and mailed once each when two do it at the same time', async () => {
      await aFrozenFortnight(database, RACED!, aFrozenReview({ during: 8 }), 'issue');
      const before = smtp.letters.length;
      const done = await Promise.all([drain(server), drain(second)]);
      expect(done[0] + done[1]).toBe(1);
      await Promise.all([sendDue(server), sendDue(second)]);
      const letters = smtp.letters.slice(before);
      expect(letters).toHaveLength(20);
      expect(new Set(letters.map((letter) => letter.messageId)).size).toBe(20);
      expect((await mailsOf(database, RACED!)).map((mail) => [mail.state, mail.attempts])).toEqual(Array(20).fill(['SENT', 1]));
    });

    it('is issued by the other when one dies half-way, and nothing is left half done', async () => {
      await aFrozenFortnight(database, KILLED!, aFrozenReview({ during: 6 }), 'issue');
      const dying = drain(server).catch((error: unknown) => error);
      await untilHolding(database);
      await database.query(`select pg_terminate_backend(pid) from pg_locks l join pg_stat_activity a using (pid) where l.locktype = 'advisory' and a.datname = current_database() and a.pid <> pg_backend_pid()`);
      await dying;
      expect(await mailsOf(database, KILLED!)).toEqual([]);
      expect(await database.query(`select state from fortnight where fortnight_id = $1`, [KILLED])).toEqual([{ state: 'FROZEN' }]);
      await database.query(`update outbox set next_at = now() where done_at is null`);
      await drain(second);
      expect(await mailsOf(database, KILLED!)).toHaveLength(20);
      expect(await database.query(`select count(*)::int as count from report_file where fortnight_id = $1`, [KILLED])).toEqual([{ count: 2 }]);
      await drain(server);
      expect(await mailsOf(database, KILLED!)).toHaveLength(20);
    });
  });

  describe('of an older fortnight', () => {
    const address = `/v1/schemes/one/fortnights/${OLD}/report/hi`;

    it('is made at the first request, once, however many ask', async () => {
      expect(await database.query(`select 1 from report_file where fortnight_id = $1`, [OLD])).toEqual([]);
      const other = await second.as('member');
      const answers = await Promise.all([member!.get(address), nodal!.get(address), other.get(address), member!.get(address)]);
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
      expect(new Set(answers.map((answer) => createHash('sha256').update(answer.bytes).digest('hex'))).size).toBe(1);
      expect(await database.query(`select count(*)::int as count from report_file where fortnight_id = $1`, [OLD])).toEqual([{ count: 1 }]);
      expect(await mailsOf(database, OLD!)).toEqual([]);
    });

    it('comes as a file with a name, and not at all to a reader who has it', async () => {
      const answer = await member!.get(address);
      expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="progress-report-one-${OLD}-hi.pdf"` });
      expect((await member!.get(address, { 'if-none-match': String(answer.headers['etag']) })).status).toBe(304);
    });

    it('is made again, byte for byte, when its file was lost', async () => {
      const before = await member!.get(address);
      rmSync(path.join(dataFolder, 'files'), { recursive: true });
      const after = await member!.get(address);
      expect(after.bytes.equals(before.bytes)).toBe(true);
      expect(await database.query(`select max(version) as version from report_file where fortnight_id = $1`, [OLD])).toEqual([{ version: 1 }]);
    });

    it('is refused in an unknown language, before the freeze, and to another scheme', async () => {
      await database.query(
        `insert into fortnight (state_id, scheme_code, fortnight_id, starts_on, ends_on, state, plan_version, opens_at, cut_off_at, resubmit_until, freezes_at) values (1, 'one', $1, '2026-01-01', '2026-01-15', 'OPEN', 1, now() - interval '1 day', now() + interval '1 day', now() + interval '2 days', now() + interval '3 days')`,
        [OPEN],
      );
      expect((await member!.get(`/v1/schemes/one/fortnights/${OLD}/report/ta`)).status).toBe(404);
      expect((await member!.get(`/v1/schemes/one/fortnights/${OPEN}/report/en`)).status).toBe(409);
      expect((await member!.get(`/v1/schemes/one/fortnights/2030-31-FN01/report/en`)).status).toBe(404);
      expect((await stranger!.get(address)).status).toBeGreaterThanOrEqual(403);
      expect((await server.visitor().get(address)).status).toBe(401);
    });
  });

  it('keeps mails as files where no mail server is set', async () => {
    const quiet = await anApp({ dataFolder, smtpUrl: null }, database);
    try {
      const event = { ...SCHEME, fortnightId: OPEN, run: 'reminder:one', recipient: 'dic-a@example.test', code: 'reminder', values: { cutOffAt: '2026-01-15T18:29:59.999Z', sheets: [{ officeCode: 'DIC-A', officeName: { en: 'DIC A', hi: 'जिला उद्योग केंद्र क' }, sheet: 'progress' }] } };
      for (const key of ['a', 'b']) await database.query(`insert into outbox (outbox_id, key, topic, payload, created_at, next_at) values ($1, $2, 'mail.send', $3, now(), now())`, [randomUUID(), key, JSON.stringify(event)]);
      await drain(quiet);
      await sendDue(quiet);
      const mails = await database.query<{ state: string; body: string; messageId: string }>(`select state, body, message_id as "messageId" from mail where run = 'reminder:one:reminder'`);
      expect(mails).toHaveLength(1);
      expect(mails[0]).toMatchObject({ state: 'KEPT_AS_FILE' });
      expect(mails[0]!.body).toContain('DIC A: Progress');
      expect(mails[0]!.body).toContain('जिला उद्योग केंद्र क');
      const folder = path.join(dataFolder, 'mail');
      const file = readdirSync(folder).find((name) => mails[0]!.messageId.includes(name.replace('.eml', '')));
      expect(existsSync(path.join(folder, file ?? ''))).toBe(true);
      expect(readFileSync(path.join(folder, file!), 'utf8')).toContain('To: dic-a@example.test');
    } finally {
      await quiet.close();
    }
  });
});

/** Until a process holds the lock under which it makes a report. */
async function untilHolding(database: TestDatabase): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const held = await database.query(`select 1 from pg_locks l join pg_stat_activity a using (pid) where l.locktype = 'advisory' and l.granted and a.datname = current_database()`);
    if (held.length > 0) return;
    await new Promise((later) => setTimeout(later, 25));
  }
  throw new Error('nobody makes the report');
}
