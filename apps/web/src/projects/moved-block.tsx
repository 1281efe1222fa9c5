import type { CommitteeReview, ProjectLine, Review } from '@pakhwada/domain/review';
import { formatDate } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { LIVE, paths } from '../paths.ts';
import { usePlace } from '../shell/place.ts';
import { Typed } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';
import { useRecordWords } from './use-record-words.ts';

/** What has entered its stage since the last sitting, or since the fortnight began where none was held yet: as the pipeline counts it. */
export function movedSince(review: Review, { lastSitting, projects }: Pick<CommitteeReview, 'lastSitting' | 'projects'>): readonly ProjectLine[] {
  const since = lastSitting?.on ?? review.fortnight.startsOn;
  const moved = projects.projects.filter(({ stageSince }) => stageSince >= since);
  return [...projects.commissionedSince, ...moved].sort((a, b) => b.stageSince.localeCompare(a.stageSince));
}

/** The projects that moved since the committee last sat, latest first. */
export function MovedBlock({ review, work }: { readonly review: Review; readonly work: CommitteeReview }): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const words = useRecordWords(review);
  const moved = movedSince(review, work);
  const since = work.lastSitting ? t('projects.moved.since', { no: work.lastSitting.no, date: formatDate(work.lastSitting.on, 'prose', language) }) : t('projects.moved.noSitting');
  return (
    <Block span={6} title={t('projects.moved', { count: moved.length })} aside={since}>
      {moved.length === 0 ? (
        <p className="muted">{t('projects.moved.none')}</p>
      ) : (
        <ul className="row-list">
          {moved.map((line) => (
            <li key={line.recordId}>
              <span>
                <Link to={paths.record(scheme, LIVE, 'project', line.recordId)}>
                  <Typed text={line.title} />
                </Link>
              </span>
              <span className="muted small">{t('projects.movedTo', { stage: words.stage(line.stage), date: formatDate(line.stageSince, 'record', language) })}</span>
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}
