import { columnOf } from './columns.ts';
import { BadWorkbook, TEXT_MAX, type WorkbookLimits } from './workbook-parts.ts';
import { readXml, type XmlReader } from './xml.ts';

/** A cell as its text, or as the formula that makes it. */
export type RowCell = string | { readonly formula: string };
export interface WorkbookRow {
  readonly row: number; // as the workbook numbers it, from 1
  readonly cells: RowCell[]; // by column, from A; empty ones are ''
}

const LAST_ROW = 1_048_576;

/** The rows of one sheet, slice by slice of its part. Formulas are marked, never computed. */
export class SheetRows {
  private rows: WorkbookRow[] = [];
  private current: WorkbookRow | null = null;
  private column = 0;
  private kind = 'n';
  private text = '';
  private formula: string | null = null;
  private place: 'value' | 'formula' | 'other' = 'other';
  private last = 0;
  private count = 0;
  private readonly reader: XmlReader;

  constructor(
    private readonly textAt: (index: number) => string,
    private readonly limits: Pick<WorkbookLimits, 'cells' | 'columns'>,
  ) {
    this.reader = {
      open: ({ name, attributes }) => this.open(name, attributes),
      text: (more) => {
        if (this.place === 'value') this.text = this.text === '' ? more : `${this.text}${more}`.slice(0, TEXT_MAX);
        else if (this.place === 'formula') this.formula = `${this.formula ?? ''}${more}`.slice(0, TEXT_MAX);
      },
      close: (name) => this.close(name),
    };
  }

  /** The rows that end in this slice. */
  read(slice: string): readonly WorkbookRow[] {
    if (!readXml(slice, this.reader)) throw new BadWorkbook('a sheet breaks off');
    if (this.count > this.limits.cells) throw new BadWorkbook('a sheet has far too many cells');
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.last = Number(attributes['r'] ?? this.last + 1);
      if (!(this.last >= 1 && this.last <= LAST_ROW)) throw new BadWorkbook('a row lies below the last one a sheet can have');
      [this.current, this.column] = [{ row: this.last, cells: [] }, 0];
    } else if (name === 'c') {
      this.column = columnOf(attributes['r']) ?? this.column + 1;
      [this.kind, this.text, this.formula] = [attributes['t'] ?? 'n', '', null];
    } else if (name === 'f') this.formula = '';
    this.place = name === 'v' || name === 't' ? 'value' : name === 'f' ? 'formula' : 'other';
  }

  private close(name: string): void {
    this.place = 'other';
    const { current } = this;
    if (current === null) return;
    if (name === 'row') {
      this.rows.push(current);
      this.current = null;
    } else if (name === 'c' && this.column <= this.limits.columns) {
      const cell = this.formula !== null ? { formula: this.formula } : this.kind === 's' ? this.textAt(Number(this.text)) : this.kind === 'n' ? plainNumber(this.text) : this.text;
      if (cell === '') return;
      for (let i = current.cells.length; i < this.column - 1; i += 1) current.cells.push('');
      current.cells[this.column - 1] = cell;
      this.count += 1;
    }
  }
}

/** The fifteen digits a spreadsheet keeps, without the dust of its binary fractions: 1234.5600000000002 is 1234.56. */
function plainNumber(text: string): string {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value) || /^\d+$/.test(text)) return text;
  return String(Number(value.toPrecision(15)));
}
