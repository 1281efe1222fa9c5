import { describe, expect, it } from '@jest/globals';
import { readSearch } from './find-units.ts';
import { likeness, rankDuplicates, type ComparedUnit } from './likeness.ts';
import { nameHashes, nameKey, nameSound } from './name-key.ts';

describe('the key of a name', () => {
  it.each([
    ['M/s. Sharma Wood-Works', 'sharmawoodworks'], ['m/s SHARMA  Wood Works', 'sharmawoodworks'], ['D’Souza & Sons 3M', 'dsouzasons3m'], ['मैसर्स शर्मा वुड वर्क्स', 'शर्मावुडवर्क्स'], ['Messrs A.K. Traders', 'aktraders'], ['Mississippi Traders', 'mississippitraders'],
  ])('of %s is %s', (name, key) => expect(nameKey(name)).toBe(key));

  it.each([
    ['Laxmi Enterprises', 'Lakshmi Enterprises'], ['Sharma Woodworks', 'Sharma Wood Warks'], ['Chowdhury Foods', 'Choudhary Food s'], ['Vishwakarma Iron', 'Viswakarma Iron'], ['शर्मा उद्योग', 'शरमा उदयोग'],
  ])('%s sounds as %s', (one, other) => expect(nameSound(nameKey(one))).toBe(nameSound(nameKey(other))));
  it('keeps apart what sounds apart', () => expect(nameSound(nameKey('Sharma Traders'))).not.toBe(nameSound(nameKey('Verma Traders'))));
  it('makes one number for one sound, none for hardly any', () => {
    const [one, other] = [nameHashes('laxmioilmills'), nameHashes('lakshmioilmils')];
    expect([one.sound === other.sound, one.name === other.name]).toEqual([true, false]);
    expect(nameHashes('aktar')).toEqual({ sound: null, name: -915_306_884 });
  });
  it('is never empty', () => expect(nameSound('aaiee')).toBe('aaiee'));
});

describe('likeness', () => {
  it.each([['sharmawoodworks', 'sharmawoodwarks', 68], ['abc', 'abc', 100], ['abc', 'xyz', 0], ['मालोपु', 'मालोपु', 100], ['मालोपुउद्योग', 'मालोपूउद्योग', 62]])('of %s and %s is %i', (one, other, percent) => {
    expect(likeness(one, other)).toBe(percent);
    expect(likeness(other, one)).toBe(percent);
  });

  it('ranks the same old number, then the same name, then like names, and leaves out what is unlike', () => {
    const unit = (unitId: string, own: Partial<ComparedUnit>): ComparedUnit => ({ unitId, nameKey: 'sharmawoodworks', uam: null, nic: null, activity: null, owner: null, social: null, registeredOn: '2024-05-01', ...own });
    const first = unit('1', { nic: '16101', uam: 'JK03A0001234' });
    const pairs = [
      [first, unit('2', { nameKey: 'sharmawoodwarks' })],
      [first, unit('3', {})],
      [first, unit('4', { nic: '16101' })],
      [first, unit('5', { nameKey: 'zzz' })],
      [first, unit('6', { nameKey: 'zzz', uam: 'JK03A0001234' })],
    ] as const;
    expect(rankDuplicates(pairs, 50).map(({ second, reason, likeness: like }) => `${second.unitId} ${reason} ${like}`)).toEqual(['6 SAME_UAM 0', '4 SAME_NAME 100', '3 SAME_NAME 100', '2 LIKE_NAME 68']);
    expect(rankDuplicates(pairs, 1)).toHaveLength(1);
  });
});

describe('a search', () => {
  it.each([
    ['', { kind: 'ALL' }],
    ['udyam jk 01 0012345', { kind: 'UDYAM', begins: 'UDYAM-JK-01-0012345' }],
    ['udyam-ka-01-0012345', { kind: 'UDYAM', begins: 'UDYAM-KR-01-0012345' }],
    ['UDYAM-JK-01', { kind: 'UDYAM', begins: 'UDYAM-JK-01' }],
    ['UDYAM-JK-01-00123', { kind: 'UDYAM', begins: 'UDYAM-JK-01-00123' }],
    ['0012345', { kind: 'LAST_SEVEN', digits: '0012345' }],
    ['००१२३४५', { kind: 'LAST_SEVEN', digits: '0012345' }],
    ['JK03A0001234', { kind: 'OLD_NUMBER', uam: 'JK03A0001234' }],
    ['Sharma wood-w', { kind: 'NAME', key: 'sharmawoodw', words: ['sharma', 'wood', 'w'] }],
    ['शर्मा वुड', { kind: 'NAME', key: '', words: ['शर्मा', 'वुड'] }],
    ['%_\\', { kind: 'NAME', key: '', words: [] }],
  ])('for %s', (find, search) => expect(readSearch(find)).toEqual(search));
});
