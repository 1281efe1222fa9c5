import type { SittingSummary } from '@pakhwada/contracts/committee';
import { formatClock, formatDate, formatWeekday } from '@pakhwada/language/format';
import { useWords } from '../../shell/words.tsx';

type Named = Pick<SittingSummary, 'no' | 'on'>;

export interface SittingWords {
  readonly called: (no: number) => string; // "16th sitting"
  readonly ofId: (sittingId: string) => string; // the same, from "HPC-16"
  readonly day: (on: string) => string; // "Fri 6 February 2026"
  readonly ofDay: (sitting: Named) => string; // "16th sitting, Fri 6 February 2026"
  readonly hour: (startsAt: string) => string;
}

/** A sitting as it is spoken of: by its number and its day. */
export function useSittingWords(): SittingWords {
  const { t, language } = useWords();
  const called = (no: number): string => t('committeePages.sittingNo', { no });
  const day = (on: string): string => `${formatWeekday(on, language)} ${formatDate(on, 'long', language)}`;
  const ofId = (sittingId: string): string => called(Number(sittingId.slice(sittingId.lastIndexOf('-') + 1)));
  return { called, ofId, day, ofDay: ({ no, on }) => `${called(no)}, ${day(on)}`, hour: (startsAt) => formatClock(startsAt, language) };
}
