import { Button } from '@pakhwada/ui/button';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { Refused } from '../../shell/page-state.tsx';
import { isRefusal } from '../../shell/refusal.ts';
import { useWords } from '../../shell/words.tsx';

/** What the server says of one field, to stand at it. */
export function messagesAt(error: Error | null, field: string): string[] {
  return isRefusal(error) ? error.problem.breaches.flatMap((breach) => (breach.field === field ? [breach.text] : [])) : [];
}

/** Whether another saved the same thing in the meantime. */
export function isOvertaken(error: Error | null): boolean {
  return isRefusal(error) && error.problem.breaches.some(({ code }) => code.endsWith('_CHANGED') || code === 'REVISION_TAKEN');
}

/** A form that was refused: all that is wrong; where another was faster, the choice between theirs and one's own. */
export function RefusedForm({ error, onReadAgain, onKeepMine }: { readonly error: Error | null; readonly onReadAgain: () => void; readonly onKeepMine?: () => void }): ReactElement | null {
  const { t } = useWords();
  if (!error) return null;
  if (!isOvertaken(error)) return <Refused error={error} />;
  return (
    <Notice
      tone="refused"
      title={t('committeePages.changed')}
      actions={
        <>
          <Button onClick={onReadAgain}>{t('committeePages.changed.read')}</Button>
          {onKeepMine && <Button onClick={onKeepMine}>{t('committeePages.changed.keep')}</Button>}
        </>
      }
    >
      <p>{t('committeePages.changed.what')}</p>
    </Notice>
  );
}
