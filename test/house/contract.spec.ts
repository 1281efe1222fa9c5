import { readFileSync } from 'node:fs';
import { actionPointRoutes, committeeRoutes, minutesRoutes } from '@pakhwada/contracts/committee';
import { demoRoutes } from '@pakhwada/contracts/demo';
import { fortnightRoutes } from '@pakhwada/contracts/fortnights';
import { certificateRoutes, fundRoutes, importRoutes, moneyLineRoutes, revisionRoutes, statementRoutes } from '@pakhwada/contracts/funds';
import { partnerRoutes } from '@pakhwada/contracts/partners';
import { peopleRoutes } from '@pakhwada/contracts/people';
import { progressRoutes } from '@pakhwada/contracts/progress';
import { evidenceRoutes, recordRoutes, registerImportRoutes, unitRoutes } from '@pakhwada/contracts/registers';
import { reportRoutes } from '@pakhwada/contracts/reports';
import { quotationRoutes, reviewRoutes } from '@pakhwada/contracts/reviews';
import { schemeRoutes } from '@pakhwada/contracts/schemes';
import type { Route } from '@pakhwada/contracts/wire';
import { AppModule } from '../../apps/api/src/app.module.ts';
import { NO_DATABASE } from '../../apps/api/src/platform/database/data-source.ts';
import { openApiOf } from '../../apps/api/src/platform/server/open-api.ts';
import { readSettings } from '../../apps/api/src/platform/config/settings.ts';
import { aLog } from '../../apps/api/src/platform/log/log.ts';
import { buildServer } from '../../apps/api/src/platform/server/server.ts';

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly { in: string; name: string }[];
  readonly requestBody?: { content: { 'application/json': { schema: { $ref?: string } } } };
  readonly responses: Record<string, { content?: Record<string, { schema: { type?: string } }> }>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { schemas: Record<string, unknown> };
}

const TABLE: readonly Route[] = [committeeRoutes, minutesRoutes, peopleRoutes, schemeRoutes, fortnightRoutes, progressRoutes, fundRoutes, moneyLineRoutes, importRoutes, certificateRoutes, revisionRoutes, statementRoutes, reviewRoutes, quotationRoutes, reportRoutes, unitRoutes, recordRoutes, registerImportRoutes, evidenceRoutes, actionPointRoutes, partnerRoutes, demoRoutes].flatMap((routes) => Object.values(routes) as Route[]);
const nameOf = (route: Route) => `${route.method} /v1${route.path.replace(/:([a-zA-Z]+)/g, '{$1}')}`;

describe('the contract', () => {
  let document: Document;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const settings = { ...readSettings({ DATABASE_URL: 'postgres://nobody@localhost/none', PAKHWADA_MODE: 'demo', PAKHWADA_SCHEDULER: 'off' }), databaseUrl: NO_DATABASE };
    const app = await buildServer(await AppModule.with(settings), settings, aLog('silent'));
    close = () => app.close();
    document = JSON.parse(JSON.stringify(openApiOf(app))) as Document;
  });
  afterAll(() => close?.());

  const served = () => Object.entries(document.paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`));
  const operationOf = (route: Route) => {
    const [method, path] = nameOf(route).split(' ') as [string, string];
    return document.paths[path]![method.toLowerCase()]!;
  };

  it('is what the running application serves: no route more, none less', () => {
    expect(served().sort()).toEqual(TABLE.map(nameOf).sort());
  });

  it('gives every route its summary, its parameters, its body and its reply', () => {
    expect(document.openapi).toBe('3.1.0');
    for (const route of TABLE) {
      const operation = operationOf(route);
      expect([nameOf(route), operation.summary]).toEqual([nameOf(route), route.summary]);
      const names = [...route.path.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => name);
      expect([nameOf(route), operation.parameters?.filter((one) => one.in === 'path').map((one) => one.name).sort() ?? []]).toEqual([nameOf(route), names.sort()]);
      expect([nameOf(route), operation.requestBody !== undefined]).toEqual([nameOf(route), route.body !== undefined]);
      if (route.query) expect(operation.parameters?.some((one) => one.in === 'query')).toBe(true);
      const reply = operation.responses[String(route.status ?? 200)]?.content?.['application/json']?.schema;
      expect([nameOf(route), reply !== undefined]).toEqual([nameOf(route), route.reply !== undefined]);
      if (route.isList) expect([nameOf(route), reply?.type]).toEqual([nameOf(route), 'array']);
      expect(Object.keys(operation.responses.default?.content ?? {})).toEqual(['application/problem+json']);
    }
  });

  it('refers to no shape that is not there', () => {
    const names = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) expect(document.components.schemas).toHaveProperty([name.replace('#/components/schemas/', '')]);
  });

  it('equals the committed document; after a change write it again: npm run --silent cli -- openapi > apps/api/openapi.json', () => {
    expect(document).toEqual(JSON.parse(readFileSync(new URL('../../apps/api/openapi.json', import.meta.url), 'utf8')));
  });
});
