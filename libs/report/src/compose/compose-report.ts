import type { Review } from '@pakhwada/domain/review';
import type { Language } from '@pakhwada/language/translate';
import { documentOf } from '../document/document.ts';
import { drawCharts } from '../drawing/draw-charts.ts';
import { typeset } from '../typeset/typeset.ts';

export interface ReportOrder {
  readonly review: Review;
  readonly language: Language;
  readonly sha256: string; // of the frozen review
  readonly frozenAt: string;
}

/**
 * The committee report of a frozen fortnight as PDF/UA-1 bytes: review -> words -> drawings -> pages. The same order gives the same bytes.
 * Refuses a live review: only what is frozen may be circulated.
 */
export async function composeReport({ review, language, sha256, frozenAt }: ReportOrder): Promise<Uint8Array> {
  if (review.basis !== 'FROZEN') throw new Error(`The review of ${review.fortnight.id} is not frozen`);
  const { document, charts } = documentOf(review, language, sha256, frozenAt);
  return typeset(document, await drawCharts(charts), frozenAt);
}
