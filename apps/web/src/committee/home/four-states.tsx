import type { StatusCode } from '@pakhwada/domain/review';
import { formatDate } from '@pakhwada/language/format';
import { StatusShape } from '@pakhwada/ui/status';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../shell/words.tsx';
import type { CommitteeViewProps } from './shown-committee.ts';
import { groupsOfTaken } from './groups-of-taken.ts';

/** The four words of action taken, each with how many and what comes first. */
export function FourStates({ taken }: Pick<CommitteeViewProps, 'taken'>): ReactElement {
  const { t, language } = useWords();
  const { overdue, running, waiting, claimed, closed } = groupsOfTaken(taken);
  const first = (lines: typeof running): string => (lines[0] ? formatDate(lines[0].dueOn, 'record', language) : '');
  return (
    <dl className="committee-states" aria-label={t('committeePages.states')}>
      <State status="RED" count={overdue.length} isBad={overdue.length > 0} word={t('committeePages.states.overdue')}>
        {overdue.length > 0 && t('committeePages.states.overdueOf', { behind: overdue.filter(({ word }) => word !== 'NOT_STARTED').length, notStarted: overdue.filter(({ word }) => word === 'NOT_STARTED').length })}
      </State>
      <State status="GREEN" count={running.length} word={t('committeePages.states.running')}>
        {running.length > 0 && t('committeePages.states.next', { on: first(running), behind: running.filter(({ word }) => word === 'BEHIND').length })}
      </State>
      <State status="GREY" count={waiting.length} word={t('committeePages.states.waiting')}>
        {waiting.length > 0 && t('committeePages.states.first', { on: first(waiting) })}
      </State>
      <State status="BLUE" count={claimed.length + closed.length} word={t('committeePages.states.done')}>
        {claimed.length + closed.length > 0 && t('committeePages.states.doneOf', { claimed: claimed.length, closed: closed.length })}
      </State>
    </dl>
  );
}

interface StateProps {
  readonly status: StatusCode;
  readonly count: number;
  readonly word: string;
  readonly isBad?: boolean;
  readonly children: ReactNode;
}

function State({ status, count, word, isBad = false, children }: StateProps): ReactElement {
  return (
    <div className={isBad ? 'is-bad' : undefined}>
      <dd>{count}</dd>
      <dt>
        <StatusShape status={status} /> {word}
        {children && <small>{children}</small>}
      </dt>
    </div>
  );
}
