import { Injectable } from '@nestjs/common';
import { wordVoucherFault } from '@pakhwada/language/sentence';
import { translate, type Language } from '@pakhwada/language/translate';
import { DataSource } from 'typeorm';
import { csvLine } from '../../platform/csv/csv-rows.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { FileStore } from '../../platform/storage/file-store.ts';
import { openTableFile, textOfCell } from '../../platform/workbook/table-file.ts';
import { refuseUnreadable, UnreadableFile } from '../../platform/workbook/unreadable-file.ts';
import { ImportDeskService, keyOfImport } from './import-desk.service.ts';
import { ImportRepository } from './import.repository.ts';
import { headerRow, mappedRows } from './voucher-file.ts';

export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

const BOM = '\ufeff'; // without it a spreadsheet takes Hindi for something else
const ALL = 10_000_000;
const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sanction no', 'Voucher no', 'Payment date', 'Amount', 'Object head', 'PFMS transaction id', 'Particulars'],
  hi: ['स्वीकृति संख्या', 'वाउचर संख्या', 'भुगतान तिथि', 'राशि', 'लेखा शीर्ष', 'पीएफएमएस संख्या', 'विवरण'],
};

/** Files that go back to the accountant: rejected rows to mend and send again, and an empty one to begin with. */
@Injectable()
export class RejectedRowsService {
  constructor(
    private readonly source: DataSource,
    private readonly files: FileStore,
    private readonly desk: ImportDeskService,
    private readonly imports: ImportRepository,
  ) {}

  /** The rows as they were sent, each with everything that is wrong with it in a last column; the header stays, so the kept mapping fits. */
  async compose(officer: Officer, importId: string, language: Language): Promise<CsvFile> {
    const { manager } = this.source;
    await this.desk.open(manager, officer, 'READ_SHEETS');
    const record = await this.desk.find(manager, officer, importId);
    const { mapping } = record;
    if (mapping === null) refuse('NOT_FOUND'); // not read yet: nothing is rejected
    const { faults } = await this.imports.faults(manager, keyOfImport(officer, importId), 0, ALL);
    const reasons = new Map<number, string[]>();
    for (const fault of faults) reasons.set(fault.row, [...(reasons.get(fault.row) ?? []), wordVoucherFault(fault, language)]);
    return refuseUnreadable(async () => {
      const bytes = await this.files.read(record.path);
      if (!bytes) throw new UnreadableFile('GONE');
      const file = openTableFile(bytes);
      const header = headerRow(file, record.sheet ?? '', mapping);
      const lines: string[] = [];
      for (const { row, all } of mappedRows(file, record.sheet ?? '', mapping)) {
        const said = reasons.get(row);
        if (said) lines.push(csvLine([...Array.from(all, (cell) => textOfCell(cell ?? '')), said.join(' ')]));
      }
      return { name: `${record.fileName.replace(/\.\w+$/, '')}-rejected.csv`, text: BOM + csvLine([...header, translate(language, 'imports.rejectedReason')]) + lines.join('') };
    });
  }

  template(language: Language): CsvFile {
    return { name: 'vouchers.csv', text: BOM + csvLine(HEADERS[language]) };
  }
}
