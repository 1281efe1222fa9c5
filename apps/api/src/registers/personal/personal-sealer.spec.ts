import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FieldValues } from '@pakhwada/domain/registers';
import { readPersonalKeys } from '../../platform/config/personal-keys.ts';
import type { Settings } from '../../platform/config/settings.ts';
import { RuleBreach } from '../../platform/http/rule-breach.ts';
import { PersonalSealer } from './personal-sealer.ts';

const A = Buffer.alloc(32, 1).toString('base64');
const B = Buffer.alloc(32, 2).toString('base64');
const sealer = (personalKey: string | null, personalKeyFile: string | null = null): PersonalSealer => new PersonalSealer({ personalKey, personalKeyFile } as Settings);
const VALUES: FieldValues = { name: 'सुनीता देवी', mobile: '9419000001' };
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof RuleBreach ? error.breaches[0]!.code : String(error);
  }
};

describe('the sealer of what is known about persons', () => {
  it('opens what it sealed, and shows none of it in between', () => {
    const sealed = sealer(A).seal(VALUES, 'one');
    expect(sealer(A).open(sealed, 'one')).toEqual(VALUES);
    for (const text of ['सुनीता', '9419', 'mobile']) expect(sealed.includes(text)).toBe(false);
    expect(sealer(A).seal(VALUES, 'one').equals(sealed)).toBe(false); // the same person twice does not show
  });

  it('opens nothing that was changed, laid beside another record, or sealed with another key', () => {
    const sealed = sealer(A).seal(VALUES, 'one');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = changed[at]! ^ 1;
      expect([at, codeOf(() => sealer(A).open(changed, 'one'))]).toEqual([at, 'PERSONAL_KEY_OTHER']);
    }
    expect(codeOf(() => sealer(A).open(sealed, 'two'))).toBe('PERSONAL_KEY_OTHER');
    expect(codeOf(() => sealer(B).open(sealed, 'one'))).toBe('PERSONAL_KEY_OTHER');
    expect(codeOf(() => sealer(A).open(sealed.subarray(0, 10), 'one'))).toBe('PERSONAL_KEY_OTHER');
    expect(codeOf(() => sealer(A).open(Buffer.alloc(0), 'one'))).toBe('PERSONAL_KEY_OTHER');
  });

  it('opens with an old key and seals with the new one while keys are changed', () => {
    const old = sealer(A).seal(VALUES, 'one');
    const both = sealer(`2:${B},1:${A}`);
    expect(both.open(old, 'one')).toEqual(VALUES);
    const fresh = both.seal(VALUES, 'one');
    expect([old[1], fresh[1], both.sealsWith]).toEqual([1, 2, 2]);
    expect(sealer(`2:${B}`).open(fresh, 'one')).toEqual(VALUES);
    expect(codeOf(() => sealer(`2:${B}`).open(old, 'one'))).toBe('PERSONAL_KEY_OTHER');
  });

  it('refuses in words without a key', () => {
    expect(codeOf(() => sealer(null).seal(VALUES, 'one'))).toBe('PERSONAL_KEY_MISSING');
    expect(codeOf(() => sealer(null).open(sealer(A).seal(VALUES, 'one'), 'one'))).toBe('PERSONAL_KEY_MISSING');
  });

  it('makes a key file once, for its owner alone', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-key-'));
    const file = path.join(folder, 'data', 'personal.key');
    const sealed = sealer(null, file).seal(VALUES, 'one');
    expect(sealer(null, file).open(sealed, 'one')).toEqual(VALUES);
    expect([statSync(file).mode & 0o777, readdirSync(path.dirname(file))]).toEqual([0o600, ['personal.key']]);
    expect(readPersonalKeys(readFileSync(file, 'utf8').trim())?.size).toBe(1);
    rmSync(folder, { recursive: true });
  });
});

describe('keys as they are set', () => {
  it.each(['', 'short', `${A}x`, `1:${A},1:${B}`, `0:${A}`, `256:${A}`, `${A},${B}`, `1:${A},`, Buffer.alloc(31).toString('base64')])('%j is refused', (text) => {
    expect(readPersonalKeys(text)).toBeNull();
  });

  it('are 32 bytes each, the first seals', () => {
    expect([...readPersonalKeys(`7:${B}, 1:${A}`)!.keys()]).toEqual([7, 1]);
    expect([...readPersonalKeys(A)!.keys()]).toEqual([1]);
    expect(readPersonalKeys(A.replace('=', ''))?.size).toBe(1);
  });
});
