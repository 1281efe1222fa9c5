import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';

const LONGEST_DAYS = 45; // a full bar

/** How late, as a bar with its days; or how long it has yet. */
export function Lateness({ daysLate, daysLeft }: { readonly daysLate: number; readonly daysLeft: number | null }): ReactElement | null {
  const { t } = useWords();
  if (daysLate > 0) {
    return (
      <span className="committee-late">
        <span className="committee-late-bar" aria-hidden="true">
          <i style={{ width: `${Math.min(100, (daysLate * 100) / LONGEST_DAYS)}%` }} />
        </span>
        <b>{daysLate}</b>
        <span className="committee-late-word"> {t('committeePages.daysLateWord', { days: daysLate })}</span>
      </span>
    );
  }
  return daysLeft === null || daysLeft < 0 ? null : <span className="muted">{t('committeePages.inDays', { days: daysLeft })}</span>;
}
