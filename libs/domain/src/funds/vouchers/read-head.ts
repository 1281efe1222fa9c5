import type { MoneyHead } from '../rows.ts';

const SAID: readonly (readonly [MoneyHead, RegExp])[] = [
  ['SALARY', /salar|\bpay\b|वेतन|^36(\D|$)/i],
  ['CAPITAL', /capital|asset|पूँजी|पूंजी|परिसंपत्ति|^35(\D|$)/i],
  ['GENERAL', /general|grant|revenue|सामान्य|राजस्व|^31(\D|$)/i],
];

/** The head a treasury file names: by its word in English or Hindi, or by the object head of grants-in-aid, 31 general, 35 creation of capital assets, 36 salaries. Null for another. */
export function readHead(text: string): MoneyHead | null {
  return SAID.find(([, words]) => words.test(text))?.[0] ?? null;
}
