import { readFileSync } from 'node:fs';
import { revisedPlan } from '@pakhwada/domain/funds';
import { DataSource } from 'typeorm';
import { RuleBreach } from '../../apps/api/src/platform/http/rule-breach.ts';
import { ApplyPlanService } from '../../apps/api/src/schemes/apply-plan.service.ts';
import { SchemesService } from '../../apps/api/src/schemes/schemes.service.ts';
import { aPerson, anApp, type TestApp } from './support/app.ts';

const read = (name: string) => readFileSync(new URL(`../../plans/${name}.yaml`, import.meta.url), 'utf8');
const jammuKashmir = read('jammu-kashmir');
const jharkhand = read('jharkhand');

async function refusal(work: Promise<unknown>): Promise<RuleBreach> {
  const error: unknown = await work.then(() => null, (reason: unknown) => reason);
  if (error instanceof RuleBreach) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
}

describe('applying a plan', () => {
  let server: TestApp;
  const count = async (table: string) => (await server.database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n;
  const apply = (text: string, options?: { isDemo: boolean }) => server.get(ApplyPlanService).apply(text, options);

  beforeAll(async () => {
    server = await anApp();
  });
  afterAll(() => server.close());

  it('writes nothing when anything is wrong, and names all of it', async () => {
    const broken = jammuKashmir.replace('amount: 30.64 crore', 'amount: 30.65 crore').replace('partner: IIM-JAMMU', 'partner: IIM-JAMU');
    const { breaches } = await refusal(apply(broken));
    expect(breaches.map(({ code }) => code)).toEqual(expect.arrayContaining(['PLAN_AMOUNTS_DIFFER', 'PLAN_UNKNOWN_CODE']));
    expect(breaches.every(({ values }) => Number(values['line']) > 0)).toBe(true);
    for (const table of ['state', 'scheme', 'plan_version', 'district', 'office', 'committee_member']) expect(await count(table)).toBe(0);
  });

  it('needs the order that approves it', async () => {
    const { breaches } = await refusal(apply(jharkhand.slice(0, jharkhand.indexOf('\napproval:') + 1)));
    expect(breaches.map(({ code }) => code)).toEqual(['PLAN_APPROVAL_NEEDED']);
    const misspelt = jharkhand.slice(0, jharkhand.indexOf('\napproval:') + 1).replace('cutOff: ', 'cutof: ');
    expect((await refusal(apply(misspelt))).breaches.map(({ code, field }) => `${code} ${field}`)).toEqual(['PLAN_SHAPE calendar.cutOff', 'PLAN_SHAPE calendar.cutof', 'PLAN_APPROVAL_NEEDED approval']);
    expect(await count('plan_version')).toBe(0);
  });

  it('puts the State, its districts, offices and committee in place, once', async () => {
    expect(await apply(jammuKashmir)).toMatchObject({ stateId: 1, schemeCode: 'jk-ramp', version: 1, isNew: true });
    expect([await count('district'), await count('office'), await count('committee_member')]).toEqual([20, 38, 8]);
    expect(await apply(jammuKashmir)).toMatchObject({ version: 1, isNew: false });
    expect(await count('plan_version')).toBe(1);
    const [row] = await server.database.query<{ body: string; sha256: string }>(`select body, sha256 from plan_version`);
    expect(await server.get(SchemesService).planOf(1, 'jk-ramp', 1)).toEqual(JSON.parse(row!.body));
  });

  it('keeps the mail addresses of a committee whose members stay', async () => {
    await server.database.query(`update committee_member set email = 'cs@example.in' where member_no = 1; update committee_member set email = 'two@example.in' where member_no = 2`);
    const renamed = jammuKashmir.replace("designation: { en: 'Commissioner Secretary, Industries and Commerce'", "designation: { en: 'Principal Secretary, Industries and Commerce'");
    expect(await apply(renamed)).toMatchObject({ version: 2, isNew: true });
    const members = await server.database.query<{ email: string | null }>(`select email from committee_member order by member_no limit 2`);
    expect(members.map(({ email }) => email)).toEqual(['cs@example.in', null]);
  });

  it('leaves every earlier version as it was', async () => {
    const schemes = server.get(SchemesService);
    expect([(await schemes.planOf(1, 'jk-ramp', 1)).committee.members[1]!.designation.en, (await schemes.planOf(1, 'jk-ramp', 2)).committee.members[1]!.designation.en]).toEqual([
      'Commissioner Secretary, Industries and Commerce',
      'Principal Secretary, Industries and Commerce',
    ]);
    expect((await schemes.latestPlan('jk-ramp')).planVersion).toBe(2);
    await expect(server.database.query(`update plan_version set body = '{}'`)).rejects.toThrow(/refused/);
  });

  it('takes two at once as two versions, never as one', async () => {
    const titled = (word: string) => jammuKashmir.replace('authority: Demonstration order', `authority: ${word} order`);
    const versions = await Promise.all(['First', 'Second'].map(async (word) => (await apply(titled(word))).version));
    expect(versions.sort()).toEqual([3, 4]);
  });

  it('takes no file with the amounts from before an order that moved money, until they are taken over', async () => {
    const plan = (await server.get(SchemesService).latestPlan('jk-ramp')).plan;
    const [from, to] = [plan.components[0]!, plan.components[1]!];
    const moved = revisedPlan(plan, [{ from: from.code, to: to.code, amountPaise: 1_00_00_000 }], { orderNo: 'FIN/7', on: '2025-04-09', authority: 'Secretary' });
    const by = { personId: await aPerson(server.database, { login: 'secy-jk', role: 'SECRETARY', stateId: 1, schemeCode: 'jk-ramp', officeCode: 'PMU' }), role: 'SECRETARY', officeCode: 'PMU', districtLgd: null } as const;
    await server.get(DataSource).transaction((manager) => server.get(ApplyPlanService).revise(manager, moved, by));
    expect((await refusal(apply(jammuKashmir.replace('authority: Demonstration order', 'authority: Third order')))).breaches[0]).toMatchObject({ code: 'PLAN_AMOUNTS_OUTDATED', values: { orderNo: 'FIN/7' } });
    const [versions] = await server.database.query<{ n: number; revisions: number }>(`select count(*)::int as n, count(*) filter (where is_revision)::int as revisions from plan_version where scheme_code = 'jk-ramp'`);
    expect(versions).toEqual({ n: 5, revisions: 1 });
    const words = (paise: number): string => `amount: ${(paise / 1_00_00_000_00).toFixed(4)} crore`;
    const wordOf = (paise: number): RegExp => new RegExp(`amount: ${(paise / 1_00_00_000_00).toFixed(2)} crore`);
    const takenOver = jammuKashmir.replace(wordOf(from.amountPaise), words(from.amountPaise - 1_00_00_000)).replace(wordOf(to.amountPaise), words(to.amountPaise + 1_00_00_000));
    expect(await apply(takenOver)).toMatchObject({ version: 6, isNew: true });
  });

  it('holds a second State beside the first, and shows an officer only the own scheme', async () => {
    expect(await apply(jharkhand)).toMatchObject({ stateId: 20, schemeCode: 'jh-ramp', version: 1 });
    await aPerson(server.database, { login: 'finance-jh', role: 'FINANCE', stateId: 20, schemeCode: 'jh-ramp', officeCode: 'FINANCE' });
    const answer = await (await server.as('finance-jh')).get('/v1/schemes');
    expect(answer.json()).toEqual([{ code: 'jh-ramp', title: expect.objectContaining({ hi: expect.any(String) }), stateLgd: 20, stateName: { en: 'Jharkhand', hi: 'झारखंड' }, planVersion: 1 }]);
    expect((await server.visitor().get('/v1/schemes')).status).toBe(401);
  });

  it('mixes demo data with nobody else’s, either way', async () => {
    expect((await refusal(apply(jharkhand, { isDemo: true }))).breaches[0]!.code).toBe('PLAN_HOLDS_DEMO');
    const other = await anApp();
    try {
      await other.get(ApplyPlanService).apply(jammuKashmir, { isDemo: true });
      expect((await refusal(other.get(ApplyPlanService).apply(jharkhand))).breaches[0]!.code).toBe('PLAN_HOLDS_DEMO');
    } finally {
      await other.close();
    }
  });

  it('refuses a scheme code another State uses', async () => {
    const stolen = jharkhand.replace('code: jh-ramp', 'code: jk-ramp');
    expect((await refusal(apply(stolen))).breaches[0]).toMatchObject({ code: 'PLAN_DUPLICATE_CODE', values: { code: 'jk-ramp' } });
  });
});
