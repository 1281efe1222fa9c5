import type { Review } from '@pakhwada/domain/review';
import type { Language } from '@pakhwada/language/translate';

/** The statements of a fortnight, live or frozen, in one language. */
export interface StatementsOrder {
  readonly review: Review;
  readonly language: Language;
  readonly sha256: string | null; // of the frozen review; null: live
  readonly at: string; // the freeze; of a live review the moment the file is made
}
