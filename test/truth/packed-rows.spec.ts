import { rowsOfPlain, type ProgressRow } from '@pakhwada/domain/progress';
import { canonicalText, cellsOfPlain, type SealedCell } from '@pakhwada/domain/review';
import { DataSource } from 'typeorm';
import { unpackCells } from '../../apps/api/src/fortnights/packed-cells.ts';
import { databaseOptions } from '../../apps/api/src/platform/database/data-source.ts';
import { PackedRows1767312000000 } from '../../apps/api/src/platform/database/migrations/1767312000000-packed-rows.ts';
import { sheetReader, type PackedSheet } from '../../apps/api/src/progress/packed-rows.ts';
import { aDatabase, type TestDatabase } from '../api/support/database.ts';
import { demoTemplate } from '../journeys/support/demo-template.ts';

type Sheet = PackedSheet & { readonly fortnightId: string; readonly officeCode: string; readonly revision: number };
type Place = { readonly fortnightId: string };

const ROW = `indicator_code as "indicatorCode", unit_id as unit, relates_to as "relatesTo", value::float8 as value, numerator::float8 as numerator, denominator::float8 as denominator, qualifier, breakdowns, reason_code as "reasonCode", remark`;
const CELL = `indicator_code as "indicatorCode", unit_id as unit, cumulative::float8 as cumulative, numerator::float8 as numerator, denominator::float8 as denominator, qualifier, breakdowns, last_reported_in as "lastReportedIn"`;

describe('what a review is read from', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase({ copyOf: demoTemplate() });
  });
  afterAll(() => database?.drop());

  const sorted = (rows: readonly object[]) => rows.map((row) => canonicalText(row)).sort();
  const firstDifferent = (a: readonly string[], b: readonly string[]) => [a.length - b.length, a.find((line, i) => line !== b[i])]; // not five thousand lines of them

  async function rowsInTexts() {
    const sheets = await database.query<Sheet>(`select fortnight_id as "fortnightId", office_code as "officeCode", revision, codes, rows from progress_packed`);
    return sorted(
      sheets.flatMap((sheet) => {
        const { plain, others } = sheetReader()(sheet, sheet.officeCode, 'APPROVED');
        return [...rowsOfPlain([plain], sheet.fortnightId), ...others].map(({ state: _, ...row }) => ({ ...row, fortnightId: sheet.fortnightId, revision: sheet.revision }));
      }),
    );
  }
  async function cellsInTexts() {
    const fortnights = await database.query<Place & { cells: string }>(`select fortnight_id as "fortnightId", cells from sealed_packed`);
    return sorted(
      fortnights.flatMap(({ fortnightId, cells }) => {
        const read = unpackCells(cells);
        return [...cellsOfPlain(read.plainCells, fortnightId), ...read.cells].map(({ during: _, ...cell }) => ({ ...cell, fortnightId }));
      }),
    );
  }

  it('are the entries, sheet by sheet and row by row', async () => {
    const entries = await database.query<ProgressRow & Place>(`select ${ROW}, office_code as "officeCode", fortnight_id as "fortnightId", revision from progress_entry`);
    expect(entries.length).toBeGreaterThan(5000);
    expect(firstDifferent(await rowsInTexts(), sorted(entries))).toEqual([0, undefined]);
  });

  it('are the sealed cells, fortnight by fortnight', async () => {
    const cells = await database.query<SealedCell & Place>(`select ${CELL}, fortnight_id as "fortnightId" from sealed_cell`);
    expect(cells.length).toBeGreaterThan(5000);
    expect(firstDifferent(await cellsInTexts(), sorted(cells))).toEqual([0, undefined]);
  });

  it('are the same again when a data folder made before is brought up to date', async () => {
    const [rows, cells] = [await rowsInTexts(), await cellsInTexts()];
    const source = await new DataSource(databaseOptions(database.url, 2)).initialize();
    const runner = source.createQueryRunner();
    await new PackedRows1767312000000().down(runner);
    await new PackedRows1767312000000().up(runner);
    await source.destroy();
    expect(firstDifferent(await rowsInTexts(), rows)).toEqual([0, undefined]);
    expect(firstDifferent(await cellsInTexts(), cells)).toEqual([0, undefined]);
  });
});
