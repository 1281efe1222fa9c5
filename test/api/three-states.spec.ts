import type { About, Me } from '@pakhwada/contracts/people';
import { DataSource } from 'typeorm';
import { readDemoFiles } from '../../apps/api/src/demo/demo-files.ts';
import { Clock } from '../../apps/api/src/platform/clock/clock.ts';
import { openApiOf } from '../../apps/api/src/platform/server/open-api.ts';
import { RunDueJobsService } from '../../apps/api/src/reviews/run-due-jobs.service.ts';
import { BringUnitsService } from '../../apps/api/src/registers/units/bring-units.service.ts';
import { ApplyPlanService } from '../../apps/api/src/schemes/apply-plan.service.ts';
import { readPlanFile } from '../../apps/api/src/schemes/read-plan-file.ts';
import { aPerson, anApp, type TestApp, type Visitor } from './support/app.ts';

const { others, ...first } = readDemoFiles();
const PLANS = [first, ...others].map(({ planText, story }) => ({ planText, plan: readPlanFile(planText).plan!, nodal: story.accounts.find(({ role }) => role === 'NODAL_OFFICER')!.office }));
const CODES = PLANS.map(({ plan }) => plan.scheme.code);
const PAIRS = CODES.flatMap((own) => CODES.flatMap((other) => (own === other ? [] : [[own, other] as const])));
const of = (code: string) => PLANS.find(({ plan }) => plan.scheme.code === code)!;

/** One installation, three States: whoever is signed in meets one of them, and the others answer as what does not exist. */
describe('three States in one database', () => {
  let server: TestApp;
  let routes: { readonly method: string; readonly path: string }[];
  const signedIn = new Map<string, Visitor>();
  const made = new Map<string, { readonly unitId: string; readonly recordId: string; readonly sittingId: string }>();

  beforeAll(async () => {
    server = await anApp({ followsDemoClock: true });
    await server.get(Clock).setDemo(new Date('2026-02-02T04:30:00Z'), false);
    for (const { planText, plan, nodal } of PLANS) {
      await server.get(ApplyPlanService).apply(planText);
      const charge = { stateId: plan.state.lgd, schemeCode: plan.scheme.code };
      await aPerson(server.database, { ...charge, login: `nodal.${plan.scheme.code}`, role: 'NODAL_OFFICER', officeCode: nodal });
      await aPerson(server.database, { ...charge, login: `pmu.${plan.scheme.code}`, role: 'PMU', officeCode: 'PMU' });
      signedIn.set(plan.scheme.code, await server.as(`nodal.${plan.scheme.code}`));
    }
    await server.get(RunDueJobsService).tick();
    for (const code of CODES) made.set(code, await leaveSomething(code));
    const document = JSON.parse(JSON.stringify(openApiOf(server.app))) as { paths: Record<string, Record<string, unknown>> };
    routes = Object.entries(document.paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => ({ method, path }))).filter(({ path }) => path.includes('{schemeCode}'));
  }, 240_000);
  afterAll(() => server?.close());

  const as = (code: string): Visitor => signedIn.get(code)!;
  const ask = (who: Visitor, method: string, address: string) => {
    if (method === 'get') return who.get(address);
    return method === 'post' ? who.post(address, {}) : method === 'put' ? who.put(address, {}) : who.delete(address);
  };

  /** A unit, a project and a sitting of each. */
  async function leaveSomething(code: string) {
    const { plan } = of(code);
    const district = plan.districts[0]!.lgd;
    const pmu = await server.as(`pmu.${code}`);
    const udyam = `UDYAM-${plan.state.code}-01-0000001`;
    const unknown = { uam: null, nameLocal: null, investmentPaise: null, turnoverPaise: null, activity: null, nic: null, owner: null, social: null, isMinority: null, isPwd: null, isExServiceman: null, cancelledOn: null };
    const [hand] = await server.database.query<{ personId: string }>(`select person_id as "personId" from person where login = $1`, [`pmu.${code}`]);
    const { manager } = server.get(DataSource);
    await server.get(BringUnitsService).bring(manager, plan.state.lgd, [{ ...unknown, udyam, name: `Unit of ${code}`, district, class: 'MICRO', registeredOn: '2024-06-10' }], { personId: hand!.personId, at: new Date() });
    const [unit] = await server.database.query<{ unitId: string }>(`select unit_id as "unitId" from unit where udyam = $1`, [udyam]);
    const values = { projectNo: 'P-1', title: `Project of ${code}`, promoter: 'Promoter', sector: 'TEXTILES', receivedOn: '2026-02-02' };
    const record = await pmu.post(`/v1/schemes/${code}/registers/project/records`, { version: 0, parentId: null, district, values, atLeast: [] });
    const no = plan.state.lgd; // its own number, so that no other has a sitting of it
    const sitting = await pmu.post(`/v1/schemes/${code}/sittings`, { committeeCode: 'HPC', no, on: '2026-02-10', startsAt: '11:00', venue: { en: `Hall of ${code}`, hi: '' }, videoLink: null, fortnightId: null, version: 0 });
    expect([record.status, sitting.status]).toEqual([201, 201]);
    return { unitId: unit!.unitId, recordId: record.json().line.recordId as string, sittingId: `HPC-${no}` };
  }

  it('have an officer each, who is signed in to one scheme', async () => {
    for (const code of CODES) expect((await as(code).get('/v1/session')).json<Me>()).toMatchObject({ schemeCode: code });
    expect((await server.visitor().get('/v1/about')).json<About>().schemes.map((one) => one.code).sort()).toEqual([...CODES].sort());
  });

  it.each(PAIRS)('answer to an officer of %s who asks for %s as if it did not exist, on every route there is', async (own, other) => {
    expect(routes.length).toBeGreaterThan(100);
    const answered: string[] = [];
    for (const { method, path } of routes) {
      const address = path.replace('{schemeCode}', other).replace('{fortnightId}', '2025-26-FN21').replace('{register}', 'project').replace('{sittingId}', made.get(other)!.sittingId).replace('{committeeCode}', 'HPC').replace(/\{[^}]+\}/g, made.get(other)!.recordId);
      const { status } = await ask(as(own), method, address.endsWith('calendar.ics') ? `${address}?token=${'x'.repeat(43)}` : address);
      if (status !== 404) answered.push(`${method} ${path}: ${status}`);
    }
    expect(answered).toEqual([]);
  }, 120_000);

  it.each(CODES)('show an officer of %s lists of their own alone', async (own) => {
    const lists = ['units', 'registers/project/records', 'sittings'].map((path) => `/v1/schemes/${own}/${path}`);
    for (const address of lists) {
      const { status, text } = await as(own).get(address);
      expect([address, status, CODES.filter((code) => text.includes(`of ${code}`))]).toEqual([address, 200, [own]]);
    }
    const wordOf = new Map(PLANS.map(({ plan }) => [plan.scheme.code, plan.state.name.en]));
    const review = await as(own).get(`/v1/schemes/${own}/fortnights/live/review`);
    expect([review.status, CODES.filter((code) => review.text.includes(wordOf.get(code)!))]).toEqual([200, [own]]);
  });

  it.each(PAIRS)('open to an officer of %s nothing of %s by its own number under the own address', async (own, other) => {
    const { unitId, recordId, sittingId } = made.get(other)!;
    for (const path of [`units/${unitId}`, `registers/project/records/${recordId}`, `sittings/${sittingId}`, `evidence?subject=RECORD&of=${recordId}`]) {
      const { status, text } = await as(own).get(`/v1/schemes/${own}/${path}`);
      expect([path, status === 404 || text === '[]', text.includes(`of ${other}`)]).toEqual([path, true, false]);
    }
  });
});
