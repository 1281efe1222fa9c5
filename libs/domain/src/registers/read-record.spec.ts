import { describe, expect, it } from '@jest/globals';
import { choiceWords } from './choice-words.ts';
import { districtNames } from './district-names.ts';
import { formCells } from './form-cells.ts';
import { readRecord, type RecordCells, type RecordContext } from './read-record.ts';
import { registerOf } from './registers.ts';
import type { RegisterCode } from './shape.ts';

const here = { en: 'Hill', hi: 'पहाड़ी', local: 'پہاڑی' };
const CONTEXT: RecordContext = {
  today: '2026-03-31',
  schemeStartsOn: '2024-10-01',
  districts: districtNames({
    districts: [{ lgd: 627, name: here, aliases: ['Hilly'], division: here, weight: 1, isReporting: true }],
    districtsElsewhere: [{ lgd: 9, stateLgd: 37, name: { en: 'Lake', hi: 'झील' }, aliases: [], stateName: { en: 'Next State', hi: 'अगला राज्य' } }],
  }),
  words: choiceWords({ WOMEN: ['Women', 'महिला'], ESDP: ['ESDP', 'ईएसडीपी'], BUYER_SELLER: ['Buyer-seller meet', 'क्रेता-विक्रेता बैठक'] }),
};
const TRAINEE: RecordCells = { parentKey: 'c4-rsi-०१', rollNo: '7', name: 'Asha Devi', gender: 'महिला', enrolledOn: '02/02/2026', isYouth: 'हाँ' };
const EVENT: RecordCells = { eventNo: 'E-1', kind: 'buyer-seller meet', title: 'First meet', place: 'Town hall', plannedFrom: '10.01.2026', plannedTo: '11.01.2026', district: 'Hill' };
const read = (register: RegisterCode, cells: RecordCells, context = CONTEXT) => readRecord(registerOf(register), cells, context);
const faultsOf = (register: RegisterCode, cells: RecordCells): string[] => {
  const record = read(register, cells);
  return 'faults' in record ? record.faults.map(({ field, code }) => `${field} ${code}`) : [];
};

describe('a row of a register', () => {
  it('is a record: its values, its sealed fields apart, the key of its parent', () => {
    expect(read('trainee', TRAINEE)).toEqual({
      values: { rollNo: '7', gender: 'WOMEN', enrolledOn: '2026-02-02', isYouth: true },
      ...{ personal: { name: 'Asha Devi' }, atLeast: [], district: 0, parentKey: 'C4-RSI-01' },
    });
  });

  it('keeps "over 100" as at least 100, in every way it is said', () => {
    for (const said of ['>=100', '≥ 100', 'over 100', 'More than 100', '100+', '100 से अधिक', 'कम से कम १००']) expect(read('event', { ...EVENT, sellers: said })).toMatchObject({ values: { sellers: 100 }, atLeast: ['sellers'], district: 627 });
    expect(read('event', { ...EVENT, sellers: '1,250' })).toMatchObject({ values: { sellers: 1250 }, atLeast: [] });
    expect(faultsOf('batch', { batchNo: 'B', programme: 'ESDP', trade: 'Weaving', institute: 'ITI', seats: '33+', plannedStartOn: '2026-02-01', plannedEndOn: '2026-03-01' })).toEqual(['seats LOWER_BOUND_REFUSED']);
  });

  it('is told everything that is wrong with it at once', () => {
    expect(faultsOf('trainee', { rollNo: '', name: { formula: 'A1' }, gender: 'W', enrolledOn: '31.02.2026', completedOn: '2026-04-01', certificateNo: '1.23E+11', isYouth: 'perhaps', udyam: 'UDYAM-JH-0051133' })).toEqual([
      ...['rollNo MISSING', 'name FORMULA', 'gender CHOICE_UNKNOWN', 'isYouth FLAG_UNREADABLE', 'enrolledOn DATE_UNREADABLE', 'certificateNo NUMBER_MANGLED', 'udyam UDYAM_BLOCK_MISSING', 'parentKey PARENT_NEEDED', 'completedOn DATE_FUTURE'],
    ]);
    expect(faultsOf('camp', { campNo: 'x'.repeat(201), place: 'p', plannedOn: '2030-01-01', participants: '12.5', women: '-1', men: 'ten', others: '1,00,00,000', district: 'Atlantis' })).toEqual([
      ...['campNo TEXT_TOO_LONG', 'participants COUNT_NOT_WHOLE', 'women COUNT_NEGATIVE', 'men COUNT_UNREADABLE', 'others COUNT_TOO_LARGE', 'district DISTRICT_UNKNOWN'],
    ]);
  });

  it('refuses an Aadhaar number in every column, whatever it holds and its digits are written in', () => {
    expect(faultsOf('trainee', { ...TRAINEE, rollNo: '2341 2341 2346' })).toEqual(['rollNo AADHAAR_REFUSED']);
    expect(faultsOf('event', { ...EVENT, remark: 'ID २३४१-२३४१-२३४६ seen' })).toEqual(['remark AADHAAR_REFUSED']);
    expect(faultsOf('trainee', { ...TRAINEE, udyam: '234123412346' })).toEqual(['udyam AADHAAR_REFUSED']);
    expect(faultsOf('trainee', { ...TRAINEE, enrolledOn: '234123412346', gender: '2341 2341 2346', isYouth: '۲۳۴۱۲۳۴۱۲۳۴۶' })).toEqual(['gender AADHAAR_REFUSED', 'isYouth AADHAAR_REFUSED', 'enrolledOn AADHAAR_REFUSED']);
    expect(faultsOf('camp', { campNo: 'K', place: 'p', plannedOn: '2026-01-01', district: 'Hill', participants: '234123412346' })).toEqual(['participants AADHAAR_REFUSED']);
    expect(faultsOf('trainee', { ...TRAINEE, mobile: '+91 98765 43210' })).toEqual([]);
  });

  it('lies in a district, at State level where that is open, and never in the district of another State', () => {
    expect(faultsOf('camp', { campNo: 'K', place: 'p', plannedOn: '2026-01-01' })).toEqual(['district DISTRICT_NEEDED']);
    expect(read('event', { ...EVENT, district: '' })).toMatchObject({ district: 0 });
    expect(read('event', { ...EVENT, district: 'झील' })).toEqual({ faults: [{ code: 'DISTRICT_ELSEWHERE', field: 'district', values: { text: 'झील', stateEn: 'Next State', stateHi: 'अगला राज्य' } }] });
  });

  it('of a revision leaves out sealed fields that stay', () => {
    const { name: _, ...rest } = TRAINEE;
    expect(faultsOf('trainee', rest)).toEqual(['name MISSING']);
    expect(read('trainee', rest, { ...CONTEXT, keepsPersonal: true })).toMatchObject({ personal: {} });
  });
});

describe('a form', () => {
  it('is read as the file it could have been, to the paisa', () => {
    const { cells, faults } = formCells(registerOf('stall'), { stallNo: 'S1', category: 'MSME', rent: 5, sales: 1_25_000_50 }, []);
    expect({ cells, faults }).toEqual({ cells: { stallNo: 'S1', category: 'MSME', rent: '0.05', sales: '125000.50' }, faults: [] });
    expect(read('stall', { ...cells, parentKey: 'E-1' })).toMatchObject({ values: { rent: 5, sales: 1_25_000_50 } });
  });

  it('is told of fields the register does not have, and of figures that are none', () => {
    const { faults } = formCells(registerOf('event'), { colour: 'red', sellers: '12', buyers: 1.5 }, ['visitors', 'shoes', 'title']);
    expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual(['colour UNKNOWN_FIELD', 'sellers COUNT_UNREADABLE', 'buyers COUNT_UNREADABLE', 'visitors MISSING', 'shoes UNKNOWN_FIELD', 'title LOWER_BOUND_REFUSED']);
  });
});
