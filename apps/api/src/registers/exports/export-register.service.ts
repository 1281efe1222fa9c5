import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ExportQuery } from '@pakhwada/contracts/registers';
import type { Plan } from '@pakhwada/domain/plan';
import { registerOf } from '@pakhwada/domain/registers';
import { translate, type Language, type MessageKey } from '@pakhwada/language/translate';
import { writeBookInParts, WORKBOOK_TYPE, type BookRow } from '@pakhwada/report/workbook';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { csvLine } from '../../platform/csv/csv-rows.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import type { ImportTarget } from '../imports/import-target.ts';
import { RegisterImportDeskService } from '../imports/register-import-desk.service.ts';
import { seenBy } from '../records/seen-districts.ts';
import { recordColumns, shownRecord, unitColumns, type ExportColumn, type SightAt } from './export-columns.ts';
import { ExportRowRepository, type ExportFilter } from './export-row.repository.ts';
import { PlacesAtOnce } from './places-at-once.ts';

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly file: Readable;
}

export const SHEET_ROWS_MAX = 1_048_575; // below the header
const BOM = '\ufeff'; // without it a spreadsheet takes Hindi for something else
const AT_ONCE = 2;
const WIDTH = 20;

/** A register as a file, as much of it as the charge is shown rows of: CSV for any number of rows, a workbook as far as a sheet goes. Fields about persons never leave; who took what is kept. */
@Injectable()
export class ExportRegisterService {
  private readonly places = new PlacesAtOnce(AT_ONCE);

  constructor(
    private readonly source: DataSource,
    private readonly desk: RegisterImportDeskService,
    private readonly rows: ExportRowRepository,
    private readonly audit: AuditService,
  ) {}

  async export(officer: Officer, register: string, { form, language, district, stage }: z.infer<typeof ExportQuery>): Promise<ExportedFile> {
    const { manager } = this.source;
    const { target, plan } = await this.desk.targetOf(manager, officer, register);
    const seen = seenBy(officer, { plan, targetAt: (place) => target.targetAt(plan, place) }, district ?? null);
    if (seen.sight === 'COUNTS') refuse('ROWS_NOT_SHOWN');
    const filter = { districts: seen.districts, stage: stage ?? null };
    if (form === 'xlsx' && (await this.isTooLong(officer, target, filter))) refuse('EXPORT_TOO_LONG', { most: SHEET_ROWS_MAX });
    const { personId, officeCode } = officer;
    await this.audit.append(manager, { personId, officeCode, action: 'register.export', subject: `${officer.schemeCode}/${register}`, detail: { form, sight: seen.sight, ...filter } });
    const name = `${register}-${language}.${form}`;
    const table = target.code === 'unit' ? this.unitTable(officer, plan, language, filter, seen.sightAt) : this.recordTable(officer, target, plan, language, filter, seen.sightAt);
    if (form === 'csv') return { name, type: 'text/csv; charset=utf-8', file: Readable.from(csvOf(table)) };
    const sheet = { name: translate(language, `register.${target.code}.name` as MessageKey), columns: table.headers.map(() => WIDTH), above: [], head: [table.headers], rows: bookRowsOf(table) };
    return { name, type: WORKBOOK_TYPE, file: Readable.from(writeBookInParts([sheet])) };
  }

  private isTooLong(officer: Officer, { code }: ImportTarget, filter: ExportFilter): Promise<boolean> {
    const { manager } = this.source;
    return code === 'unit' ? this.rows.hasMoreUnits(manager, officer, filter, SHEET_ROWS_MAX) : this.rows.hasMoreRecords(manager, officer, code, filter, SHEET_ROWS_MAX);
  }

  private unitTable(officer: Officer, plan: Plan, language: Language, filter: ExportFilter, sightAt: SightAt): Table {
    return tableOf(unitColumns(plan, language, sightAt), this.places.taking(this.rows.units(officer, filter)), (unit) => unit);
  }

  private recordTable(officer: Officer, { code }: ImportTarget, plan: Plan, language: Language, filter: ExportFilter, sightAt: SightAt): Table {
    if (code === 'unit') throw new Error('units have a table of their own');
    const shape = registerOf(code);
    return tableOf(recordColumns(shape, plan, language), this.places.taking(this.rows.records(officer, code, filter)), (record) => shownRecord(shape, record, sightAt));
  }
}

interface Table {
  readonly headers: readonly string[];
  readonly bunches: AsyncGenerator<readonly (readonly ReturnType<ExportColumn<never>['cell']>[])[]>;
}

function tableOf<Row, Shown>(columns: readonly ExportColumn<Shown>[], rows: AsyncGenerator<readonly Row[]>, shown: (row: Row) => Shown): Table {
  return {
    headers: columns.map(({ header }) => header),
    bunches: (async function* () {
      for await (const bunch of rows) yield bunch.map((row) => {
        const one = shown(row);
        return columns.map(({ cell }) => cell(one));
      });
    })(),
  };
}

async function* csvOf({ headers, bunches }: Table): AsyncGenerator<string> {
  yield BOM + csvLine(headers);
  for await (const bunch of bunches) yield bunch.map((cells) => csvLine(cells.map(({ text }) => text))).join('');
}

async function* bookRowsOf({ bunches }: Table): AsyncGenerator<readonly BookRow[]> {
  for await (const bunch of bunches) yield bunch.map((cells) => ({ cells: cells.map(({ book }) => book) }));
}
