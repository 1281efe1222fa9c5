import { daysBetween } from '../../calendar/index.ts';
import type { CivilDate } from '../../calendar/index.ts';
import { knownOr } from '../../ratio/index.ts';
import { isStalled } from '../../registers/is-stalled.ts';
import type { Frame } from '../frame.ts';
import { buildAssets } from './build-assets.ts';
import { heldSittings } from './build-sittings.ts';
import type { CommitteeFacts, RecordFact } from './committee-facts.ts';
import { PROJECT_STAGES } from './committee-review.ts';
import type { AskLine, ProjectLine, ProjectsReview, ProjectStage } from './committee-review.ts';
import { byParent, dayBy, numberOf, recordsOf, textOf } from './record-values.ts';

const SHOWN = 200;

/** The day each stage is entered on, by the fields of the register of projects. */
export const PROJECT_DAYS: Readonly<Record<ProjectStage, string>> = {
  PROPOSAL: 'receivedOn', EXAMINATION: 'examinedFrom', CLEARANCES: 'clearancesFrom', APPROVED: 'approvedOn', UNDER_CONSTRUCTION: 'constructionFrom', TRIAL: 'trialFrom', COMMISSIONED: 'commissionedOn',
};

/** A project as it stood on the day of the review: a step taken later has not been taken yet. */
interface Standing {
  readonly record: RecordFact;
  readonly line: ProjectLine;
  readonly asks: readonly RecordFact[]; // not decided
}

/**
 * Projects from proposal to commissioning (DOMAIN 3, 4.7 page 12): the pipeline with what moved since the last sitting, how long each stands in its stage and how many sittings passed meanwhile, who blocks, what is promised and what came, asks that wait.
 * A project in CLEARANCES since 01.12.2025 with sittings on 03.01 and 02.02 stands on 15.02.2026 since 76 days with 2 sittings pending. The stages of the pipeline add up to all projects that were not dropped.
 */
export function buildProjects(facts: CommitteeFacts, frame: Frame): ProjectsReview {
  const { asOn, fortnight } = frame;
  const sittings = heldSittings(facts).map(({ on }) => on);
  const since = sittings.at(-1) ?? fortnight.startsOn;
  const asksOf = byParent(recordsOf(facts.records, 'ask').filter((ask) => dayBy(ask, 'decidedOn', asOn) === null));
  const all = recordsOf(facts.records, 'project').flatMap((record): Standing[] => {
    const asks = asksOf.get(record.recordId) ?? [];
    const line = lineOf(record, asks.length, sittings, asOn);
    return line ? [{ record, line, asks }] : [];
  });
  const alive = all.filter(({ line }) => line.stage !== 'DROPPED');
  const running = alive.filter(({ line }) => line.stage !== 'COMMISSIONED');
  const asks = running.flatMap(({ line, asks: own }) => own.map((ask) => askLine(ask, line, asOn))).sort(byLateness);
  const lines = running.map(({ line }) => line).sort((a, b) => (a.stageSince === b.stageSince ? byKey(a, b) : a.stageSince < b.stageSince ? -1 : 1));
  const total = (figure: keyof Pick<ProjectLine, 'investmentPaise' | 'investedPaise' | 'jobsPromised' | 'jobsActual'>, of = alive) => of.reduce((sum, { line }) => sum + knownOr(line[figure], 0), 0);
  return {
    pipeline: PROJECT_STAGES.map((stage) => {
      const own = alive.filter(({ line }) => line.stage === stage);
      return { stage, count: own.length, investmentPaise: total('investmentPaise', own), jobs: total('jobsPromised', own), movedIn: own.filter(({ line }) => line.stageSince >= since).length };
    }),
    running: running.length,
    stalled: running.filter(({ line }) => line.isStalled).length,
    projects: lines.slice(0, SHOWN),
    commissionedSince: alive.filter(({ line }) => line.stage === 'COMMISSIONED' && line.stageSince >= since).map(({ line }) => line).sort(byKey),
    dropped: all.length - alive.length,
    ageing: { above30: older(lines, 30), above60: older(lines, 60), above90: older(lines, 90) },
    blockers: blockersOf(lines, asks, asOn),
    asksPending: asks.length,
    asks: asks.slice(0, SHOWN),
    investment: { promisedPaise: total('investmentPaise'), actualPaise: total('investedPaise'), jobsPromised: total('jobsPromised'), jobsActual: total('jobsActual') },
    ...buildAssets(facts.records, asOn),
  };
}

function lineOf(record: RecordFact, asksPending: number, sittings: readonly CivilDate[], asOn: CivilDate): ProjectLine | null {
  const droppedOn = dayBy(record, 'droppedOn', asOn);
  const reached = PROJECT_STAGES.findLast((stage) => dayBy(record, PROJECT_DAYS[stage], asOn) !== null);
  const stageSince = droppedOn ?? (reached ? dayBy(record, PROJECT_DAYS[reached], asOn) : null);
  if (stageSince === null) return null;
  const known = ['stalledOn', 'resumedOn', 'commissionedOn', 'droppedOn'].map((field) => [field, dayBy(record, field, asOn)] as const).filter((one): one is readonly [string, CivilDate] => one[1] !== null);
  const isStill = isStalled(Object.fromEntries(known));
  const commissioningOn = textOf(record, 'commissioningOn');
  return {
    recordId: record.recordId,
    key: record.key,
    title: textOf(record, 'title') ?? record.key,
    promoter: textOf(record, 'promoter') ?? '',
    sector: textOf(record, 'sector'),
    district: record.district,
    stage: droppedOn === null && reached ? reached : 'DROPPED',
    stageSince,
    daysInStage: daysBetween(stageSince, asOn),
    sittingsPending: sittings.filter((on) => on > stageSince && on <= asOn).length,
    isStalled: isStill,
    stalledReason: isStill ? textOf(record, 'stalledReason') : null,
    blocker: textOf(record, 'blocker'),
    investmentPaise: numberOf(record, 'investment'),
    investedPaise: numberOf(record, 'invested'),
    jobsPromised: numberOf(record, 'jobs'),
    jobsActual: numberOf(record, 'jobsActual'),
    commissioningOn,
    daysToCommissioning: commissioningOn === null ? null : daysBetween(asOn, commissioningOn),
    asksPending,
  };
}

function askLine(ask: RecordFact, project: ProjectLine, asOn: CivilDate): AskLine {
  const dueOn = textOf(ask, 'dueOn');
  return {
    recordId: ask.recordId,
    key: ask.key,
    projectKey: project.key,
    projectTitle: project.title,
    kind: textOf(ask, 'kind') ?? 'OTHER',
    department: textOf(ask, 'department'),
    officer: textOf(ask, 'officer'),
    amountPaise: numberOf(ask, 'amount'),
    askedOn: dayBy(ask, 'askedOn', asOn),
    dueOn,
    daysLate: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, asOn)),
    quantity: textOf(ask, 'quantity'),
    actionPointId: textOf(ask, 'actionPoint'),
  };
}

/** Who is waited for: running projects that name a department, and asks that lie with it. The oldest counts from the project's stage or from the day the ask was put. */
function blockersOf(projects: readonly ProjectLine[], asks: readonly AskLine[], asOn: CivilDate): ProjectsReview['blockers'] {
  const departments = new Set([...projects.flatMap(({ blocker }) => blocker ?? []), ...asks.flatMap(({ department }) => department ?? [])]);
  const lines = [...departments].map((department) => {
    const [held, put] = [projects.filter(({ blocker }) => blocker === department), asks.filter((ask) => ask.department === department)];
    const ages = [...held.map(({ daysInStage }) => daysInStage), ...put.map(({ askedOn }) => (askedOn === null ? 0 : daysBetween(askedOn, asOn)))];
    return { department, projects: held.length, asks: put.length, oldestDays: Math.max(0, ...ages) };
  });
  return lines.sort((a, b) => b.projects + b.asks - a.projects - a.asks || b.oldestDays - a.oldestDays || (a.department < b.department ? -1 : 1));
}

function older(lines: readonly ProjectLine[], days: number): number {
  return lines.filter(({ daysInStage }) => daysInStage > days).length;
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : 1;
}

/** Longest late first; those without a day last. */
function byLateness(a: AskLine, b: AskLine): number {
  const due = ({ dueOn }: AskLine) => dueOn ?? '9999-12-31';
  return due(a) === due(b) ? byKey(a, b) : due(a) < due(b) ? -1 : 1;
}
