import { Injectable } from '@nestjs/common';
import type { ImportPreview } from '@pakhwada/contracts/funds';
import { fitsHeader, guessMapping } from '@pakhwada/domain/funds';
import { DataSource } from 'typeorm';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { FileStore } from '../../platform/storage/file-store.ts';
import { openTableFile, rowsOf, textOfCell, type TableFile } from '../../platform/workbook/table-file.ts';
import { refuseUnreadable, UnreadableFile } from '../../platform/workbook/unreadable-file.ts';
import { ImportDeskService } from './import-desk.service.ts';
import { MappingRepository } from './mapping.repository.ts';

const SHOWN_ROWS = 20;
const LOOKED_AT = 60; // titles and addresses may stand above the header
const CELL_MAX = 200;

/** The beginning of a file with the mapping that would be used: one the State keeps, where it fits, else a guess by the words of the header. */
@Injectable()
export class PreviewImportService {
  constructor(
    private readonly source: DataSource,
    private readonly files: FileStore,
    private readonly desk: ImportDeskService,
    private readonly mappings: MappingRepository,
  ) {}

  async preview(officer: Officer, importId: string, wanted: string | undefined): Promise<ImportPreview> {
    const { manager } = this.source;
    await this.desk.open(manager, officer, 'READ_SHEETS');
    const record = await this.desk.find(manager, officer, importId);
    const kept = await this.mappings.list(manager, officer.stateId);
    return refuseUnreadable(async () => {
      const bytes = await this.files.read(record.path);
      if (!bytes) throw new UnreadableFile('GONE');
      const file = openTableFile(bytes);
      const sheet = wanted ?? record.sheet ?? file.sheets[0]!;
      const rows = beginningOf(file, sheet);
      const guess = guessMapping(rows.map(({ cells }) => cells));
      const fitting = kept.flatMap((mapping) => rows.flatMap(({ cells }, at) => (fitsHeader(mapping, cells) ? [{ mapping, at }] : [])))[0];
      const at = fitting?.at ?? guess.headerAt;
      const { columns, amountIn } = record.mapping ?? fitting?.mapping ?? guess;
      return {
        sheets: [...file.sheets],
        sheet,
        header: rows[at] ?? null,
        rows: rows.slice(at + 1, at + 1 + SHOWN_ROWS),
        mapping: { columns: { ...columns }, amountIn },
        kept: fitting ? { version: fitting.mapping.version, keptAt: fitting.mapping.keptAt, keptBy: fitting.mapping.keptBy } : null,
      };
    });
  }
}

function beginningOf(file: TableFile, sheet: string): { row: number; cells: string[] }[] {
  const rows: { row: number; cells: string[] }[] = [];
  for (const { row, cells } of rowsOf(file, sheet)) {
    const texts = Array.from(cells, (cell) => textOfCell(cell ?? '').trim().slice(0, CELL_MAX));
    if (texts.some((text) => text !== '')) rows.push({ row, cells: texts });
    if (rows.length >= LOOKED_AT) break;
  }
  return rows;
}
