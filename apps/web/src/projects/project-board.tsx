import { PROJECT_STAGES, type ProjectLine, type ProjectsReview, type ProjectStage, type Review } from '@pakhwada/domain/review';
import { formatCount } from '@pakhwada/language/format';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { ProjectCard } from './project-card.tsx';
import { useRecordWords } from './use-record-words.ts';

interface ProjectBoardProps {
  readonly review: Review;
  readonly projects: ProjectsReview;
  /** Cards shown in one column; the rest is counted under them. */
  readonly most: number;
}

/** Seven stages side by side, longest in their stage first: to be read from across a room. On a phone the stages follow one another. */
export function ProjectBoard({ review, projects, most }: ProjectBoardProps): ReactElement {
  return (
    <ol className="board">
      {PROJECT_STAGES.map((stage) => (
        <BoardColumn key={stage} review={review} stage={stage} line={projects.pipeline.find((one) => one.stage === stage)} cards={cardsOf(projects, stage)} most={most} />
      ))}
    </ol>
  );
}

/** What stands in a stage; of what is commissioned, what came since the last sitting. */
export function cardsOf(projects: ProjectsReview, stage: ProjectStage): readonly ProjectLine[] {
  return stage === 'COMMISSIONED' ? projects.commissionedSince : projects.projects.filter((one) => one.stage === stage);
}

interface BoardColumnProps {
  readonly review: Review;
  readonly stage: ProjectStage;
  readonly line: ProjectsReview['pipeline'][number] | undefined;
  readonly cards: readonly ProjectLine[];
  readonly most: number;
}

function BoardColumn({ review, stage, line, cards, most }: BoardColumnProps): ReactElement {
  const { t, money } = useWords();
  const words = useRecordWords(review);
  const count = line?.count ?? 0;
  return (
    <li className={count === 0 ? 'board-column board-empty' : 'board-column'}>
      <div className="board-head">
        <h3>
          <span className="board-stage">{words.stage(stage)}</span>
          <span className="board-count">{formatCount(count)}</span>
        </h3>
        <p>{count > 0 && line ? t('projects.columnOf', { amount: money(line.investmentPaise), jobs: line.jobs }) : t('projects.columnEmpty')}</p>
        {line !== undefined && line.movedIn > 0 && <p className="board-moved">{t('projects.movedIn', { count: line.movedIn })}</p>}
      </div>
      {cards.length > 0 && (
        <ul>
          {cards.slice(0, most).map((card) => (
            <ProjectCard key={card.recordId} line={card} words={words} />
          ))}
        </ul>
      )}
      {cards.length > most && <p className="board-more">{t('projects.more', { count: cards.length - most })}</p>}
      {stage === 'COMMISSIONED' && count > cards.length && <p className="board-more">{t('projects.commissionedBefore', { count: count - cards.length })}</p>}
    </li>
  );
}
