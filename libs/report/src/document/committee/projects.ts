import { isMissing } from '@pakhwada/domain/ratio';
import type { CommitteeReview, ProjectLine, ProjectsReview } from '@pakhwada/domain/review';
import { DASH, formatCount, formatDate, formatRupees } from '@pakhwada/language/format';
import { Notes, plain } from '../notes.ts';
import type { Source } from '../words.ts';
import type { ProjectRow, ProjectsPart, Standing } from './model.ts';
import { asksOf, assetsOf, blockersOf, commissionedOf, consultationsOf, croreCell } from './project-tables.ts';
import { codeWord, placeName } from './words.ts';

const COLUMNS = ['project', 'district', 'stage', 'standing', 'days', 'sittings', 'blocker', 'promised', 'invested', 'jobs', 'target', 'asksColumn'] as const;
const OLD_DAYS = 90;

/** Page 12: the pipeline, every project on its way, who is waited for, what is asked, and the infrastructure. */
export function projectsOf(source: Source, { projects, consultations }: CommitteeReview): ProjectsPart {
  const { language, say } = source;
  const notes = new Notes(language);
  const isNone = projects.running === 0 && projects.commissionedSince.length === 0 && projects.pipeline.every(({ count }) => count === 0);
  return {
    heading: say('report.committee.projects.heading'),
    title: isNone ? say('report.committee.projects.title.none') : say('report.committee.projects.title', { running: projects.running, stalled: projects.stalled, asks: projects.asksPending }),
    unit: say('report.committee.projects.unit'),
    pipelineTitle: say('report.committee.projects.pipeline'),
    pipeline: projects.pipeline.map((one) => ({
      stage: codeWord(language, 'register.step', one.stage),
      count: formatCount(one.count),
      amount: one.count === 0 ? '' : formatRupees(one.investmentPaise, 'crore', language),
      jobs: one.count === 0 ? '' : say('report.committee.projects.pipeline.jobs', { jobs: one.jobs }),
      moved: one.movedIn > 0 ? say('report.committee.projects.pipeline.moved', { count: one.movedIn }) : null,
      isEmpty: one.count === 0,
    })),
    ageing: ageingText(projects, source),
    listTitle: say('report.committee.projects.list'),
    columns: COLUMNS.map((key, at) => ({ name: say(`report.committee.projects.${key}`), number: `(${at + 1})` })),
    rows: projects.projects.map((line) => rowOf(line, source, notes)),
    more: projects.running > projects.projects.length ? say('report.committee.more', { count: projects.running - projects.projects.length }) : null,
    empty: projects.projects.length > 0 ? null : say('report.committee.projects.title.none'),
    commissioned: commissionedOf(projects, source, notes),
    blockers: blockersOf(projects, source),
    asks: asksOf(projects, source),
    assets: assetsOf(projects, source, notes),
    consultations: consultationsOf(consultations, source),
    notes: notes.list(),
    remarks: [say('report.committee.projects.note')],
  };
}

function ageingText({ ageing, investment, dropped }: ProjectsReview, { say, language }: Source): string {
  const { promisedPaise, actualPaise, jobsPromised, jobsActual } = investment;
  return say('report.committee.projects.ageing', { ...ageing, promised: formatRupees(promisedPaise, 'crore', language), actual: formatRupees(actualPaise, 'crore', language), jobsPromised, jobsActual, dropped });
}

function rowOf(line: ProjectLine, source: Source, notes: Notes): ProjectRow {
  const { say, language } = source;
  const jobs = [line.jobsPromised, line.jobsActual].map((count) => (isMissing(count) ? DASH : formatCount(count))).join(' / ');
  return {
    key: line.key,
    title: line.title,
    promoter: line.promoter,
    place: placeName(source, line.district),
    stage: codeWord(language, 'register.step', line.stage),
    since: say('report.committee.projects.since', { date: formatDate(line.stageSince, 'record', language) }),
    standing: standingOf(line, source),
    reason: line.stalledReason,
    cells: [
      plain(formatCount(line.daysInStage)),
      plain(formatCount(line.sittingsPending)),
      plain(line.blocker === null ? DASH : codeWord(language, 'register.choice', line.blocker)),
      croreCell(line.investmentPaise, notes),
      croreCell(line.investedPaise, notes),
      plain(jobs),
      targetCell(line, source),
      plain(line.asksPending === 0 ? DASH : formatCount(line.asksPending)),
    ],
  };
}

function targetCell({ commissioningOn, daysToCommissioning }: ProjectLine, { say, language }: Source): ProjectRow['cells'][number] {
  if (commissioningOn === null || daysToCommissioning === null) return plain(DASH);
  const day = formatDate(commissioningOn, 'record', language);
  return plain(daysToCommissioning < 0 ? `${day}, ${say('report.committee.daysLate', { days: -daysToCommissioning })}` : day);
}

function standingOf({ isStalled, daysInStage }: ProjectLine, { say }: Source): Standing {
  if (isStalled) return { code: 'RED', word: say('report.committee.projects.state.stalled') };
  return daysInStage > OLD_DAYS ? { code: 'AMBER', word: say('report.committee.projects.state.old') } : { code: 'GREEN', word: say('report.committee.projects.state.moving') };
}
