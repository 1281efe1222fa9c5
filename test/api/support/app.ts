import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../../apps/api/src/app.module.ts';
import { hashPassword } from '../../../apps/api/src/people/password.ts';
import { readSettings, type Settings } from '../../../apps/api/src/platform/config/settings.ts';
import { prepareDatabase } from '../../../apps/api/src/platform/database/prepare-database.ts';
import { aLog } from '../../../apps/api/src/platform/log/log.ts';
import { buildServer } from '../../../apps/api/src/platform/server/server.ts';
import { aDatabase, type TestDatabase } from './database.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly text: string;
  readonly bytes: Buffer;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts the shape itself
  json<T = any>(): T;
}

/** One browser: keeps the session cookie it was given. */
export interface Visitor {
  get(address: string, headers?: Record<string, string>): Promise<Answer>;
  post(address: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(address: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(address: string, headers?: Record<string, string>): Promise<Answer>;
  readonly cookie: string | null;
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly settings: Settings;
  readonly log: readonly string[];
  get<T>(token: abstract new (...args: never[]) => T): T;
  visitor(): Visitor;
  /** Signs in with TEST_PASSWORD, or the password given. */
  as(login: string, password?: string): Promise<Visitor>;
  close(): Promise<void>;
}

/** Seals what is known about persons in tests. */
export const TEST_KEY = Buffer.alloc(32, 7).toString('base64');
export const TEST_PASSWORD = 'four words make one';
let passwordHash: Promise<string> | null = null;
export const testPasswordHash = (): Promise<string> => (passwordHash ??= hashPassword(TEST_PASSWORD));

/** The application on a fresh database, without a listening port and with the scheduler off unless a test wants it. */
export async function anApp(overrides: Partial<Settings> = {}, given?: TestDatabase): Promise<TestApp> {
  const database = given ?? (await aDatabase());
  const dataFolder = overrides.dataFolder ?? mkdtempSync(path.join(os.tmpdir(), 'pakhwada-files-'));
  const settings: Settings = {
    ...readSettings({ DATABASE_URL: database.url, PAKHWADA_DATA: dataFolder, PAKHWADA_SCHEDULER: 'off', PUBLIC_URL: 'http://pakhwada.test', LOG_LEVEL: 'info', DATABASE_POOL: '6', PERSONAL_KEY: TEST_KEY }),
    ...overrides,
  };
  const log: string[] = [];
  await prepareDatabase(settings);
  const app = await buildServer(await AppModule.with(settings), settings, aLog(settings.logLevel, { write: (line) => void log.push(line) }));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const visitor = () => aVisitor(app);
  return {
    ...{ app, database, settings, log, visitor },
    get: (token) => app.get(token as never, { strict: false }),
    as: async (login, password = TEST_PASSWORD) => {
      const one = visitor();
      const answer = await one.post('/v1/session', { login, password });
      if (answer.status !== 201) throw new Error(`${login} cannot sign in: ${answer.status} ${answer.text}`);
      return one;
    },
    close: async () => {
      await app.close();
      if (!given) await database.drop();
      if (!overrides.dataFolder) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function aVisitor(app: NestFastifyApplication): Visitor {
  let cookie: string | null = null;
  const ask = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, headers: Record<string, string> = {}, body?: unknown): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url,
      headers: { host: 'pakhwada.test', ...(cookie ? { cookie: `pakhwada_session=${cookie}` } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const given = answer.cookies.find((one) => one.name === 'pakhwada_session');
    if (given) cookie = given.value === '' ? null : given.value;
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, bytes: answer.rawPayload, json: () => answer.json() };
  };
  return {
    get: (url, headers) => ask('GET', url, headers),
    post: (url, body, headers) => ask('POST', url, headers, body),
    put: (url, body, headers) => ask('PUT', url, headers, body),
    delete: (url, headers) => ask('DELETE', url, headers),
    get cookie() {
      return cookie;
    },
  };
}

/** One State, one scheme and these offices, by SQL: for tests that need no plan. */
export async function aBareScheme(database: TestDatabase, scheme: { stateId: number; schemeCode: string; offices: readonly { code: string; kind: string; districtLgd?: number }[] }): Promise<void> {
  const { stateId, schemeCode, offices } = scheme;
  await database.query(`insert into state values ($1, $2, 'STATE', 'State of tests', 'परीक्षण राज्य', null) on conflict do nothing`, [stateId, `T${stateId}`]);
  await database.query(`insert into scheme values ($1, $2, false, now())`, [stateId, schemeCode]);
  for (const { code, kind, districtLgd = null } of offices) {
    if (districtLgd !== null)
      await database.query(`insert into district (state_id, district_lgd, name_en, name_hi, division_en, division_hi, is_reporting) values ($1, $2, 'District', 'जिला', 'Division', 'मंडल', true) on conflict do nothing`, [stateId, districtLgd]);
    await database.query(`insert into office (state_id, scheme_code, office_code, kind, name_en, name_hi, district_lgd) values ($1, $2, $3, $4, $5, $6, $7)`, [stateId, schemeCode, code, kind, `Office ${code}`, `कार्यालय ${code}`, districtLgd]);
  }
}

/** A person with a charge and TEST_PASSWORD. Returns the person's id. */
export async function aPerson(database: TestDatabase, person: { login: string; role: string; stateId: number; schemeCode: string; officeCode: string }): Promise<string> {
  const personId = randomUUID();
  await database.query(`insert into person (person_id, login, designation_en, designation_hi, password_hash, created_at) values ($1, $2, 'Officer', 'अधिकारी', $3, now())`, [personId, person.login, await testPasswordHash()]);
  await database.query(`insert into charge (charge_id, person_id, state_id, scheme_code, office_code, role, since) values (gen_random_uuid(), $1, $2, $3, $4, $5, now() - interval '1 day')`, [
    personId,
    person.stateId,
    person.schemeCode,
    person.officeCode,
    person.role,
  ]);
  return personId;
}
