import { isMissing, type Ratio } from '@pakhwada/domain/ratio';
import type { MatrixCell, MatrixRow, Review } from '@pakhwada/domain/review';
import { DASH, formatDate, formatShare, formatShareBare } from '@pakhwada/language/format';
import { nameIn, translate, type Language } from '@pakhwada/language/translate';
import type { BarRow, BarSeries } from './bar-series.ts';
import { percentAt } from './plot.ts';

const HEADROOM = 1.04; // so that a mark at the far end stands clear of the figure beside it

/** One bar a district: work done on its own targets, in one component or in `ALL`; districts that did not report come last. */
export function districtBarSeries(review: Review, componentCode: string, language: Language): BarSeries {
  const districts = review.matrix.filter((row) => row.kind === 'DISTRICT').map((row) => ({ row, cell: cellOf(row, componentCode) }));
  const drawn = districts.filter(({ row, cell }) => cell && (!isMissing(cell.index) || row.reportedSheets === 0)).sort((a, b) => order(b.cell) - order(a.cell));
  const told = drawn.filter(({ row }) => row.reportedSheets > 0);
  const silent = drawn.filter(({ row }) => row.reportedSheets === 0);
  const rows = [...told, ...silent].map(({ row, cell }) => barOf(row, cell, language));
  const best = told[0];
  const date = formatDate(review.asOn, 'record', language);
  const { districtsReported: reported, districtsExpected: expected } = review.reporting;
  const bestWords = best?.cell && !isMissing(best.cell.index) ? { name: nameIn(best.row.name, language), share: formatShare(best.cell.index, 1) } : { name: DASH, share: DASH };
  return {
    title: best ? translate(language, 'chart.districts.title', { ...bestWords, count: expected - reported }) : translate(language, 'chart.districts.title.none'),
    unit: translate(language, 'chart.districts.unit', { date }),
    description: translate(language, 'chart.districts.description', { ...bestWords, reported, expected }),
    source: translate(language, 'chart.districts.source'),
    table: {
      columns: [
        { label: translate(language, 'chart.column.district'), isNumber: false },
        { label: translate(language, 'chart.column.achieved'), isNumber: true },
        { label: translate(language, 'chart.column.planned'), isNumber: true },
      ],
      rows: districts.map(({ row, cell }) => [nameIn(row.name, language), bare(cell?.index), bare(cell?.planned)]),
    },
    fileName: `districts-${review.scheme.code}-${componentCode}-${review.fortnight.id}`,
    rows,
    top: Math.max(10, ...rows.map((row) => Math.max(row.value ?? 0, row.plan ?? 0))) * HEADROOM,
  };
}

function cellOf(row: MatrixRow, componentCode: string): MatrixCell | undefined {
  return componentCode === 'ALL' ? row.all : row.cells.find((cell) => cell.componentCode === componentCode);
}

function order(cell: MatrixCell | undefined): number {
  return cell && !isMissing(cell.index) ? percentAt(cell.index) : -1;
}

function barOf(row: MatrixRow, cell: MatrixCell | undefined, language: Language): BarRow {
  const index = cell && !isMissing(cell.index) ? cell.index : null;
  return {
    key: String(row.lgd),
    label: nameIn(row.name, language),
    value: index && percentAt(index),
    plan: cell && !isMissing(cell.planned) ? percentAt(cell.planned) : null,
    valueLabel: index ? `${formatShareBare(index, 1)}${cell?.isHeld ? '*' : ''}` : translate(language, 'chart.districts.notReported'),
    tone: 'work',
    isNotReported: index === null,
  };
}

function bare(share: MatrixCell['index'] | undefined): string {
  return share === undefined || isMissing<Ratio>(share) ? DASH : formatShareBare(share, 2);
}
