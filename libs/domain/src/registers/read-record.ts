import type { CivilDate } from '../calendar/fortnight.ts';
import { keepable, type FileCell } from '../files/file-cell.ts';
import { checkRecord } from './check-record.ts';
import type { ChoiceWords } from './choice-words.ts';
import type { DistrictNames } from './district-names.ts';
import type { PlanCodes } from './plan-codes.ts';
import { readField } from './read-field.ts';
import { keyText } from './record-key.ts';
import type { RecordFault } from './record-fault.ts';
import type { FieldShape, FieldValue, FieldValues, RegisterShape } from './shape.ts';

/** A record as typed: field code -> text; `district` a district's name or LGD code; `parentKey` the key of the record it stands under. */
export type RecordCells = Readonly<Record<string, FileCell>>;

/** What a record is judged by. */
export interface RecordContext {
  readonly today: CivilDate;
  readonly schemeStartsOn: CivilDate;
  readonly districts: DistrictNames;
  readonly words: ChoiceWords;
  /** The codes of the plan, where fields name its offices and components. */
  readonly codes?: PlanCodes;
  /** A revision: sealed fields left empty stay as they are. */
  readonly keepsPersonal?: boolean;
}

export interface ReadRecord {
  readonly values: FieldValues; // without personal fields
  readonly personal: FieldValues; // to be sealed
  readonly atLeast: readonly string[];
  readonly district: number; // LGD; 0 = State level, also where the record lies where its parent does
  readonly parentKey: string | null;
}

const STATE_LEVEL = new Set(['', '0', 'state', 'state level', 'राज्य', 'राज्य स्तर']);

/** One row of a register's file, or one form: the record it is, or everything wrong with it at once, each fault at its field (DOMAIN 6.2, 6.3). What only the database knows is asked later: parent, references, whether the key is taken. */
export function readRecord(shape: RegisterShape, cells: RecordCells, context: RecordContext): ReadRecord | { readonly faults: readonly RecordFault[] } {
  const faults: RecordFault[] = [];
  const [values, personal, atLeast]: [Record<string, FieldValue>, Record<string, FieldValue>, string[]] = [{}, {}, []];
  for (const field of shape.fields) {
    const read = readField(field, cells[field.code], context.words);
    if (read === null) {
      if (field.isNeeded && !(field.isPersonal && context.keepsPersonal === true)) faults.push({ code: 'MISSING', field: field.code, values: {} });
    } else if ('fault' in read) faults.push({ ...read.fault, field: field.code });
    else {
      const value = field.ofPlan === null || context.codes === undefined ? read.value : codeOf(field, String(read.value), context.codes, faults);
      (field.isPersonal ? personal : values)[field.code] = value;
      if (read.isAtLeast) atLeast.push(field.code);
    }
  }
  const district = districtOf(shape, cells, context.districts, faults);
  const parentKey = parentOf(shape, cells, faults);
  const unread = new Set(faults.map(({ field }) => field));
  faults.push(...checkRecord(shape, values, context).filter(({ field }) => !unread.has(field))); // an unreadable day is told once, not again as one that is missing
  return faults.length > 0 ? { faults } : { values, personal, atLeast, district, parentKey };
}

function codeOf({ code: field, ofPlan }: FieldShape, text: string, codes: PlanCodes, faults: RecordFault[]): string {
  const code = codes[ofPlan!].get(keyText(text));
  if (code === undefined) faults.push({ code: 'CODE_UNKNOWN', field, values: { text: text.slice(0, 40) } });
  return code ?? text;
}

function districtOf(shape: RegisterShape, cells: RecordCells, districts: DistrictNames, faults: RecordFault[]): number {
  if (shape.place === 'PARENT') return 0;
  const fail = (code: RecordFault['code'], values: RecordFault['values'] = {}): number => (faults.push({ code, field: 'district', values }), 0);
  const cell = cells.district ?? '';
  if (typeof cell !== 'string') return fail('FORMULA', { text: cell.formula.slice(0, 40) });
  const text = keepable(cell);
  if (STATE_LEVEL.has(text.toLowerCase())) return shape.place === 'ANYWHERE' ? 0 : fail('DISTRICT_NEEDED');
  const found = districts.find(text);
  if (found === null) return fail('DISTRICT_UNKNOWN', { text: text.slice(0, 40) });
  return 'lgd' in found ? found.lgd : fail('DISTRICT_ELSEWHERE', { text: text.slice(0, 40), stateEn: found.elsewhere.en, stateHi: found.elsewhere.hi });
}

function parentOf(shape: RegisterShape, cells: RecordCells, faults: RecordFault[]): string | null {
  if (shape.parent === null) return null;
  const cell = cells.parentKey ?? '';
  if (typeof cell !== 'string') faults.push({ code: 'FORMULA', field: 'parentKey', values: { text: cell.formula.slice(0, 40) } });
  else if (keepable(cell) === '') faults.push({ code: 'PARENT_NEEDED', field: 'parentKey', values: {} });
  return typeof cell === 'string' ? keyText(keepable(cell)) : null;
}
