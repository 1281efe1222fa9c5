import { aComponent, anOffice, aPlan } from '@pakhwada/testing/builders';
import { DataSource } from 'typeorm';
import { csvRows, textOfFile } from '../../apps/api/src/platform/csv/csv-rows.ts';
import { openWorkbook } from '../../apps/api/src/platform/workbook/open-workbook.ts';
import { readZip } from '../../apps/api/src/platform/workbook/zip.ts';
import { ExportRowRepository } from '../../apps/api/src/registers/exports/export-row.repository.ts';
import { PlacesAtOnce } from '../../apps/api/src/registers/exports/places-at-once.ts';
import type { Answer } from './support/app.ts';
import { bringInto } from './support/register-files.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';

const PLAN = aPlan({
  offices: [...aPlan().offices, anOffice('INSTITUTE', 'PARTNER')],
  components: [aComponent({ code: 'C1', type: 'FORMALISATION' }), aComponent({ code: 'C4', type: 'ESDP' }), aComponent({ code: 'C5', type: 'PRODUCER_COMPANIES' })],
});
const LIMITS = { unpackedBytes: 50e6, strings: 1e5, cells: 1e6, columns: 200 };

describe('a register as a file', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme({ plan: PLAN });
    await scheme.moveTo('2025-07-14T05:00:00.000Z');
    await bringInto(scheme, 'company', 'Number of the company,District,Name,Product,Kind of product,Legal form,Product chosen on,Turnover\nP-1,901,=HYPERLINK("http://x"),Saffron,GI product,Producer company,01.07.2025,"1,23,456.50"\nP-2,,@sum,Apple,ODOP,Association,02.07.2025,\nP-3,902,Weavers,Pashmina,GI product,Co-operative,03.07.2025,5', { by: 'pmu' });
    await bringInto(scheme, 'registration', 'Udyam number,District,Portal,Name of the enterprise,Date of registration\nUDYAM-TS-01-0000001,901,Udyam,Sharma Works,02.07.2025');
    await bringInto(scheme, 'batch', 'Batch number,District,Programme,Trade or subject,Institute,Seats,Planned start,Planned end\nE-1,901,ESDP,Tailoring,ITI,33,01.07.2025,28.07.2025');
    await bringInto(scheme, 'trainee', 'Batch number,Roll number,Name,Gender,Enrolled on,Mobile number\nE-1,7,Rubina Akhtar,Woman,01.07.2025,9419000001');
    await bringInto(scheme, 'camp', 'Camp number,District,Place,Planned for,Held on,Participants\nK-1,901,Hall,01.07.2025,02.07.2025,over 100');
    await bringInto(scheme, 'unit', 'Udyam number,Name of the enterprise,District,Registered on,Class,investment\nUDYAM-TS-01-0000001,Sharma Works,901,10.06.2024,Micro,1500000\nUDYAM-TS-01-0000002,-2+3,901,10.06.2024,Small,');
  });
  afterAll(() => scheme?.server.close());

  const take = async (register: string, query: string, by: string): Promise<Answer> => (await scheme.as(by)).get(`/v1/schemes/${PLAN.scheme.code}/registers/${register}/export?${query}`);
  const rowsOf = (answer: Answer): string[][] => [...csvRows(textOfFile(answer.bytes))].map(({ cells }) => cells);

  it('is a CSV that a spreadsheet reads: a mark of its letters, formulas that are texts, amounts that are numbers', async () => {
    const answer = await take('company', 'form=csv&language=en', 'pmu');
    expect([answer.status, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([200, 'text/csv; charset=utf-8', `attachment; filename="company-en.csv"; filename*=UTF-8''company-en.csv`]);
    expect(answer.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = rowsOf(answer);
    const [header, ...records] = rows as [string[], ...string[][]];
    const column = (name: string) => records.map((cells) => cells[header.indexOf(name)]);
    expect(column('Number of the company')).toEqual(['P-1', 'P-2', 'P-3']);
    expect(column('District')).toEqual(['District 901', 'State level', 'District 902']);
    expect(column('Name')).toEqual([`'=HYPERLINK("http://x")`, `'@sum`, 'Weavers']);
    expect(column('Turnover')).toEqual(['123456.50', '', '5.00']);
    expect([column('Stage')[0], column('Since')[0]]).toEqual(['Product chosen', '2025-07-01']);
    expect(rowsOf(await take('company', 'form=csv&language=hi', 'pmu'))[0]).toContain('जिला');
  });

  it('is a workbook whose amounts can be added up and whose texts are inert', async () => {
    const { bytes } = await take('company', 'form=xlsx&language=en', 'pmu');
    const book = openWorkbook(bytes, LIMITS);
    const [header, first] = [...book.rows(book.sheets[0]!)].map(({ cells }) => cells);
    expect([first![header!.indexOf('Turnover')], first![header!.indexOf('Name')]]).toEqual(['123456.5', '=HYPERLINK("http://x")']);
    expect(readZip(bytes, (name) => name.endsWith('sheet1.xml'), 1e6)!.get('xl/worksheets/sheet1.xml')!.toString()).not.toMatch(/<f[ >]/);
  });

  it('holds what the charge sees: all of the own district, numbers and names covered where it only watches, and never a field about a person', async () => {
    const of = async (register: string, by: string) => (await take(register, 'form=csv&language=en', by)).text;
    expect(await of('registration', 'officer901')).toContain('UDYAM-TS-01-0000001');
    const masked = await of('registration', 'nodal');
    expect([masked.includes('XXXXX-XX-XX-XXX0001'), masked.includes('Sharma')]).toEqual([true, false]);
    expect(rowsOf(await take('registration', 'form=csv&language=en', 'officer902'))).toHaveLength(1);
    for (const by of ['officer901', 'nodal']) {
      const trainees = await of('trainee', by);
      expect([trainees.includes('Rubina'), trainees.includes('9419000001'), trainees.includes('E-1,District 901,7')]).toEqual([false, false, true]);
    }
    expect(await of('unit', 'officer901')).toContain(`'-2+3`);
    expect(await of('unit', 'auditor')).not.toContain('UDYAM-TS');
    const figures = async (by: string) => rowsOf(await take('unit', 'form=csv&language=en', by)).slice(1).map((cells) => cells[6]).join('');
    expect([await figures('officer901'), await figures('auditor')]).toEqual([expect.stringMatching(/\d/), '']); // as the page of the unit
    for (const by of ['secretary', 'finance', 'accountant']) expect((await take('registration', 'form=csv&language=en', by)).json()).toMatchObject({ status: 403, code: 'ROWS_NOT_SHOWN' });
    const kept = await scheme.server.database.query<{ detail: object }>(`select detail from audit_log where action = 'register.export' and subject like '%/registration' order by at`);
    expect(kept[0]!.detail).toMatchObject({ form: 'csv', sight: 'FULL' });
  });

  it('can be sent in again: every record is known', async () => {
    for (const [register, by] of [['company', 'pmu'], ['camp', 'officer901'], ['registration', 'officer901']] as const) {
      const { bytes } = await take(register, 'form=xlsx&language=hi', by);
      expect(await bringInto(scheme, register, bytes, { by, fileName: 'back.xlsx' })).toMatchObject({ state: 'TAKEN', added: 0, rejected: 0, problem: { code: 'COLUMNS_IGNORED' } });
    }
    expect((await take('camp', 'form=csv&language=en', 'officer901')).text).toContain('>=100');
  });

  it('of more rows than a sheet holds is refused before work begins, with the CSV offered', async () => {
    const rows = scheme.server.get(ExportRowRepository);
    const answers = await Promise.all([2, 3].map((most) => rows.hasMoreRecords(scheme.server.get(DataSource).manager, scheme.key, 'company', { districts: null, stage: null }, most)));
    expect(answers).toEqual([true, false]);
  });

  it('is taken by few at once; whoever comes later waits, and whoever leaves frees the place', async () => {
    const places = new PlacesAtOnce(1);
    const numbers = async function* (): AsyncGenerator<number> {
      yield 1;
      yield 2;
    };
    const first = places.taking(numbers());
    expect((await first.next()).value).toBe(1);
    let isSecondIn = false;
    const second = (async () => {
      for await (const _ of places.taking(numbers())) isSecondIn = true;
    })();
    await new Promise((later) => setTimeout(later, 20));
    expect(isSecondIn).toBe(false);
    await first.return(undefined);
    await second;
    expect(isSecondIn).toBe(true);
  });
});
