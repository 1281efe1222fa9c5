import { ImportOfficesService } from '../../apps/api/src/people/import-offices.service.ts';
import { aBareScheme, anApp, type TestApp } from './support/app.ts';

describe('the addresses of offices', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await anApp();
    await aBareScheme(server.database, { stateId: 1, schemeCode: 'one', offices: [{ code: 'DIC-A', kind: 'DISTRICT', districtLgd: 11 }, { code: 'PMU', kind: 'PMU' }] });
    await aBareScheme(server.database, { stateId: 2, schemeCode: 'two', offices: [{ code: 'PMU', kind: 'PMU' }] });
    await server.database.query(`insert into committee_member (state_id, scheme_code, member_no, designation_en, designation_hi, is_chair) values (1, 'one', 1, 'Chief Secretary', 'मुख्य सचिव', true)`);
  });
  afterAll(() => server?.close());
  const emails = () => server.database.query(`select scheme_code || '/' || office_code as office, email from office where email is not null order by 1`);

  it('are imported for offices and committee members', async () => {
    const text = '\uFEFFEmail,Code\r\ndic.a@example.gov.in,DIC-A\r\ncs@example.gov.in,COMMITTEE#1\r\n';
    expect(await server.get(ImportOfficesService).import(text)).toBe(2);
    expect(await emails()).toEqual([{ office: 'one/DIC-A', email: 'dic.a@example.gov.in' }]);
    expect(await server.database.query(`select email from committee_member`)).toEqual([{ email: 'cs@example.gov.in' }]);
  });

  it('are refused with every bad row named, and then none is written', async () => {
    const before = await emails();
    const text = ['code,email', 'DIC-A,new@example.gov.in', 'DIC-A,twice@example.gov.in', 'NOWHERE,a@example.gov.in', 'PMU,b@example.gov.in', 'COMMITTEE#9,c@example.gov.in', 'DIC-A'].join('\n');
    const faults = await server.get(ImportOfficesService).import(text).catch((error: { faults: string[] }) => error.faults);
    expect(faults).toEqual([
      'line 3: "DIC-A" stands on line 2 already',
      'line 4: there is no office "NOWHERE"',
      'line 5: "PMU" exists in several schemes; say which with --scheme',
      'line 6: there is no committee member "COMMITTEE#9"',
      'line 7: "" is no e-mail address',
      'line 7: "DIC-A" stands on line 2 already',
    ]);
    expect(await emails()).toEqual(before);
  });

  it('are taken for the one scheme that is named', async () => {
    expect(await server.get(ImportOfficesService).import('code,email\nPMU,pmu@example.gov.in', 'two')).toBe(1);
    expect(await emails()).toContainEqual({ office: 'two/PMU', email: 'pmu@example.gov.in' });
  });

  it.each(['', 'office,mail\nPMU,a@b.in', 'code,email,phone\nPMU,a@b.in,1', 'code,email\n'])('are refused from a file that is no such list: %j', async (text) => {
    await expect(server.get(ImportOfficesService).import(text)).rejects.toThrow(/^line [12]/);
  });
});
