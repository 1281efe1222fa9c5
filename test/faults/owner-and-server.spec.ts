import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { serverOptions } from '../../apps/api/src/platform/database/data-source.ts';
import { prepareDatabase, type PreparedDatabase } from '../../apps/api/src/platform/database/prepare-database.ts';
import { serverLogin } from '../../tools/pg-login.mjs';
import { type RunningPg, startPg } from '../../tools/pg.mjs';

/** Who owns the tables and who the server works as, on a database server that starts with nothing: roles belong to the whole server, so it is one of its own. */
describe('the owner of the tables and the server', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-owner-'));
  let server: RunningPg;
  let administrator: pg.Client;
  beforeAll(async () => {
    server = await startPg({ dir: path.join(folder, 'pg'), isThrowaway: true });
    administrator = new pg.Client({ connectionString: server.url });
    await administrator.connect();
  });
  afterAll(async () => {
    await administrator?.end();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const addressOf = (login: string, database: string): string => Object.assign(new URL(server.url), { username: login, password: 'x', pathname: `/${database}` }).toString();
  const aLogin = async (name: string, rights = ''): Promise<void> => void (await administrator.query(`create role ${name} login password 'x' ${rights}`));
  const aDatabaseOf = async (owner: string, name: string): Promise<string> => {
    await administrator.query(`create database ${name} owner ${owner}`);
    return addressOf(owner, name);
  };
  const prepare = (databaseUrl: string, databaseOwnerUrl: string | null = null): Promise<PreparedDatabase> => prepareDatabase({ databaseUrl, databaseOwnerUrl, mode: 'office', followsDemoClock: false });
  const ask = async (url: string, sql: string): Promise<string> => {
    const source = await new DataSource(serverOptions(url, 2)).initialize();
    return source.query(sql).then(
      (rows: { found: string }[]) => String(rows[0]?.found),
      (error: { code: string }) => error.code,
    ).finally(() => source.destroy());
  };
  const ROLE = 'select current_user as found';
  const FORGET = 'delete from audit_log';

  it('an owner who may make roles needs nobody', async () => {
    await aLogin('maker', 'createrole');
    const url = await aDatabaseOf('maker', 'zero');
    expect((await prepare(url)).advice).toBeNull();
    expect([await ask(url, ROLE), await ask(url, FORGET)]).toEqual(['pakhwada_app', '42501']);
    await administrator.query('drop database zero');
    await administrator.query('drop role pakhwada_app');
  });

  it('an owner who may not make roles works on alone, and says what the administrator has to run; that very line settles it', async () => {
    await aLogin('office');
    const url = await aDatabaseOf('office', 'one');
    const { applied, advice } = await prepare(url);
    expect(applied.length).toBeGreaterThan(0);
    expect(await ask(url, ROLE)).toBe('office');
    const [, statements] = /once: (.*;) {2}Then start again/.exec(advice!)!;
    await administrator.query(statements!);
    expect(await prepare(url)).toEqual({ applied: [], advice: null });
    expect([await ask(url, ROLE), await ask(url, FORGET), await ask(url, 'select count(*) as found from audit_log')]).toEqual(['pakhwada_app', '42501', '0']);
  });

  it('an owner who may not take the role is told so as well', async () => {
    await aLogin('outside');
    const url = await aDatabaseOf('outside', 'two');
    const { advice } = await prepare(url);
    expect(await ask(url, ROLE)).toBe('outside');
    await administrator.query(/once: (.*;) {2}Then/.exec(advice!)![1]!);
    expect((await prepare(url)).advice).toBeNull();
    expect(await ask(url, FORGET)).toBe('42501');
  });

  it('a login for the server beside the owner has the rights of the role, and no way back to the owner', async () => {
    await aLogin('desk');
    const owner = server.url.replace(/[^/]*$/, 'five');
    await administrator.query('create database five');
    const url = addressOf('desk', 'five');
    await expect(prepare(url)).rejects.toThrow(/desk may not make tables.*DATABASE_OWNER_URL/); // an empty database, and nobody who may fill it
    expect((await prepare(url, owner)).advice).toBeNull();
    expect(await prepare(url)).toEqual({ applied: [], advice: null });
    expect([await ask(url, ROLE), await ask(url, FORGET), await ask(url, 'set role postgres'), await ask(url, 'set role none; delete from audit_log')]).toEqual(['pakhwada_app', '42501', '42501', '42501']);
  });

  it('a server without the owner does not start on a database that is behind, or whose rights are not as they must be', async () => {
    const [owner, url] = [server.url.replace(/[^/]*$/, 'five'), addressOf('desk', 'five')];
    const five = new pg.Client({ connectionString: owner });
    await five.connect();
    for (const [harm, mend] of [
      ['grant delete on review to pakhwada_app', 'revoke delete on review from pakhwada_app'],
      [`update migrations set name = name || '-'`, `update migrations set name = rtrim(name, '-')`],
    ] as const) {
      await five.query(harm);
      await expect(prepare(url)).rejects.toThrow(/desk does not own the tables.*DATABASE_OWNER_URL/);
      await five.query(mend);
    }
    await five.end();
    expect((await prepare(url)).advice).toBeNull();
  });

  it('the embedded database gives the server a login of its own, the same at each start', async () => {
    const url = await serverLogin(server);
    expect(await serverLogin(server)).toBe(url);
    expect((await prepare(url, server.url)).advice).toBeNull();
    expect([await ask(url, 'select session_user as found'), await ask(url, FORGET), await ask(url, 'set session_replication_role = replica')]).toEqual(['pakhwada_server', '42501', '42501']);
  });
});
