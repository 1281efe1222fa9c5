import type { FortnightId } from '@pakhwada/domain/calendar';
import type { Language } from '../translate/language.ts';
import { translate } from '../translate/translate.ts';

/** short "FN 20" · full "FN 20 of 2025-26" · label "FN 2025-26/20", as officers write it. */
export function formatFortnight(id: FortnightId, style: 'short' | 'full' | 'label', language: Language): string {
  return translate(language, `fortnight.${style}`, { year: id.slice(0, 7), number: String(Number(id.slice(-2))), padded: id.slice(-2) });
}
