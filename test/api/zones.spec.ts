import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { aDatabase, type TestDatabase } from './support/database.ts';

const folder = fileURLToPath(new URL('../', import.meta.url));
const jest = path.join(folder, '../node_modules/jest/bin/jest.js');

/** The zone of a process is fixed when it starts, so the journey runs in a process of its own for each. Its expectations are instants and dates, the same for all. */
describe('the whole journey gives the same instants and dates wherever the server stands', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase({ isEmpty: true }); // keeps the server up for the processes below
  });
  afterAll(() => database?.drop());

  it.each(['UTC', 'America/New_York', 'Asia/Kolkata'])('in %s', async (zone) => {
    const server = Object.assign(new URL(database.url), { pathname: '/postgres' }).toString();
    const env = { ...process.env, TZ: zone, PAKHWADA_TEST_PG: server };
    const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, '--ci', '--runInBand', 'api/workflow.spec.ts'];
    const { stderr } = await promisify(execFile)(process.execPath, args, { cwd: folder, env, maxBuffer: 16 * 1024 * 1024 });
    expect(stderr).toMatch(/Tests: +(\d+) passed, \1 total/);
  });
});
