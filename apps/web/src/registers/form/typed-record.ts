import type { RegisterRecordPage } from '@pakhwada/contracts/registers';
import { choiceWords, readRecord, type FieldShape, type FieldValue, type ReadRecord, type RecordFault, type RegisterShape } from '@pakhwada/domain/registers';
import { formatRupees } from '@pakhwada/language/format';
import type { Language } from '@pakhwada/language/translate';

/** A record as it stands in the form: every field a text, yes and no as words, with the fields that are meant as lower bounds. */
export interface TypedRecord {
  readonly texts: Readonly<Record<string, string>>;
  readonly atLeast: readonly string[];
  readonly district: string; // LGD, '0' for the State, '' not chosen
}

export const EMPTY_RECORD: TypedRecord = { texts: {}, atLeast: [], district: '' };

export function typedRecordOf(shape: RegisterShape, { line }: Pick<RegisterRecordPage, 'line'>, language: Language): TypedRecord {
  const texts = Object.fromEntries(shape.fields.flatMap((field) => (line.values[field.code] === undefined ? [] : [[field.code, typedText(field, line.values[field.code]!, language)]])));
  return { texts, atLeast: line.atLeast, district: String(line.district) };
}

export function typedText({ kind }: FieldShape, value: FieldValue, language: Language): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return kind === 'MONEY' ? formatRupees(Number(value), 'rupee', language) : String(value);
}

export interface JudgeContext {
  readonly today: string;
  readonly schemeStartsOn: string;
  readonly isRevision: boolean;
}

/** What the form says, judged by the rules of a file's rows: the record, or everything that is wrong at once. The server judges again, with what it alone knows. */
export function judgeRecord(shape: RegisterShape, typed: TypedRecord, { today, schemeStartsOn, isRevision }: JudgeContext): ReadRecord | { readonly faults: readonly RecordFault[] } {
  const cells = Object.fromEntries(shape.fields.map(({ code }) => [code, cellOf(code, typed)]));
  const districts = { find: (text: string) => ({ lgd: Number(text) }), has: () => true }; // chosen from the plan's own list
  const isUnplaced = shape.place !== 'PARENT' && typed.district === '';
  const place = isUnplaced ? {} : { district: typed.district };
  const read = readRecord(shape, { ...cells, ...place, parentKey: 'chosen' }, { today, schemeStartsOn, districts, words: NO_WORDS, keepsPersonal: isRevision });
  if (!isUnplaced || shape.place === 'DISTRICT') return read;
  const unplaced: RecordFault = { code: 'DISTRICT_NEEDED', field: 'district', values: {} };
  return { faults: 'faults' in read ? [unplaced, ...read.faults] : [unplaced] };
}

const NO_WORDS = choiceWords({}); // a form's lists hold codes

export function cellOf(code: string, { texts, atLeast }: TypedRecord): string {
  const text = (texts[code] ?? '').trim();
  return text !== '' && atLeast.includes(code) && !/^[>≥]/.test(text) ? `>=${text}` : text;
}

/** What the next of a batch begins with: the day, the place and what it refers to stay, who it is does not. */
export function nextOf(shape: RegisterShape, { texts, district }: TypedRecord): TypedRecord {
  const staying = shape.fields.filter(({ kind, code }) => (kind === 'DATE' || kind === 'REFERENCE') && !shape.key.includes(code));
  return { texts: Object.fromEntries(staying.flatMap(({ code }) => (texts[code] ? [[code, texts[code]]] : []))), atLeast: [], district };
}
