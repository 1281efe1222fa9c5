import figures from './figures.golden.json' with { type: 'json' };

/**
 * One amount and how it reads on every surface, with plain spaces: in crore (tile, sentence, origin), bare under a header that names the unit (table, axis, chart, PDF), in a statement, in rupees (workbook), and as digits in a CSV.
 * Every surface is compared with this one list, in English and in Hindi.
 */
export interface GoldenFigure {
  readonly value: string;
  readonly paise: number | null; // null: missing
  readonly crore: string;
  readonly croreHi: string;
  readonly croreBare: string;
  readonly lakhBare: string;
  readonly rupee: string;
  readonly statement: string; // in crore, negative in brackets
  readonly lakhStatement: string;
  readonly rupeeStatement: string;
  readonly croreCsv: string;
  readonly rupeeCsv: string;
}

export const GOLDEN_FIGURES: readonly GoldenFigure[] = figures;

/** A text as the eye reads it: spaces that keep a number and its unit together are spaces. */
export function asRead(text: string | null | undefined): string {
  return (text ?? '').replaceAll('\u00a0', ' ');
}
