import type { CommitteeReview, Review } from '@pakhwada/domain/review';
import { canKeepRegister } from '@pakhwada/domain/rights';
import { buttonClass, Segment } from '@pakhwada/ui/button';
import { Block, Columns } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { LIVE, paths } from '../paths.ts';
import { CommitteeFrame, WithCommitteeWork } from '../shell/committee-frame.tsx';
import { PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useMeIfAny } from '../shell/session.tsx';
import { useReview } from '../shell/use-review.ts';
import { useWords } from '../shell/words.tsx';
import { AsksBlock } from './asks-block.tsx';
import { AssetsBlock } from './assets-block.tsx';
import { BlockersBlock } from './blockers-block.tsx';
import { MovedBlock } from './moved-block.tsx';
import { ProjectBoard } from './project-board.tsx';
import { ProjectTable } from './project-table.tsx';
import { ProjectTiles } from './project-tiles.tsx';
import { ProjectsWall } from './projects-wall.tsx';
import { useBoardTitle, useProjectsTitle } from './use-projects-title.ts';

const CARDS_ON_THE_PAGE = 6;

/** From proposal to commissioning: the board, its table, what holds projects back, what they ask for, and the parks. */
export function ProjectsPage(): ReactElement {
  return <PageState read={useReview()}>{(review) => <ProjectsView review={review} />}</PageState>;
}

export function ProjectsView({ review }: { readonly review: Review }): ReactElement {
  const { t } = useWords();
  const [query] = useSearchParams();
  return (
    <WithCommitteeWork review={review} page={t('committeeTabs.projects')}>
      {(work) => (query.has('wall') ? <ProjectsWall review={review} work={work} /> : <Projects review={review} work={work} />)}
    </WithCommitteeWork>
  );
}

function Projects({ review, work }: { readonly review: Review; readonly work: CommitteeReview }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const { projects } = work;
  const title = useProjectsTitle(review, projects);
  const isNone = projects.running === 0 && projects.pipeline.every(({ count }) => count === 0);
  return (
    <>
      <CommitteeFrame
        page={t('committeeTabs.projects')}
        title={title}
        typed={projects.projects[0]?.title}
        lead={isNone ? undefined : t('projects.lead')}
        actions={
          <>
            {!isNone && (
              <Link className={buttonClass()} to={paths.projects(scheme, fortnight, '?wall')}>
                {t('overview.wall')}
              </Link>
            )}
            <Link className={buttonClass()} to={paths.register(scheme, LIVE, 'project')}>
              {t('projects.toRegister')}
            </Link>
          </>
        }
      />
      {isNone ? <NoProjects /> : <ProjectTiles projects={projects} />}
      <Columns>
        {!isNone && <StandingBlock review={review} work={work} />}
        {!isNone && <MovedBlock review={review} work={work} />}
        {!isNone && <BlockersBlock review={review} blockers={projects.blockers} />}
        {!isNone && <AsksBlock review={review} projects={projects} />}
        <AssetsBlock review={review} projects={projects} />
      </Columns>
    </>
  );
}

function NoProjects(): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const me = useMeIfAny();
  const mayEnter = me !== null && canKeepRegister(me, { shape: { keepers: 'FIELD', sensitivity: 'COMMITTEE' }, partnerOffices: [], officerOffices: [], district: null });
  return (
    <Notice tone="empty" title={t('projects.none')} actions={mayEnter && <Link to={paths.newRecord(scheme, LIVE, 'project')}>{t('projects.none.add')}</Link>}>
      <p>{t('projects.none.what')}</p>
    </Notice>
  );
}

function StandingBlock({ review, work: { projects } }: { readonly review: Review; readonly work: CommitteeReview }): ReactElement {
  const { t } = useWords();
  const [query, setQuery] = useSearchParams();
  const view = query.get('view') === 'table' ? 'table' : 'board';
  const title = useBoardTitle(review, projects);
  return (
    <Block
      className="board-block"
      title={title}
      aside={
        <Segment
          label={t('projects.view')}
          value={view}
          onChange={(next) => setQuery(next === 'table' ? { view: 'table' } : {}, { replace: true, preventScrollReset: true })}
          options={[
            { value: 'board', label: t('projects.view.board') },
            { value: 'table', label: t('projects.view.table') },
          ]}
        />
      }
    >
      {(titleId) =>
        view === 'board' ? <ProjectBoard review={review} projects={projects} most={CARDS_ON_THE_PAGE} /> : <ProjectTable review={review} lines={[...projects.projects, ...projects.commissionedSince]} labelledBy={titleId} />
      }
    </Block>
  );
}
