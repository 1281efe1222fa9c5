import { isMissing } from '@pakhwada/domain/ratio';
import { PROJECT_STAGES, type ProjectLine, type Review } from '@pakhwada/domain/review';
import { formatCount, formatDate, formatRupeeUnit } from '@pakhwada/language/format';
import { SortedTable, type SortedColumn } from '@pakhwada/ui/sorted-table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { LIVE, paths } from '../paths.ts';
import { KnownFigure } from '../provenance/known-figure.tsx';
import { usePlace } from '../shell/place.ts';
import { Typed } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';
import { AgeMark } from './age-mark.tsx';
import { StalledMark } from './project-marks.tsx';
import { useRecordWords } from './use-record-words.ts';

/** The board as a table: the same projects, sorted by any heading. */
export function ProjectTable({ review, lines, labelledBy }: { readonly review: Review; readonly lines: readonly ProjectLine[]; readonly labelledBy: string }): ReactElement {
  const columns = useProjectColumns(review);
  return <SortedTable labelledBy={labelledBy} isDense rows={lines} rowKey={({ recordId }) => recordId} columns={columns} />;
}

function useProjectColumns(review: Review): readonly SortedColumn<ProjectLine>[] {
  const { t, language, unit, bare } = useWords();
  const { scheme } = usePlace();
  const words = useRecordWords(review);
  return [
    {
      key: 'title',
      header: t('projects.project'),
      width: '24%',
      sortBy: ({ title }) => title,
      cell: ({ recordId, key, title, promoter }) => (
        <>
          <Link to={paths.record(scheme, LIVE, 'project', recordId)}>
            <Typed text={title} />
          </Link>
          <span className="meta">
            {key} · <Typed text={promoter} />
          </span>
        </>
      ),
    },
    { key: 'district', header: t('projects.district'), sortBy: ({ district }) => words.district(district), cell: ({ district }) => words.district(district) },
    {
      key: 'stage',
      header: t('projects.stage'),
      sortBy: ({ stage }) => (stage === 'DROPPED' ? PROJECT_STAGES.length : PROJECT_STAGES.indexOf(stage)),
      cell: ({ stage, stageSince, isStalled }) => (
        <>
          {words.stage(stage)} {isStalled && <StalledMark />}
          <span className="meta">{t('projects.since', { date: formatDate(stageSince, 'record', language) })}</span>
        </>
      ),
    },
    {
      key: 'days',
      header: t('projects.daysColumn'),
      align: 'end',
      sortBy: ({ daysInStage }) => daysInStage,
      cell: ({ daysInStage, stage }) => (
        <>
          <b>{formatCount(daysInStage)}</b> {stage !== 'COMMISSIONED' && <AgeMark days={daysInStage} />}
        </>
      ),
    },
    { key: 'sittings', header: t('projects.sittingsColumn'), align: 'end', sortBy: ({ sittingsPending }) => sittingsPending, cell: ({ sittingsPending }) => formatCount(sittingsPending) },
    { key: 'blocker', header: t('projects.blocker'), sortBy: ({ blocker }) => (blocker === null ? null : words.choice(blocker)), cell: ({ blocker }) => blocker !== null && words.choice(blocker) },
    { key: 'investment', header: t('projects.investmentColumn', { unit: formatRupeeUnit(unit, language) }), align: 'end', sortBy: ({ investmentPaise }) => (isMissing(investmentPaise) ? null : investmentPaise), cell: ({ investmentPaise }) => <KnownFigure value={investmentPaise} print={(paise) => bare(paise)} /> },
    { key: 'jobs', header: t('projects.jobsColumn'), align: 'end', sortBy: ({ jobsPromised }) => (isMissing(jobsPromised) ? null : jobsPromised), cell: ({ jobsPromised }) => <KnownFigure value={jobsPromised} print={(jobs) => formatCount(jobs)} /> },
    { key: 'asks', header: t('projects.asksColumn'), align: 'end', sortBy: ({ asksPending }) => asksPending, cell: ({ asksPending }) => <span className={asksPending === 0 ? 'zero' : undefined}>{formatCount(asksPending)}</span> },
    {
      key: 'target',
      header: t('projects.targetColumn'),
      align: 'end',
      sortBy: ({ commissioningOn }) => commissioningOn,
      cell: ({ commissioningOn, daysToCommissioning }) =>
        commissioningOn === null ? null : (
          <>
            {formatDate(commissioningOn, 'record', language)}
            {daysToCommissioning !== null && daysToCommissioning < 0 && <span className="meta worse">{t('projects.lateBy', { days: -daysToCommissioning })}</span>}
          </>
        ),
    },
  ];
}
