import { moneyCurveSeries } from '@pakhwada/charts/series';
import type { MoneyFigures } from '@pakhwada/domain/review';
import { formatRupees, formatRupeesBare, formatRupeeUnit, formatShareBare } from '@pakhwada/language/format';
import { chartPart } from './chart-part.ts';
import type { Cell, ChartRequest, StatementPart } from './model.ts';
import { Notes, plain } from './notes.ts';
import type { Source } from './words.ts';

export const MONEY_CHART = 'money';

/** Columns (1) to (12) of the financial statement I, with the formulas of the proforma. */
const COLUMNS = [
  ['amount', '(1)'],
  ['budget', '(2)'],
  ['releasedBefore', '(3)'],
  ['releasedDuring', '(4)'],
  ['released', '(5)=3+4'],
  ['spentBefore', '(6)'],
  ['spentDuring', '(7)'],
  ['spent', '(8)=6+7'],
  ['ofRelease', '(9)=8÷5'],
  ['ofAmount', '(10)=8÷1'],
  ['committed', '(11)'],
  ['balance', '(12)=5−8'],
] as const;
const PRIOR_COLUMNS: ReadonlySet<string> = new Set(['releasedDuring', 'spentDuring']);

export function statementOf({ review, language, say, name }: Source): { readonly part: StatementPart; readonly charts: readonly ChartRequest[] } {
  const notes = new Notes(language);
  const series = moneyCurveSeries(review, language);
  const rows = review.components.map((component) => ({ code: component.code, name: name(component.name), cells: cellsOf(component.money, notes) }));
  const total = { name: say('report.statement.total'), cells: cellsOf(review.figures.money, notes) };
  return {
    part: {
      heading: say('report.statement.heading'),
      title: series.title,
      unit: formatRupeeUnit('lakh', language),
      component: say('report.column.component'),
      columns: COLUMNS.map(([key, number]) => ({ name: key === 'amount' ? amountColumn({ review, say }) : say(`report.statement.${key}`, { year: review.fortnight.financialYear }), number })),
      rows,
      unallocated: review.unallocatedPaise > 0 ? { name: say('report.statement.unallocated'), amount: lakh(review.unallocatedPaise) } : null,
      total,
      priorPeriod: { name: say('report.statement.priorPeriod'), cells: COLUMNS.map(([key]) => (PRIOR_COLUMNS.has(key) ? notes.absent('NOT_YET_KEPT') : plain(''))) },
      notes: notes.list(),
      remarks: [say('report.statement.refunds'), say('report.rounding'), say('report.statement.crore', { lakh: formatRupeesBare(review.figures.money.amountPaise, 'lakh'), crore: formatRupees(review.figures.money.amountPaise, 'crore', language) })],
      chart: chartPart(review.figures.money.releasedPaise > 0 ? MONEY_CHART : null, series, say('chart.money.title.none')),
    },
    charts: review.figures.money.releasedPaise > 0 ? [{ id: MONEY_CHART, form: 'money', series, width: 620, height: 232 }] : [],
  };
}

function amountColumn({ review, say }: Pick<Source, 'review' | 'say'>): string {
  return 'missing' in review.amount ? say('report.tile.amount') : say(`amountStage.${review.amount.stage}`);
}

function lakh(paise: number): string {
  return formatRupeesBare(paise, 'lakh', 'STATEMENT');
}

function cellsOf(money: MoneyFigures, notes: Notes): Cell[] {
  const percent = (figure: MoneyFigures['spentOfAmount']): Cell => notes.cell(figure, (share) => formatShareBare(share, 2));
  return [
    plain(lakh(money.amountPaise)),
    notes.absent('NOT_YET_KEPT'),
    plain(lakh(money.releasedBeforePaise)),
    plain(lakh(money.releasedDuringPaise)),
    plain(lakh(money.releasedPaise)),
    plain(lakh(money.spentBeforePaise)),
    plain(lakh(money.spentDuringPaise)),
    plain(lakh(money.spentPaise)),
    percent(money.spentOfReleased),
    percent(money.spentOfAmount),
    notes.absent('NOT_YET_KEPT'),
    plain(lakh(money.balancePaise)),
  ];
}
