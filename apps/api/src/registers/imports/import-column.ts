import type { Importable } from '@pakhwada/contracts/registers';
import { registerOf, type FieldShape, type RegisterCode, type RegisterShape } from '@pakhwada/domain/registers';
import { recordFieldWord } from '@pakhwada/language/sentence';
import { LANGUAGES, translate, type Language, type MessageKey } from '@pakhwada/language/translate';

/** One column of a register's file. `of` is the register whose words name it. */
export interface ImportColumn {
  readonly code: string; // a field's code, 'district' or 'parentKey'
  readonly of: Importable;
  readonly isNeeded: boolean;
  readonly field: FieldShape | null; // null: the place, or the record it stands under
  readonly parent: RegisterCode | null; // the register that a parentKey names
}

/** The columns of a register in the order of its template: what it stands under and where it lies first, then its fields. */
export function columnsOf(of: Importable, { place, parent, fields }: Pick<RegisterShape, 'place' | 'parent' | 'fields'>): readonly ImportColumn[] {
  return [
    ...(parent === null ? [] : [{ code: 'parentKey', of, isNeeded: true, field: null, parent }]),
    ...(place === 'PARENT' ? [] : [{ code: 'district', of, isNeeded: place === 'DISTRICT', field: null, parent: null }]),
    ...fields.map((field) => ({ code: field.code, of, isNeeded: field.isNeeded, field, parent: null })),
  ];
}

/** What stands over the column. */
export function headerOf({ code, of, parent }: ImportColumn, language: Language): string {
  const word = recordFieldWord(of, code, language);
  return parent === null ? word : translate(language, 'registerImport.parentColumn', { parent: word, key: registerOf(parent).key.map((field) => recordFieldWord(parent, field, language)).join(', ') });
}

/** All it may be called: its code, its header in every language, and of the record it stands under the bare name and that of its key. */
export function wordsOf(column: ImportColumn): readonly string[] {
  const { code, of, parent } = column;
  const keys = parent === null ? [] : registerOf(parent).key;
  return [code, ...keys, ...LANGUAGES.flatMap((language) => [headerOf(column, language), recordFieldWord(of, code, language), ...keys.map((field) => recordFieldWord(parent!, field, language))])];
}

/** What may be written in it, in a few words. */
export function hintOf({ code, field, parent, isNeeded }: ImportColumn, language: Language): string {
  const needed = translate(language, isNeeded ? 'registerImport.needed' : 'registerImport.mayBeEmpty');
  const say = (hint: string, values: Readonly<Record<string, string | number>> = {}): string => `${translate(language, `registerImport.hint.${hint}` as MessageKey, values)} ${needed}`;
  if (parent !== null) return say('PARENT', { register: oneOf(parent, language) });
  if (field === null) return say(code === 'district' && !isNeeded ? 'DISTRICT_OR_STATE' : 'DISTRICT');
  if (field.refersTo !== null) return say('REFERENCE', { register: oneOf(field.refersTo, language) });
  if (field.kind === 'TEXT' || field.kind === 'LONG_TEXT') return say('TEXT', { most: field.most });
  if (field.kind === 'COUNT' || field.kind === 'MONEY') return say(field.mayBeLowerBound ? `${field.kind}_AT_LEAST` : field.kind);
  return say(field.kind);
}

/** The words that may be chosen from; null where anything may be written. */
export function choicesOf({ code, field }: ImportColumn, language: Language, districts: readonly string[]): readonly string[] | null {
  if (code === 'district' && field === null) return districts;
  if (field?.kind === 'CHOICE') return field.choices.map((choice) => translate(language, `register.choice.${choice}` as MessageKey));
  return field?.kind === 'FLAG' ? [translate(language, 'register.choice.YES'), translate(language, 'register.choice.NO')] : null;
}

function oneOf(register: RegisterCode, language: Language): string {
  return translate(language, `register.${register}.one` as MessageKey);
}
