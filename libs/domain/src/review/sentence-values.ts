import { toRatio } from '../ratio/index.ts';
import type { Fraction, Ratio } from '../ratio/index.ts';
import type { LocalName } from '../plan/index.ts';
import type { ComponentReview, Sentence, SentenceValue } from './review.ts';
import type { SentenceCode } from './sentence-codes.ts';

export const paise = (amount: number): SentenceValue => ({ kind: 'paise', paise: amount });
export const rupees = (amount: number): SentenceValue => ({ kind: 'rupees', paise: amount });
export const share = (ratio: Ratio): SentenceValue => ({ kind: 'share', ratio });
export const points = (difference: Fraction): SentenceValue => ({ kind: 'points', ratio: toRatio(difference) });
export const index = (ratio: Ratio): SentenceValue => ({ kind: 'index', ratio });
export const count = (n: number): SentenceValue => ({ kind: 'count', count: n });
export const date = (on: string): SentenceValue => ({ kind: 'date', on });
export const named = (name: LocalName): SentenceValue => ({ kind: 'name', name });
/** A number or code that reads the same in every language: 15/6. */
export const name = (text: string): SentenceValue => named({ en: text, hi: text });
export const component = ({ code, shortName }: Pick<ComponentReview, 'code' | 'shortName'>): SentenceValue => ({ kind: 'component', code, name: shortName });

export function sentence(code: SentenceCode, values: Record<string, SentenceValue>, to: Sentence['link']['to'], linked: string | null = null): Sentence {
  return { code, values, link: { to, code: linked } };
}
