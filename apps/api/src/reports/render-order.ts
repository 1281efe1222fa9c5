import type { CertificateOrder } from '@pakhwada/report/certificate';
import type { PaperOrder } from '@pakhwada/report/papers';
import type { Language } from '@pakhwada/language/translate';

/** What the report's own process needs: the frozen review as it was stored, and nothing else. */
export interface ReviewRenderOrder {
  readonly body: string;
  readonly sha256: string;
  readonly frozenAt: string;
  readonly language: Language;
}

export type RenderOrder = ReviewRenderOrder | { readonly certificate: CertificateOrder } | { readonly paper: PaperOrder };
