import { SaveDraftService } from '../../apps/api/src/fortnights/save-draft.service.ts';
import { RuleBreach } from '../../apps/api/src/platform/http/rule-breach.ts';
import { SubmitProgressService } from '../../apps/api/src/progress/submit-progress.service.ts';
import { aScheme, type TestScheme } from '../api/support/scheme.ts';

const FN = '2025-26-FN01';
const WRITERS = 6;
const TIMES = 8;

describe('several writers of one sheet', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme();
    await scheme.moveTo('2025-04-10T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const atOnce = (work: (writer: number) => Promise<void>): Promise<void[]> => Promise.all(Array.from({ length: WRITERS }, (_, writer) => work(writer)));

  it('lose updates when each writes back what it read (the naive form)', async () => {
    const { database } = scheme.server;
    await database.query(`create table naive_draft (id int primary key, value int not null)`);
    await database.query(`insert into naive_draft values (1, 0)`);
    await atOnce(async () => {
      for (let i = 0; i < TIMES; i += 1) {
        const [read] = await database.query<{ value: number }>(`select value from naive_draft where id = 1`);
        await database.query(`update naive_draft set value = $1 where id = 1`, [read!.value + 1]);
      }
    });
    const [left] = await database.query<{ value: number }>(`select value from naive_draft`);
    expect(left!.value).toBeLessThan(WRITERS * TIMES);
  });

  it('lose nothing in a draft: whoever is late sees what is there and goes on from it', async () => {
    const drafts = scheme.server.get(SaveDraftService);
    const key = { ...scheme.key, fortnightId: FN };
    let conflicts = 0;
    await atOnce(async (writer) => {
      const charge = scheme.charge(writer % 2 === 0 ? 'officer901' : 'second901');
      let seen = { version: 0, value: 0 };
      for (let saved = 0; saved < TIMES; ) {
        try {
          const value = seen.value + 1;
          const { version } = await drafts.save(key, charge, { officeCode: 'DIC-901', sheet: 'progress' }, seen.version, scheme.rows('DIC-901', FN, value));
          seen = { version, value };
          saved += 1;
        } catch (error) {
          if (!(error instanceof RuleBreach) || error.message !== 'DRAFT_CHANGED') throw error;
          const { version, rows } = error.current as { version: number; rows: { value: number }[] };
          seen = { version, value: rows[0]!.value };
          conflicts += 1;
        }
      }
    });
    const [draft] = await scheme.server.database.query<{ version: number; rows: { value: number }[] }>(`select version, rows from draft`);
    expect([draft!.version, draft!.rows[0]!.value]).toEqual([WRITERS * TIMES, WRITERS * TIMES]);
    expect(conflicts).toBeGreaterThan(0); // else nobody raced
  });

  it('hand in one revision: one is taken, the others see its rows', async () => {
    const submitting = scheme.server.get(SubmitProgressService);
    const taken: number[] = [];
    const refused: unknown[] = [];
    await atOnce(async (writer) => {
      const rows = scheme.rows('DIC-901', FN, writer);
      await submitting.submit({ ...scheme.key, fortnightId: FN }, [{ charge: scheme.charge('officer901'), officeCode: 'DIC-901', revision: 0, rows }]).then(
        () => taken.push(writer),
        (error: unknown) => refused.push(error),
      );
    });
    expect([taken.length, refused.length]).toEqual([1, WRITERS - 1]);
    for (const error of refused) expect((error as RuleBreach).breaches.filter(({ severity }) => severity === 'BLOCK').map(({ code }) => code)).toEqual(['REVISION_TAKEN']);
    for (const error of refused) expect(error).toMatchObject({ current: { revision: 1, rows: [{ value: taken[0] }] } });
    expect(await scheme.server.database.query(`select value::int from progress_entry`)).toEqual([{ value: taken[0] }]);
  });
});
