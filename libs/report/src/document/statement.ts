import { moneyCurveSeries } from '@pakhwada/charts/series';
import type { FundsReview, MoneyFigures } from '@pakhwada/domain/review';
import { formatRupees, formatRupeesBare, formatRupeeUnit, formatShareBare } from '@pakhwada/language/format';
import { chartPart } from './chart-part.ts';
import type { Cell, ChartRequest, StatementPart } from './model.ts';
import { statementRows } from './funds/statement-one.ts';
import { Notes, plain } from './notes.ts';
import { releaseKey, type Source } from './words.ts';

export const MONEY_CHART = 'money';
const LOW = 196; // the ledgers add rows and remarks to the page

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

export function statementOf(source: Source): { readonly part: StatementPart; readonly charts: readonly ChartRequest[] } {
  const { review, language, say } = source;
  const notes = new Notes(language);
  const series = moneyCurveSeries(review, language);
  return {
    part: {
      heading: say('report.statement.heading'),
      title: series.title,
      unit: formatRupeeUnit('lakh', language),
      component: say('report.column.component'),
      columns: columnHeads(source),
      ...(review.funds ? ledgerRows(source, review.funds, notes) : rowsOf(source, notes)),
      unallocated: review.unallocatedPaise > 0 ? { name: say('report.statement.unallocated'), amount: lakh(review.unallocatedPaise) } : null,
      notes: notes.list(),
      remarks: [say('report.statement.refunds'), ...(review.funds ? flowRemarks(source, review.funds) : []), say('report.rounding'), say('report.statement.crore', { lakh: formatRupeesBare(review.figures.money.amountPaise, 'lakh'), crore: formatRupees(review.figures.money.amountPaise, 'crore', language) })],
      chart: chartPart(review.figures.money.releasedPaise > 0 ? MONEY_CHART : null, series, say('chart.money.title.none')),
    },
    charts: review.figures.money.releasedPaise > 0 ? [{ id: MONEY_CHART, form: 'money', series, width: 620, height: review.funds ? LOW : 232 }] : [],
  };
}

/** The twelve columns with their numbers, named by the flow of funds. */
export function columnHeads(source: Source): StatementPart['columns'] {
  return COLUMNS.map(([key, number]) => ({ name: columnName(key, source), number }));
}

function columnName(key: (typeof COLUMNS)[number][0], source: Source): string {
  const { review, say } = source;
  if (key === 'amount') return 'missing' in review.amount ? say('report.tile.amount') : say(`amountStage.${review.amount.stage}`);
  if (key === 'budget' && review.funds) return say('statement.budgetOfYear', { year: review.fortnight.financialYear });
  return say(releaseKey(source, key) ?? `report.statement.${key}`, { year: review.fortnight.financialYear });
}

function ledgerRows({ review, say, name }: Source, funds: FundsReview, notes: Notes): ReturnType<typeof statementRows> {
  const words = { total: say('report.statement.total'), year: say('statement.year', { year: review.fortnight.financialYear }), priorPeriod: say('report.statement.priorPeriod') };
  return statementRows(funds, { ...words, name: (line) => name(line.name) }, notes);
}

function flowRemarks({ say }: Source, { fundFlow, isLimit }: FundsReview): string[] {
  return [say('statement.committedNote'), [say('statement.flow', { flow: say(`fundFlow.${fundFlow}`) }), ...(isLimit ? [say('statement.limit.balance.meaning')] : [])].join(' ')];
}

/** Before rule set 2 neither budget, commitments nor prior-period amounts were kept. */
function rowsOf({ review, say, name }: Source, notes: Notes): Pick<StatementPart, 'rows' | 'total' | 'priorPeriod'> {
  return {
    rows: review.components.map((component) => ({ code: component.code, name: name(component.name), cells: cellsOf(component.money, notes) })),
    total: { name: say('report.statement.total'), cells: cellsOf(review.figures.money, notes) },
    priorPeriod: { name: say('report.statement.priorPeriod'), cells: COLUMNS.map(([key]) => (PRIOR_COLUMNS.has(key) ? notes.absent('NOT_YET_KEPT') : plain(''))) },
  };
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
