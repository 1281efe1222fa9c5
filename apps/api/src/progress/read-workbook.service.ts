import { Injectable } from '@nestjs/common';
import { WORKBOOK_KILOBYTES_MAX, type WorkbookReading } from '@pakhwada/contracts/progress';
import { checkEntry } from '@pakhwada/domain/workflow';
import { DataSource } from 'typeorm';
import { officeCellsOf } from '../fortnights/plan-cells.ts';
import { SheetPageService } from '../fortnights/sheet-page.service.ts';
import { refuse, RuleBreach } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { KEY_COLUMN, KEY_LINE, readFilled } from './read-filled.ts';
import { readGrid, type GridSheet } from './read-grid.ts';
import { workbookKey, workbookRows } from './workbook-rows.ts';

/** Reads a workbook an officer filled. Nothing is stored: the figures go into the grid on the screen, where they are judged, kept as a draft and submitted like typed ones. */
@Injectable()
export class ReadWorkbookService {
  constructor(
    private readonly source: DataSource,
    private readonly pages: SheetPageService,
  ) {}

  async read(officer: Officer, fortnightId: string, officeCode: string, file: string): Promise<WorkbookReading> {
    const { fortnight, plan, sheet, now } = await this.pages.read(this.source.manager, officer, fortnightId, { officeCode, sheet: 'progress' });
    const breaches = checkEntry({ charge: officer, fortnight, sheet, now });
    if (breaches.length > 0) throw new RuleBreach(breaches);
    const bytes = Buffer.from(file, 'base64');
    if (bytes.length > WORKBOOK_KILOBYTES_MAX * 1024) refuse('WORKBOOK_TOO_LARGE', { kilobytes: WORKBOOK_KILOBYTES_MAX });
    const read = readGrid(bytes) ?? refuse('WORKBOOK_UNREADABLE');
    const key = keyOf(read);
    if (key !== workbookKey(officer.schemeCode, fortnight.id, officeCode)) refuse('WORKBOOK_ELSEWHERE', { key: key.slice(0, 80) || '?' });
    return readFilled(read, workbookRows(plan, officeCellsOf(plan, officeCode)));
  }
}

function keyOf({ cells }: GridSheet): string {
  return cells.find(({ row, column }) => row === KEY_LINE && column === KEY_COLUMN)?.text ?? '';
}
