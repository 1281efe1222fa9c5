import { describe, expect, it } from '@jest/globals';
import { districtNames } from './district-names.ts';

const division = { en: 'South', hi: 'दक्षिण' };
const names = districtNames({
  districts: [
    { lgd: 627, name: { en: 'Reasi', hi: 'रियासी', local: 'ریاسی' }, aliases: ['Riasi'], division, weight: 1, isReporting: true },
    { lgd: 8, name: { en: 'Kupwara', hi: 'कुपवाड़ा', local: 'کپواڑہ' }, aliases: [], division, weight: 1, isReporting: true },
  ],
  districtsElsewhere: [{ lgd: 9, stateLgd: 37, name: { en: 'Leh', hi: 'लेह', local: 'لیہ' }, aliases: ['Leh Ladakh'], stateName: { en: 'Ladakh', hi: 'लद्दाख' } }],
});

describe('the name of a district', () => {
  it.each(['Reasi', ' REASI ', 'Riasi', 'Distt. Reasi', 'Reasi district', 'जिला रियासी', 'रियासी', 'ریاسی', 'ضلع ریاسی', 'رياسي', '627'])('finds it as %s', (text) => expect(names.find(text)).toEqual({ lgd: 627 }));
  it.each(['कुपवाड़ा', 'कुपवाडा', 'کپواڑہ', 'كپواڑه'])('finds %s with and without the marks of a keyboard', (text) => expect(names.find(text)).toEqual({ lgd: 8 }));
  it('tells one of another State with that State, and knows no other', () => {
    expect(names.find('Leh')).toEqual({ elsewhere: { en: 'Ladakh', hi: 'लद्दाख' } });
    expect(names.find('لیہ')).toEqual({ elsewhere: { en: 'Ladakh', hi: 'लद्दाख' } });
    expect([names.find('Atlantis'), names.find(''), names.find('6')]).toEqual([null, null, null]);
    expect([names.has(627), names.has(628)]).toEqual([true, false]);
  });
});
