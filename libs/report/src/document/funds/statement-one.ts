import type { FundsReview, StatementOneLine } from '@pakhwada/domain/review';
import type { Cell, StatementPart } from '../model.ts';
import { type Notes, plain } from '../notes.ts';
import { figuresWith } from './table.ts';

type Rows = Pick<StatementPart, 'rows' | 'total' | 'priorPeriod'> & { readonly year: NonNullable<StatementPart['year']> };

/** The rows of statement I from the ledgers, with what of each total is of this financial year and what belongs to earlier fortnights. */
export function statementRows({ statementOne }: FundsReview, words: { readonly total: string; readonly year: string; readonly priorPeriod: string; readonly name: (line: StatementOneLine) => string }, notes: Notes): Rows {
  const { lines, total } = statementOne;
  const { lakh } = figuresWith(notes);
  const only = (cells: Readonly<Record<number, Cell>>): Cell[] => Array.from({ length: 12 }, (_, at) => cells[at + 1] ?? plain(''));
  return {
    rows: lines.map((line) => ({ code: line.componentCode ?? '', name: words.name(line), cells: cellsOf(line, notes) })),
    total: { name: words.total, cells: cellsOf(total, notes) },
    year: { name: words.year, cells: only({ 5: lakh(total.releasedYearPaise), 8: lakh(total.spentYearPaise) }) },
    priorPeriod: { name: words.priorPeriod, cells: only({ 4: lakh(total.priorReleasedPaise), 7: lakh(total.priorSpentPaise) }) },
  };
}

function cellsOf(line: StatementOneLine, notes: Notes): Cell[] {
  const { lakh, share } = figuresWith(notes);
  return [
    lakh(line.sanctionedPaise),
    lakh(line.budgetPaise),
    lakh(line.releasedBeforePaise),
    lakh(line.releasedDuringPaise),
    lakh(line.releasedPaise),
    lakh(line.spentBeforePaise),
    lakh(line.spentDuringPaise),
    lakh(line.spentPaise),
    share(line.spentOfReleased),
    share(line.spentOfSanctioned),
    lakh(line.committedPaise),
    lakh(line.balancePaise),
  ];
}

