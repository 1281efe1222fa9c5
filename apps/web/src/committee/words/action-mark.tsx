import type { ActionSummary } from '@pakhwada/contracts/committee';
import type { StatusCode } from '@pakhwada/domain/review';
import { StatusShape, toneOf } from '@pakhwada/ui/status';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';

export type Standing = Pick<ActionSummary, 'word' | 'state' | 'isOverdue'>;

/** The shape of an action point: a day that passed is never green, and what was not begun by then is red (SCREENS 4). */
export function statusOfAction({ word, state, isOverdue }: Standing): StatusCode {
  if (state === 'DROPPED') return 'GREY';
  if (state === 'CLOSED' || state === 'CLAIMED' || word === 'IMPLEMENTED') return 'BLUE';
  if (word === 'NOT_STARTED') return isOverdue ? 'RED' : 'GREY';
  return word === 'BEHIND' || isOverdue ? 'AMBER' : 'GREEN';
}

/** Shape, word and colour of an action point, always together. */
export function ActionMark({ action }: { readonly action: Standing }): ReactElement {
  const { t } = useWords();
  const status = statusOfAction(action);
  const word = action.state === 'DROPPED' ? t('actionState.DROPPED') : t(`actionWord.${action.state === 'CLOSED' || action.state === 'CLAIMED' ? 'IMPLEMENTED' : action.word}`);
  return (
    <span className={`status committee-mark ${toneOf(status)}`}>
      <StatusShape status={status} />
      {word}
    </span>
  );
}
