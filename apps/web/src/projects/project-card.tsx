import type { ProjectLine } from '@pakhwada/domain/review';
import { isMissing } from '@pakhwada/domain/ratio';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { LIVE, paths } from '../paths.ts';
import { usePlace } from '../shell/place.ts';
import { Typed } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';
import { AgeMark } from './age-mark.tsx';
import { Blocker, StalledMark } from './project-marks.tsx';
import type { RecordWords } from './use-record-words.ts';

/** One project on the board: how long it has stood there, over how many sittings, what holds it. */
export function ProjectCard({ line, words }: { readonly line: ProjectLine; readonly words: RecordWords }): ReactElement {
  const { t, money } = useWords();
  const { scheme } = usePlace();
  const isDone = line.stage === 'COMMISSIONED';
  return (
    <li className={line.isStalled ? 'project-card project-stalled' : 'project-card'}>
      <p className="project-days">
        <b>{line.daysInStage}</b> <span>{t(isDone ? 'projects.daysSince' : 'projects.daysInStage', { days: line.daysInStage })}</span>
      </p>
      <h4>
        <Link to={paths.record(scheme, LIVE, 'project', line.recordId)}>
          <Typed text={line.title} />
        </Link>
      </h4>
      <p className="project-who">
        <span className="code">{line.key}</span> <Typed text={line.promoter} /> · {words.district(line.district)}
        {!isMissing(line.investmentPaise) && ` · ${money(line.investmentPaise)}`}
      </p>
      {!isDone && (
        <p className="project-marks">
          {line.isStalled && <StalledMark />}
          {line.stalledReason !== null && <Typed text={line.stalledReason} />}
          <AgeMark days={line.daysInStage} />
          <Blocker line={line} words={words} />
          {line.sittingsPending > 0 && <span>{t('projects.sittings', { count: line.sittingsPending })}</span>}
          {line.daysToCommissioning !== null && line.daysToCommissioning < 0 && <span className="worse">{t('projects.lateBy', { days: -line.daysToCommissioning })}</span>}
          {line.asksPending > 0 && <span>{t('projects.asksOf', { count: line.asksPending })}</span>}
        </p>
      )}
    </li>
  );
}
