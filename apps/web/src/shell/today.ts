import type { CivilDate } from '@pakhwada/domain/calendar';
import { inIndia } from '@pakhwada/language/format';
import { useAbout } from './about.ts';

/** The day by the product's clock; null until it is known. */
export function useToday(): CivilDate | null {
  const now = useAbout()?.now;
  return now === undefined ? null : inIndia(now).on;
}
