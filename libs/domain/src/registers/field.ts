import type { FieldShape, MeasureShape, StepShape } from './shape.ts';

type Options = Partial<Omit<FieldShape, 'code' | 'kind'>>;

const PLAIN: Omit<FieldShape, 'code' | 'kind'> = { isNeeded: false, isPlanned: false, isPersonal: false, mayBeLowerBound: false, choices: [], refersTo: null, refersWhere: {}, least: 0, most: 200, mayPrecedeScheme: false, ofPlan: null };
const COUNT_MOST = 1_000_000;
const PAISE_MOST = 10_00_00_00_00_000; // ten thousand crore rupees

/** The words in which a register is declared. */
export const text = (code: string, options: Options = {}): FieldShape => ({ ...PLAIN, ...options, code, kind: 'TEXT' });
export const longText = (code: string, options: Options = {}): FieldShape => ({ ...PLAIN, most: 2000, ...options, code, kind: 'LONG_TEXT' });
export const date = (code: string, options: Options = {}): FieldShape => ({ ...PLAIN, ...options, code, kind: 'DATE' });
export const plannedDate = (code: string, options: Options = {}): FieldShape => date(code, { ...options, isPlanned: true });
export const count = (code: string, options: Options = {}): FieldShape => ({ ...PLAIN, most: COUNT_MOST, ...options, code, kind: 'COUNT' });
export const money = (code: string, options: Options = {}): FieldShape => ({ ...PLAIN, most: PAISE_MOST, ...options, code, kind: 'MONEY' });
export const choice = (code: string, choices: readonly string[], options: Options = {}): FieldShape => ({ ...PLAIN, ...options, choices, code, kind: 'CHOICE' });
export const flag = (code: string, options: Options = {}): FieldShape => ({ ...PLAIN, ...options, code, kind: 'FLAG' });
export const udyam = (options: Options = {}): FieldShape => ({ ...PLAIN, most: 19, ...options, code: 'udyam', kind: 'UDYAM' });
export const cin = (code: string, options: Options = {}): FieldShape => ({ ...PLAIN, most: 21, ...options, code, kind: 'CIN' });
/** A code of the plan, as it is written there. */
export const office = (code: string, options: Options = {}): FieldShape => text(code, { most: 40, ...options, ofPlan: 'OFFICE' });
export const partnerOffice = (code: string, options: Options = {}): FieldShape => text(code, { most: 40, ...options, ofPlan: 'PARTNER' });
export const component = (code: string, options: Options = {}): FieldShape => text(code, { most: 40, ...options, ofPlan: 'COMPONENT' });
export const reference = (code: string, refersTo: FieldShape['refersTo'], options: Options = {}): FieldShape => ({ ...PLAIN, ...options, refersTo, code, kind: 'REFERENCE' });

export const needed: Options = { isNeeded: true };
export const personal: Options = { isPersonal: true };
export const maybeEarlier: Options = { mayPrecedeScheme: true };

export function step(code: string, dateField: string, needs: readonly string[] = [], mayBeSkipped = false): StepShape {
  return { code, dateField, needs, mayBeSkipped };
}

/** A count of records at a day, unless `options` say what else. */
export function measure(code: string, dateField: string, options: Partial<Omit<MeasureShape, 'code' | 'dateField'>> = {}): MeasureShape {
  return { nature: 'C', sumOf: null, isMoney: false, isOncePerUnit: false, where: {}, parentWhere: {}, breakdowns: {}, ...options, code, dateField };
}
