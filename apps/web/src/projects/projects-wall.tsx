import type { CommitteeReview, Review } from '@pakhwada/domain/review';
import { formatFortnight, formatPeriod } from '@pakhwada/language/format';
import { buttonClass } from '@pakhwada/ui/button';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { usePlace } from '../shell/place.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../shell/words.tsx';
import { ProjectBoard } from './project-board.tsx';
import { ProjectTiles } from './project-tiles.tsx';
import { useProjectsTitle } from './use-projects-title.ts';

const READ_AGAIN_MS = 60_000;
const CARDS_ON_THE_WALL = 2;

/** For a screen on the wall: the board alone, large, read again every minute. */
export function ProjectsWall({ review, work }: { readonly review: Review; readonly work: CommitteeReview }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const known = useQueryClient();
  const title = useProjectsTitle(review, work.projects);
  useTitle(title);
  useEffect(() => {
    const timer = setInterval(() => void known.invalidateQueries(), READ_AGAIN_MS);
    return () => clearInterval(timer);
  }, [known]);
  return (
    <div className="wall projects-wall">
      <p className="wall-place">
        {name(review.state.government)} · {name(review.scheme.title)} · {formatFortnight(review.fortnight.id, 'full', language)}, {formatPeriod(review.fortnight.startsOn, review.fortnight.endsOn, language)}{' '}
        {review.isDemo && <b>{t('frame.demo')}</b>}
      </p>
      <h1>{title}</h1>
      <ProjectTiles projects={work.projects} />
      <h2 className="only-heard">{t('projects.view.board')}</h2>
      <ProjectBoard review={review} projects={work.projects} most={CARDS_ON_THE_WALL} />
      <p>
        <Link className={buttonClass('plain', true)} to={paths.projects(scheme, fortnight)}>
          {t('overview.wall.leave')}
        </Link>
      </p>
    </div>
  );
}
