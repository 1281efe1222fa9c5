import { setTimeout as wait } from 'node:timers/promises';
import { buildReview, canonicalText } from '@pakhwada/domain/review';
import { nextFortnightId } from '@pakhwada/domain/calendar';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { FortnightsService } from '../../apps/api/src/fortnights/fortnights.service.ts';
import { StepSheetsService } from '../../apps/api/src/fortnights/step-sheets.service.ts';
import { SubmitProgressService } from '../../apps/api/src/progress/submit-progress.service.ts';
import { FactsRepository } from '../../apps/api/src/reviews/facts.repository.ts';
import { FreezeFortnightService } from '../../apps/api/src/reviews/freeze-fortnight.service.ts';
import { aScheme, type TestScheme } from '../api/support/scheme.ts';

const DISTRICTS = [901, 902, 903];
const ROUNDS = 5;

describe('a freeze against late facts', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme({ settings: { databasePool: 10 } });
  });
  afterAll(() => scheme?.server.close());

  const freeze = (fortnightId: string): Promise<boolean> => scheme.server.get(DataSource).transaction((manager) => scheme.server.get(FreezeFortnightService).freeze(manager, { ...scheme.key, fortnightId }, null));

  it('counts wrong when the writer only looks whether it is frozen (the naive form)', async () => {
    const { database } = scheme.server;
    await database.query(`create table naive_fortnight (is_frozen boolean, total int)`);
    await database.query(`insert into naive_fortnight values (false, null)`);
    await database.query(`create table naive_entry (value int)`);
    const writer = new pg.Client({ connectionString: database.url });
    await writer.connect();
    await writer.query('begin');
    const { rows } = await writer.query(`select is_frozen from naive_fortnight`);
    expect(rows).toEqual([{ is_frozen: false }]);
    await database.query(`update naive_fortnight set is_frozen = true, total = (select coalesce(sum(value), 0) from naive_entry)`);
    await writer.query(`insert into naive_entry values (7)`);
    await writer.query('commit');
    await writer.end();
    const [after] = await database.query(`select total, (select sum(value)::int from naive_entry) as entries from naive_fortnight`);
    expect(after).toEqual({ total: 0, entries: 7 });
  });

  it('waits for a writer that is under way, and counts what it writes', async () => {
    await scheme.moveTo('2025-04-10T05:00:00.000Z');
    await scheme.allReport('2025-26-FN01', 12);
    const { database, get } = scheme.server;
    await get(StepSheetsService).step({ ...scheme.key, fortnightId: '2025-26-FN01' }, 'VERIFY', scheme.charge('gm901'), [{ officeCode: 'DIC-901', sheet: 'progress', revision: 1 }]);
    const writer = new pg.Client({ connectionString: database.url });
    await writer.connect();
    await writer.query('begin');
    await writer.query(
      `insert into submission_step (state_id, scheme_code, fortnight_id, office_code, sheet, revision, step_no, action, person_id, acting_office, at) values ($1, $2, '2025-26-FN01', 'DIC-901', 'progress', 1, 3, 'APPROVE', $3, 'DEPT', pakhwada_now())`,
      [scheme.key.stateId, scheme.key.schemeCode, scheme.charge('nodal').personId],
    );
    let isFrozen = false;
    const freezing = freeze('2025-26-FN01').then((done) => (isFrozen = done));
    await wait(150);
    expect(isFrozen).toBe(false);
    await writer.query('commit');
    await writer.end();
    await freezing;
    const review = (await (await scheme.as('nodal')).get(`${scheme.address}/2025-26-FN01/review`)).json();
    expect(review.components[0].indicators[0].state).toMatchObject({ total: 12 });
  });

  it('never disagrees with its facts, whoever is first', async () => {
    const outcomes = { counted: 0, refused: 0 };
    for (let round = 0, fortnightId = '2025-26-FN02'; round < ROUNDS; round += 1, fortnightId = nextFortnightId(fortnightId)) {
      await raceOnce(fortnightId, round, outcomes);
    }
    expect(outcomes.counted + outcomes.refused).toBe(ROUNDS * DISTRICTS.length);
    expect(outcomes.refused).toBeGreaterThan(0); // else nobody was late
    expect(outcomes.counted).toBeGreaterThan(0);
  });

  async function raceOnce(fortnightId: string, round: number, outcomes: { counted: number; refused: number }): Promise<void> {
    const { get } = scheme.server;
    const key = { ...scheme.key, fortnightId };
    const { manager } = get(DataSource);
    await scheme.tickAt(opensAt(fortnightId));
    await get(SubmitProgressService).submit(key, DISTRICTS.map((lgd) => ({ charge: scheme.charge(`officer${lgd}`), officeCode: `DIC-${lgd}`, revision: 0, rows: scheme.rows(`DIC-${lgd}`, fortnightId, 5) })));
    for (const lgd of DISTRICTS) await get(StepSheetsService).step(key, 'VERIFY', scheme.charge(`gm${lgd}`), [{ officeCode: `DIC-${lgd}`, sheet: 'progress', revision: 1 }]);
    const approve = async (lgd: number, i: number): Promise<void> => {
      await wait(i * 4);
      await get(StepSheetsService).step(key, 'APPROVE', scheme.charge('nodal'), [{ officeCode: `DIC-${lgd}`, sheet: 'progress', revision: 1 }]).then(
        () => (outcomes.counted += 1),
        (error: Error) => {
          expect(`${error.message} ${(error as { code?: string }).code ?? ''}`).toMatch(/FORTNIGHT_FROZEN|P0F01|takes nothing more/);
          outcomes.refused += 1;
        },
      );
    };
    await Promise.all([...DISTRICTS.map(approve), wait(round * 2).then(() => freeze(fortnightId))]);
    const fortnight = await get(FortnightsService).byId(manager, key);
    const facts = await get(FactsRepository).frozenFacts(manager, fortnight);
    const [stored] = await scheme.server.database.query<{ body: string }>(`select body from review where fortnight_id = $1`, [fortnightId]);
    expect(canonicalText(buildReview(facts))).toBe(stored!.body);
  }
});

/** A morning of the first week of each fortnight of the test. */
function opensAt(fortnightId: string): string {
  const number = Number(fortnightId.slice(-2));
  const month = String(3 + Math.ceil(number / 2)).padStart(2, '0');
  return `2025-${month}-${number % 2 === 1 ? '03' : '18'}T05:00:00.000Z`;
}
