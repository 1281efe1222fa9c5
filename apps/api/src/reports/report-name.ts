import type { Language } from '@pakhwada/language/translate';

/** The name under which a report is downloaded and mailed: "progress-report-jk-ramp-2025-26-FN20-en.pdf". */
export function reportName(schemeCode: string, fortnightId: string, language: Language): string {
  return `progress-report-${schemeCode}-${fortnightId}-${language}.pdf`;
}
