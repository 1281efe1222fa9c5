import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { wordRecordFault, type WordedRegister } from '@pakhwada/language/sentence';
import type { RecordFault } from '@pakhwada/domain/registers';
import { translate, type Language } from '@pakhwada/language/translate';
import { writeBookInParts, type BookRow } from '@pakhwada/report/workbook';
import { DataSource } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { columnOf } from '../../platform/workbook/columns.ts';
import { KeepRejectedService } from './keep-rejected.service.ts';
import { keyOfImport, RegisterImportDeskService } from './register-import-desk.service.ts';
import type { RegisterImportKey, SheetHeaders } from './register-import.repository.ts';
import { RejectedRowRepository, type RejectedWithFaults } from './rejected-row.repository.ts';

export interface StreamedFile {
  readonly name: string;
  readonly file: Readable;
}

const AT_ONCE = 500;
const WIDTH = 20;
const REASON_WIDTH = 70;

/** The rejected rows as they were sent, what is wrong on a coloured ground and told in a last column, to be mended and sent again: the header stays, so the file is read like the first. */
@Injectable()
export class RejectedWorkbookService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: RegisterImportDeskService,
    private readonly keeping: KeepRejectedService,
    private readonly repository: RejectedRowRepository,
    private readonly audit: AuditService,
  ) {}

  async compose(officer: Officer, importId: string, language: Language): Promise<StreamedFile> {
    const { manager } = this.source;
    const record = await this.desk.findOwn(manager, officer, importId);
    const key = keyOfImport(officer, importId);
    if (record.headers === null || !(await this.repository.hasRows(manager, key))) return refuse('NOT_FOUND'); // not read yet, nothing rejected, or its time is up
    await this.audit.append(manager, { personId: officer.personId, officeCode: officer.officeCode, action: 'register-import.rejected', subject: `${key.schemeCode}/${importId}`, detail: { register: record.register } });
    const sheets = record.headers.map(({ sheet, texts }) => ({
      name: sheet === '' ? record.fileName.replace(/\.\w+$/, '') : sheet,
      columns: [...texts.map(() => WIDTH), REASON_WIDTH],
      above: [],
      head: [[...texts, translate(language, 'registerImport.whatIsWrong')]],
      rows: this.rowsOf(key, sheet, record.headers!, record.register, language),
    }));
    return { name: `${record.fileName.replace(/\.\w+$/, '')}-rejected.xlsx`, file: Readable.from(writeBookInParts(sheets)) };
  }

  private async *rowsOf(key: RegisterImportKey, sheet: string, headers: SheetHeaders, register: WordedRegister, language: Language): AsyncGenerator<readonly BookRow[]> {
    const width = headers.find((one) => one.sheet === sheet)?.texts.length ?? 0;
    for (let after = 0; ; ) {
      const rows = await this.repository.rejected(this.source.manager, key, sheet, after, AT_ONCE);
      if (rows.length === 0) return;
      yield rows.map((row) => bookRow(this.keeping.open(key, row), row, width, register, language));
      after = rows.at(-1)!.firstFault;
    }
  }
}

function bookRow(cells: readonly string[], { faults }: RejectedWithFaults, width: number, register: WordedRegister, language: Language): BookRow {
  const wrong = new Set(faults.map(({ column }) => columnOf(column)));
  const shown = Array.from({ length: width }, (_, at) => (wrong.has(at + 1) ? { marked: cells[at] ?? '' } : (cells[at] ?? '')));
  return { cells: [...shown, faults.map((fault) => wordRecordFault(fault as RecordFault, register, language)).join(' ')] };
}
