import { formatInstant, formatMoment } from '@pakhwada/language/format';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { dueWord } from './due-word.ts';

interface DueLineProps {
  readonly dueAt: string;
  readonly now: string;
  readonly isDone: boolean;
  readonly submittedAt: string | null;
}

/** When the sheet is due, in words and as a date; once it is in, when it came. */
export function DueLine({ dueAt, now, isDone, submittedAt }: DueLineProps): ReactElement {
  const { language, t } = useWords();
  if (isDone && submittedAt !== null) return <p className="due is-done">{t('fortnights.submittedAt', { at: formatInstant(submittedAt, language) })}</p>;
  const { key, values } = dueWord(dueAt, now);
  return (
    <p className="due">
      <b>{t(key, values)}</b> {formatMoment(dueAt, language)}
    </p>
  );
}
