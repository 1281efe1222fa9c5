import type { FileCell } from '../files/file-cell.ts';
import type { RecordFault } from './record-fault.ts';
import type { FieldShape, FieldValue, RegisterShape } from './shape.ts';

/**
 * A form as the cells it would be in a file, so that one reading judges both: 120 with `atLeast` becomes ">= 120", 12500050 paise "125000.50", true "yes".
 * Refuses fields the register does not have, figures that are not whole numbers, and lower bounds where none may be.
 */
export function formCells(shape: RegisterShape, values: Readonly<Record<string, FieldValue>>, atLeast: readonly string[]): { readonly cells: Readonly<Record<string, FileCell>>; readonly faults: readonly RecordFault[] } {
  const faults: RecordFault[] = [];
  const cells: Record<string, FileCell> = {};
  const fields = new Map(shape.fields.map((field) => [field.code, field]));
  for (const [code, value] of Object.entries(values)) {
    const field = fields.get(code);
    const text = field === undefined ? null : textOf(field, value);
    if (field === undefined) faults.push({ code: 'UNKNOWN_FIELD', field: code, values: {} });
    else if (text === null) faults.push({ code: field.kind === 'MONEY' ? 'AMOUNT_UNREADABLE' : 'COUNT_UNREADABLE', field: code, values: { text: String(value).slice(0, 40) } });
    else cells[code] = field.mayBeLowerBound && atLeast.includes(code) ? `>=${text}` : text;
  }
  for (const code of atLeast) {
    const field = fields.get(code);
    if (field?.mayBeLowerBound === false) faults.push({ code: 'LOWER_BOUND_REFUSED', field: code, values: { text: String(values[code] ?? '').slice(0, 40) } });
    else if (values[code] === undefined) faults.push({ code: field ? 'MISSING' : 'UNKNOWN_FIELD', field: code, values: {} });
  }
  return { cells, faults };
}

function textOf({ kind }: FieldShape, value: FieldValue): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (kind !== 'COUNT' && kind !== 'MONEY') return String(value);
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return null;
  const digits = String(Math.abs(value)).padStart(3, '0');
  return kind === 'COUNT' ? String(value) : `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
