import type { CertificatePage } from '@pakhwada/contracts/funds';
import type { LocalName } from '@pakhwada/domain/plan';
import type { Language } from '@pakhwada/language/translate';

/** What a printed certificate is made of: one signed revision, and what became of it. */
export interface CertificateOrder {
  readonly page: CertificatePage;
  readonly revision: number;
  readonly scheme: { readonly title: LocalName; readonly stateName: LocalName; readonly isDemo: boolean };
  readonly language: Language;
}

/** Everything the template sets, worded in one language, in the column order of the form. */
export interface CertificateDocument {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  readonly header: { readonly left: string; readonly demo: string | null };
  readonly footer: { readonly stamp: string; readonly page: string; readonly of: string };
  readonly form: string;
  readonly heading: string;
  readonly standing: string;
  readonly alarm: string | null;
  readonly facts: readonly (readonly [string, string])[];
  readonly columnsTitle: string;
  readonly unit: string;
  readonly columns: readonly { readonly name: string; readonly number: string; readonly figure: string }[];
  readonly headsTitle: string;
  readonly headColumns: readonly string[];
  readonly heads: readonly { readonly name: string; readonly figure: string }[];
  readonly releasesTitle: string;
  readonly releaseColumns: readonly string[];
  readonly releases: readonly (readonly string[])[];
  readonly releasesTotal: readonly [string, string];
  readonly certified: readonly string[];
  readonly signatures: readonly { readonly role: string; readonly lines: readonly string[] }[];
}
