import type { Known } from '@pakhwada/domain/ratio';
import type { FundsReview, LapseFigures, Review, StatementOneLine } from '@pakhwada/domain/review';
import { formatShareBare } from '@pakhwada/language/format';
import type { MessageKey } from '@pakhwada/language/translate';
import type { Column } from '@pakhwada/ui/table';
import { KnownFigure } from '../../provenance/known-figure.tsx';
import { useWords } from '../../shell/words.tsx';
import { flowWord, useAmountName, useFigureOf } from './money-words.ts';
import type { View } from './view-choice.tsx';

/** A row of statement I: a component, the total, and what of the fortnight is about earlier ones. */
export interface StatementRow {
  readonly kind: 'LINE' | 'TOTAL' | 'PRIOR';
  readonly line: StatementOneLine;
  readonly lapse: LapseFigures | null;
}

export function rowsOf({ statementOne: { lines, total }, lapse, lapseByComponent }: FundsReview, view: View): readonly StatementRow[] {
  const lapseOf = (code: string | null): LapseFigures | null => (code === null ? lapse : (lapseByComponent.find(({ componentCode }) => componentCode === code)?.lapse ?? null));
  const rows: StatementRow[] = [...lines.map((line): StatementRow => ({ kind: 'LINE', line, lapse: lapseOf(line.componentCode) })), { kind: 'TOTAL', line: total, lapse }];
  return view === 'inception' ? [...rows, { kind: 'PRIOR', line: total, lapse: null }] : rows;
}

const statementPath = ({ componentCode }: StatementOneLine): string => `funds.statementOne.${componentCode ?? 'total'}`;
const lapsePath = ({ componentCode }: StatementOneLine): string => (componentCode === null ? 'funds.lapse' : `components.${componentCode}.funds.lapse`);

type Amount = Extract<keyof StatementOneLine, `${string}Paise`>;

/** The columns of DOMAIN 4.7 by their field: number, formula, message, and the figure in the prior-period line. */
interface Statutory {
  readonly field: Amount | 'spentOfReleased' | 'spentOfSanctioned';
  readonly path: string;
  readonly number: string;
  readonly words: MessageKey | null; // null: the name of the amount by its stage
  readonly prior?: 'priorReleasedPaise' | 'priorSpentPaise';
}

const ALL: readonly Statutory[] = [
  { field: 'sanctionedPaise', path: 'sanctioned', number: '(1)', words: null },
  { field: 'budgetPaise', path: 'budget', number: '(2)', words: 'money.budget' },
  { field: 'releasedBeforePaise', path: 'releasedBefore', number: '(3)', words: 'money.releasedBefore' },
  { field: 'releasedDuringPaise', path: 'releasedDuring', number: '(4)', words: 'money.releasedDuring', prior: 'priorReleasedPaise' },
  { field: 'releasedPaise', path: 'released', number: '(5) = (3)+(4)', words: 'money.released' },
  { field: 'spentBeforePaise', path: 'spentBefore', number: '(6)', words: 'money.spentBefore' },
  { field: 'spentDuringPaise', path: 'spentDuring', number: '(7)', words: 'money.spentDuring', prior: 'priorSpentPaise' },
  { field: 'spentPaise', path: 'spent', number: '(8) = (6)+(7)', words: 'money.spent' },
  { field: 'spentOfReleased', path: 'spentOfReleased', number: '(9) = (8)÷(5)', words: 'money.spentOfReleased' },
  { field: 'spentOfSanctioned', path: 'spentOfSanctioned', number: '(10) = (8)÷(1)', words: 'money.spentOfAmount' },
  { field: 'committedPaise', path: 'committed', number: '(11)', words: 'money.committed' },
  { field: 'balancePaise', path: 'balance', number: '(12) = (5)−(8)', words: 'money.balance' },
];
const PRIOR: readonly Statutory[] = [
  { field: 'priorReleasedPaise', path: 'priorReleased', number: '(4)', words: 'money.priorReleased' },
  { field: 'priorSpentPaise', path: 'priorSpent', number: '(7)', words: 'money.priorSpent' },
];
const YEAR: readonly Statutory[] = [
  { field: 'releasedYearPaise', path: 'releasedYear', number: '', words: 'money.releasedYear' },
  { field: 'spentYearPaise', path: 'spentYear', number: '', words: 'money.spentYear' },
];
const at = (...paths: readonly string[]): readonly Statutory[] => [...ALL, ...PRIOR].filter(({ path }) => paths.includes(path));
const [RELEASED_YEAR, SPENT_YEAR] = YEAR as [Statutory, Statutory];
const FORTNIGHT = [...at('releasedDuring'), PRIOR[0], ...at('spentDuring'), PRIOR[1]] as readonly Statutory[];

/** The paths of every figure a row can show. */
export function figuresOf({ line, kind }: StatementRow): readonly string[] {
  if (kind === 'PRIOR') return PRIOR.map(({ path }) => `${statementPath(line)}.${path}`);
  return [...[...ALL, ...YEAR].map(({ path }) => `${statementPath(line)}.${path}`), ...(line.componentCode === null ? [] : PRIOR.map(({ path }) => `${statementPath(line)}.${path}`)), `${lapsePath(line)}.yearRelease`, `${lapsePath(line)}.projectedLapse`];
}

/** The columns of statement I in one of its three views: since inception all twelve, this year and this fortnight those that speak of it. */
export function useStatementOneColumns(review: Review, funds: FundsReview, view: View): readonly Column<StatementRow>[] {
  const words = useWords();
  const { t, name } = words;
  const figureOf = useFigureOf(words);
  const amountName = useAmountName(review);
  const flow = flowWord(funds);
  const nameOf = ({ kind, line }: StatementRow): string => (kind === 'PRIOR' ? t('money.priorLine') : line.componentCode === null ? t('money.total') : name(line.name));
  const statutory = ({ field, path, number, words: key, prior }: Statutory): Column<StatementRow> => {
    const header = key === null ? amountName : t(key, { flow, year: review.fortnight.financialYear });
    return {
      key: path,
      header,
      number,
      align: 'end',
      cell: (row) => {
        if (row.kind === 'PRIOR') return prior && <KnownFigure {...figureOf(row.line[prior], `${statementPath(row.line)}.${prior.replace('Paise', '')}`, header, nameOf(row))} />;
        const figure = `${statementPath(row.line)}.${path}`;
        if (field === 'spentOfReleased' || field === 'spentOfSanctioned') return <KnownFigure value={row.line[field]} print={(share) => formatShareBare(share, 2)} figure={figure} label={t('schemes.figureOf', { figure: header, name: nameOf(row) })} />;
        return <KnownFigure {...figureOf(row.line[field], figure, header, nameOf(row))} />;
      },
    };
  };
  const ofLapse = (path: 'yearRelease' | 'projectedLapse', key: MessageKey, of: (lapse: LapseFigures) => Known<number>): Column<StatementRow> => ({
    key: path,
    header: t(key),
    align: 'end',
    cell: (row) => row.lapse && <KnownFigure {...figureOf(of(row.lapse), `${lapsePath(row.line)}.${path}`, t(key), nameOf(row))} />,
  });
  const first: Column<StatementRow> = { key: 'name', header: t('money.component'), cell: (row) => <>{row.kind === 'LINE' && <b>{row.line.componentCode}</b>} {nameOf(row)}</> };
  if (view === 'fortnight') return [first, ...FORTNIGHT.map(statutory)];
  if (view === 'inception') return [first, ...ALL.map(statutory)];
  return [
    first,
    ...at('sanctioned', 'budget').map(statutory),
    statutory(RELEASED_YEAR),
    ofLapse('yearRelease', 'money.yearMoney', ({ yearReleasePaise }) => yearReleasePaise),
    statutory(SPENT_YEAR),
    ofLapse('projectedLapse', 'money.lapse', ({ projectedLapsePaise }) => projectedLapsePaise),
  ];
}
