// The embedded server's second login: the running Pakhwada signs in with it, and reaches the tables through the role it is granted, never as their owner.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import pg from 'pg';

const LOGIN = 'pakhwada_server';

/** Its address; made in a data folder that has none yet. The password lies beside that of the owner. */
export async function serverLogin({ url, dir }) {
  const file = `${dir}.server-secret`;
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const password = readFileSync(file, 'utf8').trim();
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [LOGIN]);
    if (rowCount === 0) await owner.query(`create role ${LOGIN}`);
    await owner.query(`alter role ${LOGIN} with login nosuperuser nocreaterole nocreatedb password ${owner.escapeLiteral(password)}`);
  } finally {
    await owner.end();
  }
  return Object.assign(new URL(url), { username: LOGIN, password: encodeURIComponent(password) }).toString();
}
