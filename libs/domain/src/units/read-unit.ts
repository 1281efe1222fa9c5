import type { CivilDate } from '../calendar/fortnight.ts';
import { keepable, type FileCell } from '../files/file-cell.ts';
import type { ChoiceWords } from '../registers/choice-words.ts';
import type { DistrictNames } from '../registers/district-names.ts';
import { readField } from '../registers/read-field.ts';
import type { FieldValue } from '../registers/shape.ts';
import { classOf, isLower } from './class-of.ts';
import { checkNic } from './nic.ts';
import { readUam } from './uam.ts';
import type { UnitFault } from './unit-fault.ts';
import { UNIT_FIELDS } from './unit-fields.ts';
import type { EnterpriseClass, UnitValues } from './unit.ts';

/** A unit as typed: field code -> text; `district` a district's name or LGD code. */
export type UnitCells = Readonly<Record<string, FileCell>>;

export interface UnitContext {
  readonly today: CivilDate;
  readonly districts: DistrictNames;
  readonly words: ChoiceWords;
  /** The class the unit stands in, where it is revised. */
  readonly present?: EnterpriseClass | null;
}

type Draft = Record<string, FieldValue>;
type Fail = (field: string, code: UnitFault['code'], values?: UnitFault['values']) => void;

const UDYAM_BEGAN = '2020-07-01';
const TOLD = 40;

/**
 * One row of a file of units, or one form: the unit, or everything wrong with it at once. The class is what the certificate says, or follows from investment and turnover by the ceilings of the day; a class below what the figures give is
 * refused. Refuses numbers that are no Udyam number and says which block, a NIC code that lost its zero, districts of another State, Aadhaar numbers, days before Udyam began (01.07.2020) and days to come.
 */
export function readUnit(cells: UnitCells, context: UnitContext): UnitValues | { readonly faults: readonly UnitFault[] } {
  const faults: UnitFault[] = [];
  const fail: Fail = (field, code, values = {}) => void faults.push({ code, field, values });
  const draft: Draft = {};
  for (const field of UNIT_FIELDS) {
    const read = readField(field, cells[field.code], context.words);
    if (read === null) {
      if (field.isNeeded) fail(field.code, 'MISSING');
    } else if ('fault' in read) fail(field.code, read.fault.code, read.fault.values);
    else draft[field.code] = read.value;
  }
  const district = districtOf(cells.district, context.districts, fail);
  const uam = uamOf(draft, fail);
  checkDays(draft, context.today, fail);
  const nicFault = typeof draft.nic === 'string' ? checkNic(draft.nic) : null;
  if (nicFault) fail('nic', nicFault.code, nicFault.values);
  const isUnread = (field: string): boolean => faults.some((fault) => fault.field === field);
  const enterpriseClass = ['class', 'investment', 'turnover'].some(isUnread) ? null : classOfDraft(draft, context, fail);
  if (faults.length > 0 || enterpriseClass === null || district === null) return { faults };
  const said = <Value>(field: string): Value | null => (draft[field] ?? null) as Value | null;
  return {
    ...{ udyam: String(draft.udyam), uam, name: String(draft.name), nameLocal: said('nameLocal'), district, class: enterpriseClass },
    ...{ investmentPaise: said('investment'), turnoverPaise: said('turnover'), activity: said('activity'), nic: said('nic'), owner: said('owner'), social: said('social') },
    ...{ isMinority: said('isMinority'), isPwd: said('isPwd'), isExServiceman: said('isExServiceman'), registeredOn: String(draft.registeredOn), cancelledOn: said('cancelledOn') },
  };
}

/** A form as the cells it would be in a file, so that one reading judges both: amounts in rupees, true as "yes". */
export function unitCells({ investmentPaise, turnoverPaise, district, ...rest }: Readonly<Record<keyof UnitValues, FieldValue | null>>): UnitCells {
  const cells = Object.entries({ ...rest, investment: rupees(investmentPaise), turnover: rupees(turnoverPaise), district });
  return Object.fromEntries(cells.flatMap(([field, value]) => (value === null ? [] : [[field, value === true ? 'yes' : value === false ? 'no' : String(value)]])));
}

function rupees(paise: FieldValue | null): string | null {
  if (typeof paise !== 'number') return null;
  const digits = String(Math.abs(paise)).padStart(3, '0');
  return `${paise < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function districtOf(cell: FileCell | undefined, districts: DistrictNames, fail: Fail): number | null {
  const refuse = (code: UnitFault['code'], values: UnitFault['values'] = {}): null => (fail('district', code, values), null);
  if (cell !== undefined && typeof cell !== 'string') return refuse('FORMULA', { text: cell.formula.slice(0, TOLD) });
  const text = keepable(cell ?? '');
  if (text === '') return refuse('DISTRICT_NEEDED');
  const found = districts.find(text);
  if (found === null) return refuse('DISTRICT_UNKNOWN', { text: text.slice(0, TOLD) });
  return 'lgd' in found ? found.lgd : refuse('DISTRICT_ELSEWHERE', { text: text.slice(0, TOLD), stateEn: found.elsewhere.en, stateHi: found.elsewhere.hi });
}

function uamOf({ uam }: Draft, fail: Fail): string | null {
  if (typeof uam !== 'string') return null;
  const read = readUam(uam);
  if (read === null) fail('uam', 'UAM_UNREADABLE', { text: uam.slice(0, TOLD) });
  return read;
}

function checkDays({ registeredOn, cancelledOn }: Draft, today: CivilDate, fail: Fail): void {
  for (const [field, on] of Object.entries({ registeredOn, cancelledOn })) if (typeof on === 'string' && on > today) fail(field, 'DATE_FUTURE', { on, latestOn: today });
  if (typeof registeredOn !== 'string') return;
  if (registeredOn < UDYAM_BEGAN) fail('registeredOn', 'REGISTERED_BEFORE_UDYAM', { on: registeredOn, startsOn: UDYAM_BEGAN });
  if (typeof cancelledOn === 'string' && cancelledOn < registeredOn) fail('cancelledOn', 'CANCELLED_BEFORE', { on: cancelledOn, otherOn: registeredOn });
}

function classOfDraft(draft: Draft, { today, present = null }: UnitContext, fail: Fail): EnterpriseClass | null {
  const typed = (draft.class ?? null) as EnterpriseClass | null;
  const { investment, turnover } = draft;
  if (typeof investment !== 'number' || typeof turnover !== 'number') {
    if (typed === null) fail('class', 'CLASS_NEEDED');
    return typed;
  }
  const follows = classOf(investment, turnover, today, present);
  if (follows === null) fail('class', 'ABOVE_MEDIUM', { investmentPaise: investment, turnoverPaise: turnover });
  else if (typed !== null && isLower(typed, follows)) fail('class', 'CLASS_BELOW_FIGURES', { choice: typed, follows });
  return follows === null ? null : (typed ?? follows);
}
