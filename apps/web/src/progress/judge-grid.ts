import type { FortnightId } from '@pakhwada/domain/calendar';
import { cellProgress, checkProgressRows, type CellProgress, type ProgressContext, type ProgressRow } from '@pakhwada/domain/progress';
import type { Breach } from '@pakhwada/domain/workflow';
import { isLineOf, type GridLine } from './grid-lines.ts';
import { filledRows } from './grid-moves.ts';
import type { GridSheet } from './register-figures.ts';
import { readRow, type TypedRows } from './typed-row.ts';

/** What the domain says of one row as it is typed. */
export interface LineJudgement extends CellProgress {
  readonly breaches: readonly Breach[];
}

export interface JudgedGrid {
  readonly rows: readonly ProgressRow[]; // all that was typed, read as numbers
  readonly breaches: readonly Breach[];
  readonly lines: ReadonlyMap<string, LineJudgement>;
}

interface GridFacts {
  readonly sheet: GridSheet;
  readonly lines: readonly GridLine[];
  readonly typed: TypedRows;
  readonly fortnightId: FortnightId;
  readonly isPastCutOff: boolean;
}

/** Runs the same rules the server runs, on every keystroke: all breaches at once, each at its row, and the figures beside each cell. */
export function judgeGrid({ sheet, lines, typed, fortnightId, isPastCutOff }: GridFacts): JudgedGrid {
  const read = filledRows(typed).map(readRow);
  const rows = read.map(({ row }) => row);
  const unreadable = read.flatMap(({ breaches }) => breaches);
  const isUnreadable = (breach: Breach): boolean => unreadable.some((other) => (other.field === breach.field || other.field?.startsWith(`${breach.field}.`)) && JSON.stringify(other.row) === JSON.stringify(breach.row));
  const context: ProgressContext = {
    fortnightId,
    earlier: sheet.earlier,
    officeUnit: sheet.summary.districtLgd,
    cells: sheet.cells,
    planUnits: [],
    sets: sheet.breakdownSets,
    limits: sheet.limits,
    use: sheet.summary.canEnter ? 'HANDED_IN' : 'STANDS',
    returned: isPastCutOff && sheet.returned ? { previous: sheet.submitted, rows: sheet.returned.rows } : null,
  };
  // a text that is no number is one fault, not also a missing value
  const checked = rows.length === 0 ? [] : checkProgressRows(context, rows).filter((breach) => !isUnreadable(breach));
  const breaches = [...unreadable, ...checked];
  const judged = lines.map((line): [string, LineJudgement] => {
    const own = rows.filter(({ indicatorCode, unit }) => indicatorCode === line.cell.indicatorCode && unit === line.cell.unit);
    return [line.key, { ...cellProgress(line.cell, own, sheet.limits), breaches: breaches.filter((breach) => isLineOf(line, breach.row)) }];
  });
  return { rows, breaches, lines: new Map(judged) };
}
