import { describe, expect, it } from '@jest/globals';
import { choiceWords } from '../registers/choice-words.ts';
import { districtNames } from '../registers/district-names.ts';
import { readUnit, unitCells, type UnitContext } from './read-unit.ts';

const name = (en: string, hi: string, local?: string) => ({ en, hi, ...(local ? { local } : {}) });
const district = (lgd: number, names: ReturnType<typeof name>, aliases: string[] = []) => ({ lgd, name: names, aliases, division: name('D', 'म'), weight: 1, isReporting: true });
const context: UnitContext = {
  today: '2026-01-20',
  districts: districtNames({
    districts: [district(627, name('Reasi', 'रियासी', 'ریاسی'), ['Riasi'])],
    districtsElsewhere: [{ lgd: 9, name: name('Leh', 'लेह'), aliases: [], stateLgd: 37, stateName: name('Ladakh', 'लद्दाख') }],
  }),
  words: choiceWords({ MICRO: ['Micro', 'सूक्ष्म'], SMALL: ['Small', 'लघु'], WOMEN_OWNED: ['Owned by women', 'महिला स्वामित्व'], MANUFACTURING: ['Manufacturing', 'विनिर्माण'] }),
};
const row = { udyam: 'UDYAM-JK-01-0012345', name: 'Sharma Wood Works', nameLocal: 'शर्मा वुड वर्क्स', registeredOn: '15.01.2022', class: 'सूक्ष्म', activity: 'Manufacturing', nic: '01462', owner: 'women owned', social: 'ST', isPwd: 'नहीं', uam: 'jk-03-a-0001234', district: 'ریاسی', investment: '2,50,000', turnover: '₹ 10,00,000.50' };
const faultsOf = (cells: object) => {
  const read = readUnit({ ...row, ...cells }, context);
  return 'faults' in read ? read.faults.map(({ field, code, values }) => [field, code, ...Object.values(values)]) : [];
};

describe('a row of units', () => {
  it('is read as officers write it', () => {
    expect(readUnit(row, context)).toEqual({
      ...{ udyam: 'UDYAM-JK-01-0012345', uam: 'JK03A0001234', name: 'Sharma Wood Works', nameLocal: 'शर्मा वुड वर्क्स', district: 627, class: 'MICRO', investmentPaise: 2_50_000_00, turnoverPaise: 10_00_000_50 },
      ...{ activity: 'MANUFACTURING', nic: '01462', owner: 'WOMEN_OWNED', social: 'ST', isMinority: null, isPwd: false, isExServiceman: null, registeredOn: '2022-01-15', cancelledOn: null },
    });
  });

  it.each([
    ['a number without its district block', { udyam: 'UDYAM-JK-0012345' }, ['udyam', 'UDYAM_BLOCK_MISSING', 'DISTRICT', 'UDYAM-JK-0012345']],
    ['an old number as a Udyam number', { udyam: 'JK03A0001234' }, ['udyam', 'UDYAM_OLD_NUMBER', 'JK03A0001234']],
    ['an old number that is none', { uam: 'JK03A123' }, ['uam', 'UAM_UNREADABLE', 'JK03A123']],
    ['a NIC code that lost its zero', { nic: '1462' }, ['nic', 'NIC_DIGITS', '1462', 4]],
    ['a division NIC does not have', { nic: '34999' }, ['nic', 'NIC_UNKNOWN', '34999', '34']],
    ['a district of another State', { district: 'Leh' }, ['district', 'DISTRICT_ELSEWHERE', 'Leh', 'Ladakh', 'लद्दाख']],
    ['a district nobody knows', { district: 'Atlantis' }, ['district', 'DISTRICT_UNKNOWN', 'Atlantis']],
    ['no district', { district: '' }, ['district', 'DISTRICT_NEEDED']],
    ['an Aadhaar number in a name', { name: 'Ram 2341 2341 2346' }, ['name', 'AADHAAR_REFUSED']],
    ['a day to come', { registeredOn: '2026-01-21' }, ['registeredOn', 'DATE_FUTURE', '2026-01-21', '2026-01-20']],
    ['a day before Udyam', { registeredOn: '30.06.2020' }, ['registeredOn', 'REGISTERED_BEFORE_UDYAM', '2020-06-30', '2020-07-01']],
    ['a cancellation before the registration', { cancelledOn: '2022-01-14' }, ['cancelledOn', 'CANCELLED_BEFORE', '2022-01-14', '2022-01-15']],
    ['a class below the figures', { investment: '30000000' }, ['class', 'CLASS_BELOW_FIGURES', 'MICRO', 'SMALL']],
    ['an enterprise above medium', { turnover: '5000000001' }, ['class', 'ABOVE_MEDIUM', 2_50_000_00, 500_00_00_001_00]],
    ['neither class nor figures', { class: '', turnover: '' }, ['class', 'CLASS_NEEDED']],
    ['a formula', { name: { formula: '1+1' } }, ['name', 'FORMULA', '1+1']],
  ])('refuses %s', (_, cells, fault) => expect(faultsOf(cells)).toEqual([fault]));

  it('tells everything wrong at once, and nothing twice', () => {
    expect(faultsOf({ udyam: '', registeredOn: 'soon', district: 'x', class: 'huge', investment: 'x' }).map(([field, code]) => `${field} ${code}`)).toEqual(['udyam MISSING', 'registeredOn DATE_UNREADABLE', 'class CHOICE_UNKNOWN', 'investment AMOUNT_UNREADABLE', 'district DISTRICT_UNKNOWN']);
  });

  it('takes the class from the figures, and keeps the one it has at the ceiling', () => {
    const figures = { ...row, class: '', investment: '2,50,00,000', turnover: '1' };
    expect(readUnit(figures, context)).toMatchObject({ class: 'MICRO' });
    expect(readUnit(figures, { ...context, present: 'SMALL' })).toMatchObject({ class: 'SMALL' });
    expect(readUnit({ ...figures, class: 'SMALL' }, context)).toMatchObject({ class: 'SMALL' });
  });

  it('reads a form as it reads a file', () => {
    const read = readUnit(row, context);
    if ('faults' in read) throw new Error('refused');
    expect(readUnit(unitCells(read), context)).toEqual(read);
  });
});
