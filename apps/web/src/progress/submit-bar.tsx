import { formatClock, inIndia } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import type { ReactElement } from 'react';
import type { KeptState } from '../sheets/use-kept-draft.ts';
import { useWords } from '../shell/words.tsx';
import type { LineState } from './line-state.ts';

interface SubmitBarProps {
  readonly states: readonly LineState[];
  readonly kept: KeptState;
  readonly savedAt: string | null;
  readonly onCheck: () => void;
}

/** Stays in view: one small square a row, how much is saved, the last save, and the way on. */
export function SubmitBar({ states, kept, savedAt, onCheck }: SubmitBarProps): ReactElement {
  const { language, t } = useWords();
  const count = (...wanted: readonly LineState[]): number => states.filter((state) => wanted.includes(state)).length;
  const waiting = count('WAITING');
  return (
    <div className="entry-bar">
      <span className="entry-squares" aria-hidden="true">
        {states.map((state, at) => (
          <i key={at} className={`is-${state.toLowerCase().replace('_', '-')}`} />
        ))}
      </span>
      <p role="status" className="entry-progress">
        <b>{t('progress.savedOf', { saved: count('SAVED', 'RETURNED', 'LOCKED'), all: states.length })}</b>{' '}
        <span className="muted">
          {kept === 'CHANGED_BY_OTHER' && <a href="#conflict">{t('fortnights.conflictLink')} </a>}
          {kept === 'SAVING' && t('progress.saving')}
          {kept === 'SAVED' && savedAt !== null && t('progress.lastSavedAt', { clock: formatClock(inIndia(savedAt).clock, language) })}
          {waiting > 0 && t('progress.waitForNetwork', { count: waiting })}
        </span>
      </p>
      <Button kind="primary" onClick={onCheck}>
        {t('progress.checkAndSubmit')}
      </Button>
    </div>
  );
}
