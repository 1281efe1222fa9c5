import { formatIndex, formatRupeesBare, formatShareBare } from '@pakhwada/language/format';
import type { Known, Ratio } from '@pakhwada/domain/ratio';
import type { Cell } from '../model.ts';
import { type Notes, plain } from '../notes.ts';
import type { TablePart } from './model.ts';

/** Columns of a table: a name, whether figures stand below it, and the number with its formula where it has one. */
export function columns(...named: readonly (readonly [name: string, isNumber: boolean, number?: string])[]): TablePart['columns'] {
  return named.map(([name, isNumber, number = '']) => ({ name, isNumber, number }));
}

/** The cells of a statement: lakh with two decimals, shares in per cent, indices; what is absent as a dash with its note. */
export interface Figures {
  readonly lakh: (paise: Known<number>) => Cell;
  readonly rupees: (paise: number) => Cell;
  readonly share: (share: Known<Ratio>) => Cell;
  readonly index: (index: Known<Ratio>, decimals?: number) => Cell;
  readonly text: (text: string) => Cell;
  readonly known: <T>(figure: Known<T>, print: (value: T) => string) => Cell;
}

export function figuresWith(notes: Notes): Figures {
  return {
    lakh: (paise) => notes.cell(paise, (known) => formatRupeesBare(known, 'lakh', 'STATEMENT')),
    rupees: (paise) => plain(formatRupeesBare(paise, 'rupee', 'STATEMENT')),
    share: (share) => notes.cell(share, (known) => formatShareBare(known, 2)),
    index: (index, decimals = 3) => notes.cell(index, (known) => formatIndex(known, decimals)),
    text: plain,
    known: (figure, print) => notes.cell(figure, print),
  };
}
