import type { FieldValues } from '@pakhwada/domain/registers';
import type { ProgressRow } from '@pakhwada/domain/progress';
import { draw } from '../draw.ts';

const GIVEN = { WOMEN: ['Asha', 'Rubina', 'Sunita', 'Shabnam', 'Neelam', 'Mehvish', 'Kavita', 'Nazia', 'Pooja', 'Tabassum', 'Reena', 'Saima'], MEN: ['Ramesh', 'Bilal', 'Ashok', 'Imtiyaz', 'Suresh', 'Tariq', 'Vijay', 'Farooq', 'Rakesh', 'Aijaz', 'Sanjay', 'Yasir'], OTHER: ['Kiran', 'Noor'] };
export const FAMILIES = [
  ['Bhat', 'भट'], ['Sharma', 'शर्मा'], ['Lone', 'लोन'], ['Devi', 'देवी'], ['Mir', 'मीर'], ['Gupta', 'गुप्ता'], ['Wani', 'वानी'], ['Singh', 'सिंह'], ['Dar', 'डार'], ['Kumar', 'कुमार'], ['Malik', 'मलिक'], ['Choudhary', 'चौधरी'], ['Raina', 'रैना'], ['Khan', 'ख़ान'],
] as const;

/** An invented name. */
export function nameOf(words: string, gender: unknown = 'MEN'): string {
  const given = GIVEN[gender === 'WOMEN' || gender === 'OTHER' ? gender : 'MEN'];
  return `${given[draw(`given ${words}`, 0, given.length - 1)]} ${FAMILIES[draw(`family ${words}`, 0, FAMILIES.length - 1)]![0]}`;
}

/** A number nobody can dial. */
export function mobileOf(words: string): string {
  return `00000${String(draw(`mobile ${words}`, 0, 99_999)).padStart(5, '0')}`;
}

const FLAGS: Readonly<Record<string, string>> = { MINORITY: 'isMinority', PWD: 'isPwd', EX_SERVICEMEN: 'isExServiceman', YOUTH: 'isYouth' };
const CHOICES: Readonly<Record<string, string>> = { GENDER: 'gender', OWNER: 'owner', SIZE: 'size' };

/** What the breakdowns of a figure make of its n-th part: 22 women and 11 men give 22 records of women, then 11 of men. Overlapping parts start at different places. */
export function partsOf({ breakdowns }: Pick<ProgressRow, 'breakdowns'>, n: number, total: number): FieldValues {
  const values: Record<string, string | boolean> = {};
  for (const [set, parts] of Object.entries(breakdowns)) {
    const field = CHOICES[set];
    const chosen = field ? partAt(parts, n) : null;
    if (field && chosen) values[field] = chosen;
    if (set !== 'SOCIAL') continue;
    const caste = partAt({ SC: parts.SC ?? 0, ST: parts.ST ?? 0 }, total - 1 - n);
    values.social = caste ?? (n % 4 === 0 ? 'OBC' : 'GENERAL');
    for (const [part, flag] of Object.entries(FLAGS)) if (parts[part] !== undefined) values[flag] = (n + part.length) % Math.max(total, 1) < parts[part];
  }
  return values;
}

function partAt(parts: Readonly<Record<string, number>>, n: number): string | null {
  let passed = 0;
  for (const [part, count] of Object.entries(parts)) {
    passed += count;
    if (n < passed) return part;
  }
  return null;
}
