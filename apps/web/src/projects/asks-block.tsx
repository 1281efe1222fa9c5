import { isMissing } from '@pakhwada/domain/ratio';
import type { AskLine, ProjectsReview, Review } from '@pakhwada/domain/review';
import { formatDate } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { SortedTable } from '@pakhwada/ui/sorted-table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { LIVE, paths } from '../paths.ts';
import { usePlace } from '../shell/place.ts';
import { Typed } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';
import { useRecordWords, type RecordWords } from './use-record-words.ts';

/** What projects have asked for and nobody decided yet, the late ones first; each with the action point that answers it. */
export function AsksBlock({ review, projects }: { readonly review: Review; readonly projects: ProjectsReview }): ReactElement {
  const { t, language, money } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRecordWords(review);
  const late = projects.asks.filter(({ daysLate }) => daysLate > 0).length;
  return (
    <Block title={t('projects.asks', { count: projects.asksPending, late })} aside={<Link to={paths.register(scheme, LIVE, 'ask')}>{t('projects.toRegister')}</Link>}>
      {(titleId) =>
        projects.asks.length > 0 && (
          <SortedTable<AskLine>
            labelledBy={titleId}
            isDense
            rows={projects.asks}
            rowKey={({ recordId }) => recordId}
            columns={[
              {
                key: 'kind',
                header: t('projects.ask'),
                sortBy: ({ kind }) => words.choice(kind),
                cell: ({ recordId, kind, quantity, amountPaise }) => (
                  <>
                    <Link to={paths.record(scheme, LIVE, 'ask', recordId)}>{words.choice(kind)}</Link> {quantity !== null && <Typed text={quantity} />} {!isMissing(amountPaise) && money(amountPaise)}
                  </>
                ),
              },
              { key: 'project', header: t('projects.project'), sortBy: ({ projectTitle }) => projectTitle, cell: (line) => <ProjectOf line={line} /> },
              { key: 'department', header: t('projects.department'), sortBy: ({ department }) => department && words.choice(department), cell: (line) => <Owner line={line} words={words} /> },
              { key: 'due', header: t('projects.dueColumn'), align: 'end', sortBy: ({ dueOn }) => dueOn, cell: ({ dueOn }) => (dueOn === null ? t('projects.noDay') : formatDate(dueOn, 'record', language)) },
              { key: 'late', header: t('projects.lateColumn'), align: 'end', sortBy: ({ daysLate }) => daysLate, cell: ({ daysLate }) => (daysLate > 0 ? <b className="worse">{t('projects.daysLate', { days: daysLate })}</b> : t('projects.notLate')) },
              {
                key: 'action',
                header: t('projects.actionPoint'),
                sortBy: ({ actionPointId }) => actionPointId,
                cell: ({ actionPointId }) => (actionPointId === null ? <span className="muted">{t('projects.noActionPoint')}</span> : <Link to={paths.actionPoint(scheme, fortnight, actionPointId)}>{actionPointId}</Link>),
              },
            ]}
          />
        )
      }
    </Block>
  );
}

function ProjectOf({ line: { projectTitle, projectKey } }: { readonly line: AskLine }): ReactElement {
  return (
    <>
      <Typed text={projectTitle} /> <span className="code">{projectKey}</span>
    </>
  );
}

/** The department, and the designation that answers for it. */
function Owner({ line: { department, officer }, words }: { readonly line: AskLine; readonly words: RecordWords }): ReactElement {
  return (
    <>
      {department && words.choice(department)}
      {officer !== null && (
        <span className="meta">
          <Typed text={officer} />
        </span>
      )}
    </>
  );
}
