import type { Breach } from '@pakhwada/domain/workflow';
import { formatMoment } from '@pakhwada/language/format';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import { useEffect, useRef, type ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

interface ConfirmSubmissionProps {
  readonly title: string;
  readonly filled: number;
  readonly nil: number;
  readonly empty: number;
  readonly warnings: readonly Breach[];
  readonly dueAt: string;
  readonly verifier: string;
  readonly isSending: boolean;
  readonly onSubmit: () => void;
  readonly onBack: () => void;
}

/** What will happen, said before it happens. */
export function ConfirmSubmission({ title, filled, nil, empty, warnings, dueAt, verifier, isSending, onSubmit, onBack }: ConfirmSubmissionProps): ReactElement {
  const { language, t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="block entry-confirm" aria-labelledby="confirm">
      <h2 id="confirm" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <ul>
        <li>{t('progress.confirmFilled', { filled, nil })}</li>
        {empty > 0 && (
          <li>
            <b>{t('progress.confirmEmpty', { count: empty })}</b>
          </li>
        )}
        <li>{t('progress.confirmNext', { who: verifier })}</li>
        <li>{t('progress.confirmAgain', { due: formatMoment(dueAt, language) })}</li>
      </ul>
      {warnings.length > 0 && (
        <>
          <p>{t('progress.confirmWarnings', { count: warnings.length })}</p>
          <ul>
            {warnings.map((warning) => (
              <li key={JSON.stringify([warning.code, warning.row, warning.field])}>{wordBreach(warning, language)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="actions">
        <Button kind="primary" disabled={isSending} onClick={onSubmit}>
          {t('progress.submitRows', { count: filled })}
        </Button>
        <Button onClick={onBack}>{t('progress.backToGrid')}</Button>
      </p>
    </section>
  );
}
