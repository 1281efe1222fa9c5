import { Button } from '@pakhwada/ui/button';
import type { ReactElement } from 'react';
import { Refused } from '../shell/page-state.tsx';
import { isRefusal } from '../shell/refusal.ts';
import { useWords } from '../shell/words.tsx';

const OVERTAKEN = 409;

/** A change that was refused: all that is wrong. Where another was faster, what they saved can be read; what was typed stays on the page. */
export function RefusedChange({ error, onReadAgain }: { readonly error: Error | null; readonly onReadAgain: () => void }): ReactElement | null {
  const { t } = useWords();
  if (!error) return null;
  return <Refused error={error} actions={isRefusal(error) && error.status === OVERTAKEN ? <Button onClick={onReadAgain}>{t('partnersPages.readAgain')}</Button> : undefined} />;
}
