import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { parse } from 'yaml';
import { APP_ROLE } from '../../apps/api/src/platform/database/rights.ts';
import { SettingsSchema } from '../../apps/api/src/platform/config/settings.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dockerfile = readFileSync(path.join(root, 'docker/Dockerfile'), 'utf8').replace(/\\\n\s*/g, ' ');
const instructions = dockerfile.split('\n').filter((line) => /^[A-Z]+ /.test(line));
const lastStage = instructions.slice(instructions.map((line) => line.startsWith('FROM ')).lastIndexOf(true));

interface Service {
  readonly image?: string;
  readonly environment: Record<string, string>;
  readonly volumes: readonly string[];
  readonly healthcheck?: unknown;
  readonly cap_drop?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Record<string, { condition: string }>;
}
const compose = parse(readFileSync(path.join(root, 'docker/compose.yaml'), 'utf8')) as { services: Record<string, Service>; volumes: Record<string, unknown> };

const ENGINE = ['NODE_ENV', 'NODE_OPTIONS'];
const HEAP = '--max-old-space-size=768'; // README says why

describe('the image', () => {
  it('runs as an ordinary user, from files only, with a health check', () => {
    const at = (start: string) => lastStage.findIndex((line) => line.startsWith(start));
    expect(lastStage[at('USER ')]).toBe('USER node');
    expect(at('CMD ')).toBeGreaterThan(at('USER '));
    expect(lastStage[at('CMD ')]).toBe('CMD ["node", "apps/api/dist-app/main.mjs"]');
    expect(at('HEALTHCHECK ')).toBeGreaterThan(0);
    expect(instructions.filter((line) => /^(ADD|COPY) .*https?:/.test(line))).toEqual([]);
    expect(instructions.filter((line) => line.startsWith('FROM ')).every((line) => /^FROM node:24-slim( AS [a-z]+)?$/.test(line))).toBe(true);
  });

  it('installs from the lock file every workspace that there is', () => {
    expect(dockerfile).toContain('npm ci --ignore-scripts');
    const workspaces = [...['apps', 'libs'].flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`)), 'test'].filter((folder) => existsSync(path.join(root, folder, 'package.json')));
    expect(workspaces.length).toBeGreaterThan(8);
    expect(workspaces.filter((folder) => !dockerfile.includes(`COPY ${folder}/package.json ${folder}/`))).toEqual([]);
  });

  it('sets only variables that the settings know, or the engine, whose heap is bounded', () => {
    const names = lastStage.filter((line) => line.startsWith('ENV ')).flatMap((line) => [...line.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name!));
    expect(names.filter((name) => !ENGINE.includes(name) && !(name in SettingsSchema.shape))).toEqual([]);
    expect(lastStage.find((line) => line.startsWith('ENV '))).toContain(`NODE_OPTIONS=${HEAP}`);
    expect(readFileSync(path.join(root, 'tools/start.mjs'), 'utf8')).toContain(HEAP);
  });
});

describe('the compose file', () => {
  const { app, database } = compose.services as { app: Service; database: Service };

  it('sets only variables that the settings know, or the engine, and the mode is office', () => {
    expect(app.environment['NODE_OPTIONS']).toBe(`\${NODE_OPTIONS:-${HEAP}}`);
    expect(Object.keys(app.environment).filter((name) => !ENGINE.includes(name) && !(name in SettingsSchema.shape))).toEqual([]);
    expect(app.environment.PAKHWADA_MODE).toBe('office');
  });

  it('waits for a healthy PostgreSQL 18, keeps both volumes, and has no password of its own', () => {
    expect(database.image).toBe('postgres:18');
    expect(database.healthcheck).toBeDefined();
    expect(app.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    const used = [...app.volumes, ...database.volumes].map((volume) => volume.split(':')[0]!);
    expect(used.filter((volume) => !volume.startsWith('./')).sort()).toEqual(Object.keys(compose.volumes).sort());
    expect(database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  });

  it('lets the server sign in as its own role, made with the database; the owner of the tables only migrates', () => {
    const userOf = (name: string): string => /^postgres:\/\/(\w+):\$\{(\w+):\?/.exec(app.environment[name] ?? '')?.slice(1).join(' ') ?? '';
    expect([userOf('DATABASE_URL'), userOf('DATABASE_OWNER_URL')]).toEqual(['pakhwada_server SERVER_PASSWORD', `${database.environment.POSTGRES_USER} POSTGRES_PASSWORD`]);
    expect(database.environment.SERVER_PASSWORD).toMatch(/^\$\{SERVER_PASSWORD:\?/);
    const script = database.volumes.find((volume) => volume.includes('/docker-entrypoint-initdb.d/'))!.split(':');
    expect(script[2]).toBe('ro');
    const statements = readFileSync(path.join(root, 'docker', script[0]!), 'utf8');
    expect(statements).toContain(`create role ${APP_ROLE} nologin`);
    expect(statements).toContain(`grant ${APP_ROLE} to pakhwada_server`);
  });

  it('opens no port to the network and drops all capabilities', () => {
    expect(app.ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    expect(database.ports).toBeUndefined();
    expect(app.cap_drop).toEqual(['ALL']);
  });
});
