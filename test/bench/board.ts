import type { Spread } from './rounds.ts';

/** One line of a table: what was measured, its figures in words, and the target it is held against, if it has one. */
export interface Line {
  readonly section: string;
  readonly name: string;
  readonly figures: Readonly<Record<string, string | number>>;
  readonly target?: string;
  readonly isMet?: boolean | null; // null: shown beside, not judged
}

/** Collects the lines of a run and prints each section as a table when it is done. */
export class Board {
  readonly lines: Line[] = [];

  add(...lines: readonly Line[]): void {
    this.lines.push(...lines);
  }

  get failed(): readonly Line[] {
    return this.lines.filter(({ isMet }) => isMet === false);
  }

  print(section: string): void {
    const lines = this.lines.filter((line) => line.section === section);
    const columns = [...new Set(lines.flatMap(({ figures }) => Object.keys(figures)))];
    const cells = [[section, ...columns, 'target', ''], ...lines.map((line) => [line.name, ...columns.map((column) => String(line.figures[column] ?? '')), line.target ?? '', verdictOf(line)])];
    const widths = cells[0]!.map((_, i) => Math.max(...cells.map((row) => row[i]!.length)));
    console.log(`\n${cells.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ').trimEnd()).join('\n')}`);
  }
}

export function verdictOf({ isMet }: Line): string {
  return isMet === undefined || isMet === null ? '' : isMet ? 'PASS' : 'FAIL';
}

/** "1.24 (1.10-2.02)": median, lowest and 95th of a hundred. */
export function inWords({ median, low, high }: Spread, digits = 2): string {
  return `${rounded(median, digits)} (${rounded(low, digits)}-${rounded(high, digits)})`;
}

export function rounded(value: number, digits = 2): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
