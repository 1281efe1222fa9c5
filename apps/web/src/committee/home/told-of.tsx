import { formatDate } from '@pakhwada/language/format';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { OfficeWords } from '../words/office-words.tsx';
import { isSaid } from '../words/office-text.ts';
import type { TakenLine } from './shown-committee.ts';

/** What the office told last, why it is late, and how often its day was moved: the small line under a decision. */
export function ToldOf({ line }: { readonly line: TakenLine }): ReactElement | null {
  const { t, language } = useWords();
  const { actionTaken, toldOn, reasonCode, extensions, originalDueOn, closedOn, state } = line;
  const told: string[] = [
    ...(reasonCode !== null && state === 'OPEN' ? [t(`reason.${reasonCode as 'R01'}`)] : []),
    ...(extensions > 0 ? [t('committeePages.moved', { times: extensions, first: formatDate(originalDueOn, 'record', language) })] : []),
    ...(closedOn === null ? (state === 'CLAIMED' && toldOn !== null ? [t('committeePages.claimedOn', { on: formatDate(toldOn, 'record', language) })] : []) : [t('committeePages.closedOn', { on: formatDate(closedOn, 'record', language) })]),
    ...('reminders' in line && line.reminders > 0 ? [t('committeePages.reminders', { count: line.reminders })] : []),
  ];
  const isTold = actionTaken !== null && isSaid(actionTaken);
  if (!isTold && told.length === 0) return state === 'OPEN' && line.isOverdue ? <span className="meta">{t('committeePages.nothingTold')}</span> : null;
  return (
    <span className="meta">
      {isTold && <OfficeWords text={actionTaken} />}
      {isTold && told.length > 0 && ' · '}
      {told.join(' · ')}
    </span>
  );
}
