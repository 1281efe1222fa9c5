import { addDays, type CivilDate } from '@pakhwada/domain/calendar';
import { draw } from '../draw.ts';
import { notBefore } from './clinic.ts';
import { someDistrict } from './districts.ts';
import { partsOf } from './persons.ts';
import type { UnitPool } from './pool.ts';
import { dayIn, taken, type Told, type ToldRecord } from './told.ts';
import type { FieldValues } from '@pakhwada/domain/registers';

interface FinanceCase {
  readonly no: string;
  readonly district: number;
  readonly udyam: string;
  readonly about: FieldValues;
  readonly onboardedOn: CivilDate;
  sanctionedOn: CivilDate | null;
  disbursedOn: CivilDate | null;
}

const LENDERS = ['Demo Gramin Bank', 'Demo Cooperative Bank', 'Demo Small Finance Bank'];
const PRODUCTS = ['UPI', 'GST_LENDING', 'TREDS', 'WORKING_CAPITAL'];
const LAKH_PAISE = 1_00_00_000;

/** Units brought to digital finance; sanctions and, apart from them, disbursals go to the longest waiting. */
export function financeCasesOf(told: Told, pool: UnitPool): ToldRecord[] {
  const cases: FinanceCase[] = [];
  for (const { id } of told.fortnights) {
    for (const { fortnight, row, count } of told.of('finance.onboarded').filter((one) => one.fortnight.id === id)) {
      for (let n = 0; n < count; n += 1) {
        const no = `DF/${String(cases.length + 1).padStart(5, '0')}`;
        const district = someDistrict(told.plan, `finance ${no}`);
        const about = partsOf(row, n, count);
        const known = n % 4 === 0 ? pool.at(district, cases.filter((one) => one.district === district).length, about) : null;
        const { udyam } = known ?? pool.add(district, about);
        cases.push({ no, district, udyam, about, onboardedOn: dayIn(fortnight, `finance ${no}`), sanctionedOn: null, disbursedOn: null });
      }
    }
    for (const { fortnight, count } of told.of('finance.sanctioned').filter((one) => one.fortnight.id === id)) for (const one of cases.filter(({ sanctionedOn }) => sanctionedOn === null).slice(0, count)) one.sanctionedOn = notBefore(dayIn(fortnight, `sanction ${one.no}`), one.onboardedOn);
    for (const { fortnight, count } of told.of('finance.disbursed').filter((one) => one.fortnight.id === id)) for (const one of cases.filter(({ sanctionedOn, disbursedOn }) => sanctionedOn !== null && disbursedOn === null).slice(0, count)) one.disbursedOn = notBefore(dayIn(fortnight, `disbursal ${one.no}`), one.sanctionedOn!);
  }
  return cases.filter(({ onboardedOn }) => onboardedOn <= told.until).map((one) => recordOf(told, one));
}

function recordOf(told: Told, { no, district, udyam, about, onboardedOn, sanctionedOn, disbursedOn }: FinanceCase): ToldRecord {
  const amount = draw(`amount ${no}`, 2, 25) * LAKH_PAISE;
  const lender = LENDERS[draw(`lender ${no}`, 0, LENDERS.length - 1)]!;
  const appliedOn = sanctionedOn === null ? null : notBefore(addDays(sanctionedOn, -20), onboardedOn);
  return {
    word: `finance ${no}`,
    register: 'finance-case',
    under: null,
    district,
    values: {
      caseNo: no, udyam, product: PRODUCTS[draw(`product ${no}`, 0, PRODUCTS.length - 1)]!, ...about, onboardedOn,
      ...taken(told, 'appliedOn', sanctionedOn !== null && sanctionedOn <= told.until ? appliedOn : null, { appliedAmount: amount, lender }),
      ...taken(told, 'sanctionedOn', sanctionedOn, { sanctionedAmount: amount }),
      ...taken(told, 'disbursedOn', disbursedOn, { disbursedAmount: amount - draw(`kept ${no}`, 0, 1) * LAKH_PAISE }),
    },
    personal: {},
    atLeast: [],
  };
}
