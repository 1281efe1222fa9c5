import { compare, fraction, fromRatio, isMissing, isZero } from '@pakhwada/domain/ratio';
import type { MatrixCell, MatrixRow, Review } from '@pakhwada/domain/review';
import { DASH, formatDate, formatShare, formatShareBare } from '@pakhwada/language/format';
import { nameIn, translate, type Language } from '@pakhwada/language/translate';
import type { ChartWords } from './chart-words.ts';

/** Steps of the rust-paper-teal scale, worst first; PLAIN carries no tint. */
export const HEAT_BANDS = ['WARM_3', 'WARM_2', 'WARM_1', 'PLAIN', 'COOL_1'] as const;
export type HeatBand = (typeof HEAT_BANDS)[number];

export interface HeatCell {
  readonly kind: 'VALUE' | 'ZERO' | 'NOT_REPORTED' | 'NO_TARGET' | 'NOTHING_PLANNED';
  readonly text: string;
  readonly word: string | null; // what a mark means, for a screen reader
  readonly band: HeatBand;
  readonly isHeld: boolean;
}

export interface HeatRow {
  readonly key: string;
  readonly kind: MatrixRow['kind'];
  readonly lgd: number | null;
  readonly name: string;
  readonly rank: string;
  readonly move: number | null;
  readonly all: HeatCell;
  readonly cells: readonly HeatCell[];
}

export interface HeatSeries extends ChartWords {
  readonly columns: readonly { readonly code: string; readonly name: string }[];
  readonly rows: readonly HeatRow[]; // ranked, unranked, divisions, STATE, whole State
  readonly legend: string;
}

/** The district matrix as it is read: best first, silent districts below them, then subtotals by division, the State's own items, the whole. */
export function heatSeries(review: Review, language: Language): HeatSeries {
  const districts = review.matrix.filter((row) => row.kind === 'DISTRICT');
  const ranked = districts.filter((row) => row.rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.lgd ?? 0) - (b.lgd ?? 0));
  const rest = districts.filter((row) => row.rank === null);
  const sums = (['DIVISION', 'STATE', 'ALL'] as const).flatMap((kind) => review.matrix.filter((row) => row.kind === kind));
  const rows = [...ranked, ...rest, ...sums].map((row) => rowOf(row, review, language));
  return { ...wordsOf(review, districts, rows, language), columns: review.components.map((component) => ({ code: component.code, name: nameIn(component.shortName, language) })), rows, legend: translate(language, 'chart.heat.legend') };
}

function rowOf(row: MatrixRow, review: Review, language: Language): HeatRow {
  const names = { DISTRICT: nameIn(row.name, language), DIVISION: translate(language, 'chart.heat.row.division', { name: nameIn(row.name, language) }), STATE: translate(language, 'chart.heat.row.state'), ALL: translate(language, 'chart.heat.row.all') };
  return {
    key: `${row.kind}-${row.lgd ?? row.name.en}`,
    kind: row.kind,
    lgd: row.lgd,
    name: names[row.kind],
    rank: row.rank === null ? '' : String(row.rank),
    move: row.moveFromLast,
    all: heatCell(row.all, row, review, language),
    cells: review.components.map((component) => heatCell(row.cells.find((cell) => cell.componentCode === component.code), row, review, language)),
  };
}

/** One cell: its figure, or which kind of absence it is. Zero, silence, no target and nothing planned never look alike. */
export function heatCell(cell: MatrixCell | undefined, row: MatrixRow, review: Review, language: Language): HeatCell {
  const absent = (kind: HeatCell['kind'], text: string, word: string): HeatCell => ({ kind, text, word, band: 'PLAIN', isHeld: false });
  if (!cell) return absent('NO_TARGET', '·', translate(language, 'chart.heat.noTarget.word'));
  if (isMissing(cell.index) && (cell.index.missing === 'NO_TARGET' || cell.index.missing === 'NO_COMPONENTS')) return absent('NO_TARGET', '·', translate(language, `missing.${cell.index.missing}`));
  // a silent district shows its silence, not the figure it is held at; elsewhere a star says that a part of the figure is held
  if (row.kind === 'DISTRICT' && !cell.isReported && (!cell.isHeld || row.silentFortnights > 0)) return absent('NOT_REPORTED', translate(language, 'chart.heat.notReported'), translate(language, 'chart.heat.notReported.word'));
  if (isMissing(cell.againstPlan)) {
    const reason = cell.againstPlan.missing;
    return reason === 'NO_TARGET' || reason === 'NO_COMPONENTS' ? absent('NO_TARGET', '·', translate(language, `missing.${reason}`)) : absent('NOTHING_PLANNED', DASH, translate(language, `missing.${reason}`));
  }
  const share = fromRatio(cell.againstPlan);
  return {
    kind: isZero(share) ? 'ZERO' : 'VALUE',
    text: `${formatShareBare(cell.againstPlan, 0)}${cell.isHeld ? '*' : ''}`,
    word: cell.isHeld ? translate(language, 'chart.heat.held.word') : null,
    band: bandOf(share, review),
    isHeld: cell.isHeld,
  };
}

/** Below half of plan rust, then the limits of the rule set, paper up to 110 %, teal above. */
function bandOf(share: ReturnType<typeof fromRatio>, { rules }: Review): HeatBand {
  const limits = [5000, rules.redBelowSpi, rules.amberBelowSpi, 11000];
  const step = limits.findIndex((limit) => compare(share, fraction(limit, 10_000)) < 0);
  return HEAT_BANDS[step === -1 ? 4 : step] ?? 'PLAIN';
}

function wordsOf(review: Review, districts: readonly MatrixRow[], rows: readonly HeatRow[], language: Language): ChartWords {
  const { districtsReported: reported, districtsExpected: expected } = review.reporting;
  const hasTargets = districts.some((row) => !isMissing(row.all.againstPlan));
  const half = { numerator: '1', denominator: '2' };
  const count = districts.filter((row) => row.rank !== null && !isMissing(row.all.againstPlan) && compare(fromRatio(row.all.againstPlan), fromRatio(half)) < 0).length;
  return {
    title: hasTargets ? translate(language, 'chart.heat.title', { reported, expected, count, limit: formatShare(half, 0) }) : translate(language, 'chart.heat.title.none'),
    unit: translate(language, 'chart.heat.unit', { date: formatDate(review.asOn, 'record', language) }),
    description: translate(language, 'chart.heat.description', { reported, expected }),
    source: translate(language, 'chart.heat.source'),
    table: {
      columns: [
        { label: translate(language, 'chart.column.rank'), isNumber: true },
        { label: translate(language, 'chart.column.district'), isNumber: false },
        { label: translate(language, 'chart.column.all'), isNumber: true },
        ...review.components.map((component) => ({ label: `${component.code} ${nameIn(component.shortName, language)}`, isNumber: true })),
      ],
      rows: rows.map((row) => [row.rank, row.name, row.all.text, ...row.cells.map((cell) => cell.text)]),
    },
    fileName: `districts-${review.scheme.code}-${review.fortnight.id}`,
  };
}
