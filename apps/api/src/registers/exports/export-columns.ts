import type { Plan } from '@pakhwada/domain/plan';
import { maskRecord, maskUdyam, recordKey, type FieldShape, type FieldValue, type RegisterShape } from '@pakhwada/domain/registers';
import type { Sight } from '@pakhwada/domain/rights';
import { UNIT_FIELDS, type UnitValues } from '@pakhwada/domain/units';
import { recordFieldWord } from '@pakhwada/language/sentence';
import { nameIn, translate, type Language, type MessageKey } from '@pakhwada/language/translate';
import { countCell, rupeesCell, type BookCell } from '@pakhwada/report/workbook';
import { columnsOf, headerOf } from '../imports/import-column.ts';
import type { UnitRecord } from '../units/unit-record.ts';
import type { ExportedRecord } from './export-row.repository.ts';

/** One column of an export: what stands over it, and what stands in it for a row. */
export interface ExportColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ExportCell;
}

/** A cell that goes into a CSV as its text and into a workbook as what it is. */
export interface ExportCell {
  readonly text: string;
  readonly book: BookCell;
}

/** A record as its charge is shown it. */
export interface ShownRecord extends ExportedRecord {
  readonly parentKey: string; // what stands in front of its own key
}

export function shownRecord(shape: RegisterShape, record: ExportedRecord, sightAt: SightAt): ShownRecord {
  const { key, values, district } = record;
  const parentKey = shape.parent === null ? '' : key.slice(0, -(recordKey(shape, values, null).length + ' / '.length));
  return { ...record, parentKey, values: sightAt(district) === 'FULL' ? values : maskRecord(shape, values) };
}

export type SightAt = (district: number) => Sight;

const EMPTY: ExportCell = { text: '', book: null };

/** The columns of a register as its template has them, without those about persons, and then where each record stands: a file that was exported can be sent in again. */
export function recordColumns(shape: RegisterShape, plan: Plan, language: Language): readonly ExportColumn<ShownRecord>[] {
  const word = (field: string): string => recordFieldWord(shape.code, field, language);
  const named = placesOf(plan, language);
  return [
    ...(shape.parent === null ? [] : [{ header: headerOf(columnsOf(shape.code, shape)[0]!, language), cell: ({ parentKey }: ShownRecord) => ofText(parentKey) }]),
    { header: word('district'), cell: ({ district }) => ofText(named(district)) },
    ...shape.fields.filter(({ isPersonal }) => !isPersonal).map((field) => ({ header: word(field.code), cell: ({ values, atLeast }: ShownRecord) => cellOf(field, values[field.code], atLeast.includes(field.code), language) })),
    { header: translate(language, 'registerImport.stage'), cell: ({ stage }) => ofText(stageWord(shape, stage, language)) },
    { header: translate(language, 'registerImport.stageOn'), cell: ({ stageOn }) => ofText(stageOn ?? '') },
  ];
}

export function unitColumns(plan: Plan, language: Language, sightAt: SightAt): readonly ExportColumn<UnitRecord>[] {
  const named = placesOf(plan, language);
  return [
    { header: recordFieldWord('unit', 'district', language), cell: ({ district }) => ofText(named(district)) },
    ...UNIT_FIELDS.map((field) => ({
      header: recordFieldWord('unit', field.code, language),
      cell: (unit: UnitRecord) => cellOf(field, shownOf(unit, UNIT_VALUE[field.code] ?? (field.code as keyof UnitValues), sightAt(unit.district)), false, language),
    })),
    { header: translate(language, 'registerImport.stage'), cell: ({ cancelledOn, mergedInto }) => ofText(translate(language, `unit.state.${mergedInto !== null ? 'MERGED' : cancelledOn !== null ? 'CANCELLED' : 'ACTIVE'}`)) },
  ];
}

const UNIT_VALUE: Readonly<Record<string, keyof UnitValues>> = { investment: 'investmentPaise', turnover: 'turnoverPaise' };

const WHOLE_ONLY: readonly (keyof UnitValues)[] = ['uam', 'investmentPaise', 'turnoverPaise'];

/** A number that points to a person is covered, or left out as what the unit owns and sells, where the charge is not to know it: as on the unit's page. */
function shownOf(unit: UnitRecord, field: keyof UnitValues, sight: Sight): FieldValue | undefined {
  if (sight === 'FULL') return unit[field] ?? undefined;
  return WHOLE_ONLY.includes(field) ? undefined : field === 'udyam' ? maskUdyam(unit.udyam) : (unit[field] ?? undefined);
}

function cellOf({ kind }: FieldShape, value: FieldValue | undefined, isAtLeast: boolean, language: Language): ExportCell {
  if (value === undefined) return EMPTY;
  if (typeof value === 'boolean') return ofText(translate(language, value ? 'register.choice.YES' : 'register.choice.NO'));
  if (kind === 'CHOICE') return ofText(translate(language, `register.choice.${value}` as MessageKey));
  if (typeof value === 'string') return ofText(value);
  const book = kind === 'MONEY' ? rupeesCell(value) : countCell(value);
  return isAtLeast ? ofText(`>=${book.digits}`) : { text: book.digits, book };
}

function ofText(text: string): ExportCell {
  return { text, book: text === '' ? null : text };
}

function placesOf({ districts }: Plan, language: Language): (district: number) => string {
  const names = new Map(districts.map(({ lgd, name }) => [lgd, nameIn(name, language)]));
  return (district) => (district === 0 ? translate(language, 'registerImport.stateLevel') : (names.get(district) ?? String(district)));
}

function stageWord({ exits }: RegisterShape, stage: string, language: Language): string {
  return translate(language, `register.${exits.some(({ code }) => code === stage) ? 'exit' : 'step'}.${stage}` as MessageKey);
}
