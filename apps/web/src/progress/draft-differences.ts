import { nameIn, type Language } from '@pakhwada/language/translate';
import type { Difference } from '../sheets/conflict-panel.tsx';
import type { GridLine } from './grid-lines.ts';
import type { TypedRow, TypedRows } from './typed-row.ts';

function wordsOf(row: TypedRow | undefined): string {
  if (!row) return '';
  const own = row.numerator !== '' || row.denominator !== '' ? `${row.numerator} / ${row.denominator}` : row.value;
  const parts = Object.values(row.breakdowns).flatMap((texts) => Object.values(texts));
  return [own, parts.length > 0 ? `(${parts.join(' + ')})` : '', row.reasonCode ?? '', row.remark].filter((part) => part !== '').join(' ');
}

const isSame = (mine: TypedRow | undefined, theirs: TypedRow | undefined): boolean => JSON.stringify(mine) === JSON.stringify(theirs);

interface Sides {
  readonly base: TypedRows; // as both opened it
  readonly mine: TypedRows;
  readonly theirs: TypedRows;
}

/** The rows two people left differently, with both values; at first the side is chosen that changed the row, and one's own where both did. */
export function differencesOf(lines: readonly GridLine[], { base, mine, theirs }: Sides, language: Language): readonly Difference[] {
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    .filter((key) => !isSame(mine[key], theirs[key]))
    .map((key) => {
      const line = lines.find((each) => each.key === key);
      const place = line?.place ? `, ${nameIn(line.place, language)}` : '';
      return { key, name: line ? nameIn(line.cell.name, language) + place : key, mine: wordsOf(mine[key]), theirs: wordsOf(theirs[key]), isMineChosen: !isSame(mine[key], base[key]) };
    });
}

/** The rows after the choice: theirs, with mine where mine was kept. */
export function mergeRows(mine: TypedRows, theirs: TypedRows, keptMine: ReadonlySet<string>): TypedRows {
  const merged: Record<string, TypedRow> = { ...theirs };
  for (const key of keptMine) {
    const row = mine[key];
    if (row) merged[key] = row;
    else delete merged[key];
  }
  return merged;
}
