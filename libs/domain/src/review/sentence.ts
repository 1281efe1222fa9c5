import type { CivilDate } from '../calendar/fortnight.ts';
import type { AmountStage, LocalName } from '../plan/plan.ts';
import type { ReasonCode } from '../progress/rows.ts';
import type { Ratio } from '../ratio/ratio.ts';

/** Status words, DOMAIN 4.4: RED seriously behind, AMBER behind, GREEN on schedule, GREY not due, BLUE completed. */
export const STATUS_CODES = ['RED', 'AMBER', 'GREEN', 'GREY', 'BLUE'] as const;
export type StatusCode = (typeof STATUS_CODES)[number];

/** What a sentence speaks of; language turns each kind into words. Ratios are shares of 1 unless the kind says points. */
export type SentenceValue =
  | { readonly kind: 'paise'; readonly paise: number }
  | { readonly kind: 'rupees'; readonly paise: number } // a price of one unit: always in rupees, never in crore
  | { readonly kind: 'share'; readonly ratio: Ratio } // printed as %
  | { readonly kind: 'points'; readonly ratio: Ratio } // difference of two shares, printed as points
  | { readonly kind: 'index'; readonly ratio: Ratio } // SPI, CPI: plain decimals
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'date'; readonly on: CivilDate }
  | { readonly kind: 'component'; readonly code: string; readonly name: LocalName }
  | { readonly kind: 'name'; readonly name: LocalName }
  | { readonly kind: 'names'; readonly names: readonly LocalName[] }
  | { readonly kind: 'status'; readonly status: StatusCode }
  | { readonly kind: 'reason'; readonly reason: ReasonCode }
  | { readonly kind: 'stage'; readonly stage: AmountStage };

/** A computed sentence: a code that language words, its values, and the row it links to. */
export interface Sentence {
  readonly code: string; // message key `sentence.<code>`
  readonly values: Readonly<Record<string, SentenceValue>>;
  readonly link: { readonly to: 'component' | 'district' | 'money' | 'milestones' | 'reporting' | 'actions' | 'decisions' | 'overview'; readonly code: string | null };
}
