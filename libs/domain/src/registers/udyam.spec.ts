import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdsAadhaar, isChecked } from './aadhaar.ts';
import { maskUdyam, readUdyam } from './udyam.ts';

const faultOf = (text: string): string => {
  const read = readUdyam(text);
  return 'fault' in read ? `${read.fault.code} ${read.fault.values.block ?? read.fault.values.state ?? ''}`.trim() : 'none';
};

describe('a Udyam number', () => {
  it.each(['UDYAM-JK-01-0012345', ' udyam jk 01 0012345', 'UDYAM–JK–01–0012345', 'Udyam/JK/01/0012345', 'UDYAMJK010012345'])('is read from %s', (text) => expect(readUdyam(text)).toEqual({ udyam: 'UDYAM-JK-01-0012345', isCorrected: false }));

  it('of Karnataka is KR, also where KA was written', () => expect(readUdyam('UDYAM-KA-03-0000001')).toEqual({ udyam: 'UDYAM-KR-03-0000001', isCorrected: true }));

  it.each([
    ['UDYAM-JH-0051133', 'UDYAM_BLOCK_MISSING DISTRICT'], ['UDYAM-JH-01', 'UDYAM_BLOCK_MISSING NUMBER'], ['UDYAM-JH', 'UDYAM_BLOCK_MISSING DISTRICT'], ['UDYAM-01-0051133', 'UDYAM_BLOCK_MISSING STATE'], ['JH-01-0051133', 'UDYAM_BLOCK_MISSING UDYAM'],
    ['UDYAM-JH-01-51133', 'UDYAM_DIGITS NUMBER'], ['UDYAM-JH-1-0051133', 'UDYAM_DIGITS DISTRICT'], ['UDYAM-XX-01-0051133', 'UDYAM_STATE_UNKNOWN XX'], ['JH04D0012345', 'UDYAM_OLD_NUMBER'], ['registered', 'UDYAM_UNREADABLE'], ['UDYAM-JH-O1-0051133', 'UDYAM_UNREADABLE'], ['UDYAM', 'UDYAM_BLOCK_MISSING STATE'],
  ])('%s is told as %s', (text, fault) => expect(faultOf(text)).toBe(fault));

  it('shows its last four digits where its bearer must not be known', () => expect(maskUdyam('UDYAM-JK-01-0012345')).toBe('XXXXX-XX-XX-XXX2345'));

  it('reads back what it has read, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const read = readUdyam(text);
      if ('udyam' in read) expect(readUdyam(read.udyam)).toEqual({ udyam: read.udyam, isCorrected: false });
    }));
  });
});

describe('an Aadhaar number', () => {
  const checked = (eleven: string): string => [...'0123456789'].map((last) => eleven + last).find(isChecked)!;

  it('is known by its check digit, alone, in fours and inside a text', () => {
    expect(['234123412346', '2341 2341 2346', 'No. 2341-2341-2346, seen'].map(holdsAadhaar)).toEqual([true, true, true]);
    expect(['२३४१ २३४१ २३४६', '۲۳۴۱۲۳۴۱۲۳۴۶', '２３４１２３４１２３４６', '2341.2341.2346', '2341–2341–2346', '2341\u00a02341\u00a02346', '2341  2341  2346'].map(holdsAadhaar)).toEqual(Array(7).fill(true));
    expect(['234123412345', '134123412346', '2341234123461', '+919876543210', '12345'].map(holdsAadhaar)).toEqual([false, false, false, false, false]);
  });

  it('has one right last digit, and is found for every one that has it', () => {
    fc.assert(fc.property(fc.tuple(fc.integer({ min: 2, max: 9 }), fc.stringMatching(/^\d{10}$/)), ([first, rest]) => {
      const eleven = `${first}${rest}`;
      expect([...'0123456789'].filter((last) => isChecked(eleven + last))).toHaveLength(1);
      const whole = checked(eleven);
      expect(holdsAadhaar(`x ${whole} y`)).toBe(!/^91[6-9]/.test(whole));
    }));
  });

  it('is no longer one with a single digit wrong, nor with two neighbours swapped', () => {
    fc.assert(fc.property(fc.stringMatching(/^[2-9]\d{10}$/), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 9 }), (eleven, at, by) => {
      const whole = checked(eleven);
      const wrong = whole.slice(0, at) + ((Number(whole[at]) + by) % 10) + whole.slice(at + 1);
      expect(isChecked(wrong)).toBe(false);
      const swapped = at < 11 && whole[at] !== whole[at + 1] ? whole.slice(0, at) + whole[at + 1] + whole[at] + whole.slice(at + 2) : null;
      if (swapped !== null) expect(isChecked(swapped)).toBe(false);
    }));
  });
});
