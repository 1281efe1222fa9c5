import { Injectable } from '@nestjs/common';
import type { Language } from '@pakhwada/language/translate';
import { formatDate, formatFortnight, formatPeriod } from '@pakhwada/language/format';
import { nameIn, translate } from '@pakhwada/language/translate';
import { FILL } from '@pakhwada/report/workbook';
import { DataSource } from 'typeorm';
import { SheetPageService } from '../fortnights/sheet-page.service.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { writeWorkbook, type WrittenCell } from '../platform/workbook/write-workbook.ts';
import { ProgressContextService } from './progress-context.service.ts';
import { workbookKey, workbookRows, type WorkbookRow } from './workbook-rows.ts';

const WIDTHS = [26, 52, 22, 14, 12, 16, 12, 18];

/** The grid of an office as a workbook to fill away from the network: every line labelled, with what stands beside it, and one column to fill. */
@Injectable()
export class SheetWorkbookService {
  constructor(
    private readonly source: DataSource,
    private readonly pages: SheetPageService,
    private readonly contexts: ProgressContextService,
  ) {}

  async compose(officer: Officer, fortnightId: string, officeCode: string, language: Language): Promise<{ readonly name: string; readonly file: Buffer }> {
    const { manager } = this.source;
    const { fortnight, plan, sheet, now, frame } = await this.pages.read(manager, officer, fortnightId, { officeCode, sheet: 'progress' });
    const [judged] = await this.contexts.read(manager, fortnight, plan, [sheet], now);
    const beside = new Map(judged!.context.cells.map((cell) => [`${cell.indicatorCode} ${cell.unit}`, cell]));
    const words = (key: Parameters<typeof translate>[1], values?: Parameters<typeof translate>[2]): string => translate(language, key, values);
    const lines = workbookRows(plan, judged!.cells).map((row): WrittenCell[] => {
      const { target, before, lastDuring, nature } = beside.get(`${row.indicatorCode} ${row.unit}`)!;
      const isFirst = row.part === null && row.field !== 'denominator';
      const place = plan.districts.find(({ lgd }) => lgd === row.unit)?.name ?? plan.state.name;
      const last = lastDuring ?? words('progress.notReported');
      const figures = isFirst ? [target, nature === 'R' ? null : before, last] : [null, null, null];
      return [row.key, labelOf(row, language), nameIn(place, language), nameIn(row.cell.indicator.unit, language), ...figures, FILL];
    });
    const file = writeWorkbook({
      name: words('progress.progress'),
      columns: WIDTHS,
      above: [
        words('progress.workbook.title', { office: nameIn(frame.summary.officeName, language), fortnight: formatFortnight(fortnight.id, 'full', language), period: formatPeriod(fortnight.startsOn, fortnight.endsOn, language) }),
        words('progress.workbook.how', { due: formatDate(fortnight.endsOn, 'long', language) }),
        workbookKey(officer.schemeCode, fortnight.id, officeCode),
      ],
      head: (['row', 'indicator', 'place', 'unit', 'target', 'upToLast', 'lastFortnight', 'fill'] as const).map((column) => words(HEAD[column])),
      rows: lines,
    });
    return { name: `${officer.schemeCode}-${fortnight.id}-${officeCode}.xlsx`, file };
  }
}

const HEAD = {
  row: 'progress.workbook.row',
  indicator: 'progress.indicator',
  place: 'progress.workbook.place',
  unit: 'progress.unit',
  target: 'progress.target',
  upToLast: 'progress.upToLast',
  lastFortnight: 'progress.lastFortnight',
  fill: 'progress.thisFortnight',
} as const;

function labelOf({ cell, part, field }: WorkbookRow, language: Language): string {
  const name = nameIn(cell.indicator.name, language);
  if (part !== null) return translate(language, 'progress.partOf', { name, part: nameIn(part, language) });
  if (field === 'value') return name;
  return translate(language, field === 'numerator' ? 'progress.numeratorOf' : 'progress.denominatorOf', { name });
}
