import { aDatabase, type TestDatabase } from '../api/support/database.ts';
import { anOpenFortnight, aStep, aSubmission, KEY, someFacts } from '../api/support/facts.ts';
import { readSchema } from '../api/support/read-schema.ts';

const KEPT = [
  ...['plan_version', 'submission', 'submission_step', 'progress_entry', 'progress_packed', 'component_status', 'milestone_entry', 'fund_txn', 'correction', 'correction_approval'],
  ...['review', 'sealed_cell', 'sealed_milestone', 'sealed_component', 'sealed_office', 'sealed_scheme', 'sealed_money', 'sealed_lines', 'sealed_order', 'sealed_packed', 'report_file', 'job_run', 'audit_log'],
  ...['import_mapping', 'import_fault', 'voucher', 'voucher_match', 'voucher_taken'],
  ...['utilisation_certificate', 'certificate_step'],
  ...['re_appropriation', 're_appropriation_move', 're_appropriation_step', 'quotation', 'quotation_withdrawal'],
  ...['unit_history', 'unit_decision'],
  ...['minutes_step'],
  ...['entry_basis', 'independent_check'],
  ...['action_step'],
  ...['partner_conflict', 'partner_step'],
  ...['evidence', 'evidence_link', 'evidence_withdrawal', 'evidence_erasure', 'personal_reveal'],
];
// people, sessions and the work to be done belong to the installation, not to one State
const WITHOUT_STATE = ['demo_clock', 'person', 'charge', 'session', 'password_link', 'sign_in_try', 'correction', 'correction_approval', 'job_run', 'outbox', 'mail', 'audit_log'];

describe('the schema', () => {
  let database: TestDatabase;
  let people: readonly [string, string, string];
  beforeAll(async () => {
    database = await aDatabase();
    ({ people } = await someFacts(database));
  });
  afterAll(() => database?.drop());

  const errorOf = (sql: string, values: unknown[] = []) => database.query(sql, values).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );
  const codeOf = (work: Promise<unknown>) => work.then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );

  it('is the one that was agreed', async () => {
    expect(await readSchema(database)).toMatchSnapshot();
  });

  it('has the State first in every key', async () => {
    const keys = await database.query<{ place: string; first: string }>(
      `select r.relname as place, a.attname as first from pg_constraint k join pg_class r on r.oid = k.conrelid join pg_attribute a on a.attrelid = r.oid and a.attnum = k.conkey[1]
       where k.contype = 'p' and k.connamespace = 'public'::regnamespace and r.relname <> 'migrations'`,
    );
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => key.first !== 'state_id').map((key) => key.place).sort()).toEqual([...WITHOUT_STATE.filter((place) => place !== 'sign_in_try')].sort());
  });

  it('keeps days as DATE, instants with their zone, paise and counts as whole numbers', async () => {
    const columns = await database.query<{ name: string; type: string }>(`select column_name as name, udt_name as type from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'`);
    const types = (pattern: RegExp) => [...new Set(columns.filter(({ name }) => pattern.test(name)).map(({ type }) => type))];
    expect(types(/_on$/)).toEqual(['date']);
    expect(types(/_at$|_until$|^until$|^since$|^at$/)).toEqual(['timestamptz']);
    expect(types(/_paise$/)).toEqual(['int8']);
    expect(columns.filter(({ type }) => ['timestamp', 'float4', 'float8', 'numeric', 'money'].includes(type))).toEqual([]);
  });

  it.each(KEPT)('refuses UPDATE, DELETE and TRUNCATE of %s', async (table) => {
    const [{ column }] = (await database.query<{ column: string }>(`select column_name as column from information_schema.columns where table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO' limit 1`, [table])) as [{ column: string }];
    expect(await errorOf(`update ${table} set ${column} = ${column}`)).toBe('P0F02');
    expect(await errorOf(`delete from ${table}`)).toBe('P0F02');
    expect(await errorOf(`truncate ${table} cascade`)).toBe('P0F02');
  });

  it('refuses to empty a fortnight, a person or an office that facts hang on', async () => {
    expect(await errorOf(`delete from fortnight`)).toBe('23503');
    expect(await errorOf(`truncate fortnight cascade`)).toBe('P0F02');
    expect(await errorOf(`delete from office where office_code = 'DIC-A'`)).toBe('23503');
    expect(await errorOf(`delete from person`)).toBe('23503');
  });

  it('takes revisions one by one: no gap, none twice', async () => {
    expect(await codeOf(aSubmission(database, { sheet: 'progress', revision: 3, personId: people[0] }))).toBe('23503');
    expect(await codeOf(aSubmission(database, { sheet: 'progress', revision: 1, personId: people[0] }))).toBe('23505');
  });

  it('lets nobody act twice on one revision: three pairs of eyes', async () => {
    expect(await codeOf(aStep(database, { sheet: 'progress', revision: 1, stepNo: 2, action: 'VERIFY', personId: people[0] }))).toBe('23505');
    expect(await codeOf(aStep(database, { sheet: 'progress', revision: 1, stepNo: 2, action: 'VERIFY', personId: people[1] }))).toBe('accepted');
    expect(await codeOf(aStep(database, { sheet: 'progress', revision: 1, stepNo: 3, action: 'APPROVE', personId: people[1] }))).toBe('23505');
    expect(await codeOf(aStep(database, { sheet: 'progress', revision: 1, stepNo: 3, action: 'APPROVE', personId: people[2] }))).toBe('accepted');
  });

  it('wants a reason and rows with a return', async () => {
    expect(await codeOf(aStep(database, { sheet: 'money', revision: 1, stepNo: 2, action: 'RETURN', personId: people[1] }))).toBe('23514');
    expect(await codeOf(aStep(database, { sheet: 'money', revision: 1, stepNo: 2, action: 'RETURN', personId: people[1], reason: 'The voucher is missing' }))).toBe('accepted');
  });

  it.each([
    ['a negative count', `-1, null, null`],
    ['a count of 10^15', `1000000000000000, null, null`],
    ['a count and a ratio together', `1, 1, 2`],
    ['half a ratio', `null, 1, null`],
    ['nothing at all', `null, null, null`],
  ])('refuses %s', async (_, figures) => {
    expect(await errorOf(`insert into progress_entry (state_id, scheme_code, fortnight_id, indicator_code, unit_id, relates_to, revision, office_code, value, numerator, denominator, qualifier) values (1, 'one', $1, 'C1-02', 11, $1, 1, 'DIC-A', ${figures}, 'EXACT')`, [KEY.fortnightId])).toBe('23514');
  });

  it('refuses an entry that relates to a later fortnight, and one of another State', async () => {
    const entry = (state: number, relatesTo: string) =>
      errorOf(`insert into progress_entry (state_id, scheme_code, fortnight_id, indicator_code, unit_id, relates_to, revision, office_code, value, qualifier) values ($1, 'one', $2, 'C1-03', 11, $3, 1, 'DIC-A', 1, 'EXACT')`, [state, KEY.fortnightId, relatesTo]);
    expect(await entry(1, '2025-26-FN21')).toBe('23514');
    expect(['23503', 'P0F01']).toContain(await entry(2, KEY.fortnightId));
  });

  it('lets nobody approve an own correction', async () => {
    await anOpenFortnight(database, '2025-26-FN21', '2026-02-01', '2026-02-15');
    await database.query(
      `insert into correction (correction_id, state_id, scheme_code, fortnight_id, indicator_code, unit_id, component_code, corrects_fortnight, corrects_revision, old_value, new_value, reason, proposed_by, proposing_office, proposed_at)
       values ('00000000-0000-4000-8000-000000000001', 1, 'one', '2025-26-FN21', 'C1-01', 11, 'C1', '2025-26-FN20', 1, 7, 9, 'Counted late', $1, 'DIC-A', now())`,
      [people[0]],
    );
    const approve = (person: string) => errorOf(`insert into correction_approval values ('00000000-0000-4000-8000-000000000001', 1, 'one', '2025-26-FN21', $1, 'DIC-A', now())`, [person]);
    expect(await approve(people[0])).toBe('P0F03');
    expect(await approve(people[2])).toBe('accepted');
    expect(await database.query(`select delta from correction`)).toEqual([{ delta: 2 }]);
  });

  describe('of a fortnight whose time is over', () => {
    const move = (change: string) => database.query(`update fortnight set ${change} where fortnight_id = '2025-26-FN21'`);

    it('takes a first sheet until the cut-off, a returned one until the resubmission ends, nothing after the freeze is due', async () => {
      const submit = (revision: number) => codeOf(aSubmission(database, { sheet: 'progress', revision, personId: people[0], fortnightId: '2025-26-FN21' }));
      expect(await submit(1)).toBe('accepted');
      await move(`cut_off_at = now() - interval '1 second'`);
      expect(await codeOf(aSubmission(database, { sheet: 'money', revision: 1, personId: people[0], fortnightId: '2025-26-FN21' }))).toBe('P0F04');
      expect(await submit(2)).toBe('P0F04'); // it was not returned
      expect(await codeOf(aStep(database, { sheet: 'progress', revision: 1, stepNo: 2, action: 'RETURN', personId: people[1], fortnightId: '2025-26-FN21', reason: 'Recount' }))).toBe('accepted');
      expect(await submit(2)).toBe('accepted');
      await move(`resubmit_until = now() - interval '1 second'`);
      expect(await submit(3)).toBe('P0F04');
      expect(await codeOf(aStep(database, { sheet: 'progress', revision: 2, stepNo: 2, action: 'VERIFY', personId: people[1], fortnightId: '2025-26-FN21' }))).toBe('accepted');
      await move(`freezes_at = now()`);
      expect(await codeOf(aStep(database, { sheet: 'progress', revision: 2, stepNo: 3, action: 'APPROVE', personId: people[2], fortnightId: '2025-26-FN21' }))).toBe('P0F01');
    });

    it('follows the demo clock when there is one', async () => {
      await database.query(`insert into demo_clock values (1, now() - interval '1 day', null)`);
      expect(await codeOf(aStep(database, { sheet: 'progress', revision: 2, stepNo: 3, action: 'APPROVE', personId: people[2], fortnightId: '2025-26-FN21' }))).toBe('accepted');
      await database.query(`delete from demo_clock`);
    });

    it('takes nothing once frozen, and is never unfrozen', async () => {
      await move(`freezes_at = now() + interval '1 day'`);
      await move(`state = 'FROZEN', frozen_at = now()`);
      expect(await codeOf(aSubmission(database, { sheet: 'progress', revision: 3, personId: people[0], fortnightId: '2025-26-FN21' }))).toMatch(/P0F01|P0F04/);
      for (const change of [`state = 'OPEN', frozen_at = null`, `frozen_at = now() + interval '1 hour'`, `ends_on = '2026-02-14'`, `cut_off_at = cut_off_at - interval '1 day'`, `state = 'CUTOFF'`]) {
        expect([change, await codeOf(move(change))]).toEqual([change, expect.stringMatching(/P0F01|23514/)]);
      }
      expect(await codeOf(move(`state = 'REPORTED'`))).toBe('accepted');
    });

    it('makes a writer of facts wait for the freeze that holds the lock', async () => {
      const order: string[] = [];
      const freeze = database.query(`do $$ begin perform pg_advisory_xact_lock(fortnight_lock_key(1::smallint, 'one', '2025-26-FN20')); perform pg_sleep(0.4); end $$`).then(() => order.push('freeze'));
      await new Promise((later) => setTimeout(later, 100));
      const write = aSubmission(database, { sheet: 'status-C2', revision: 1, personId: people[0] }).then(() => order.push('write'));
      await Promise.all([freeze, write]);
      expect(order).toEqual(['freeze', 'write']);
    });
  });
});
