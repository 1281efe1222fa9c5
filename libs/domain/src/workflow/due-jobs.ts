import type { CivilDate, FortnightId, FortnightTimes, Instant } from '../calendar/fortnight.ts';
import { fortnightById, fortnightOf, nextFortnightId } from '../calendar/half-month.ts';
import { timesOf } from '../calendar/times.ts';
import type { PlanCalendar } from '../plan/plan.ts';
import { isFrozen } from './life-cycles.ts';
import type { FortnightState } from './sheet.ts';

/** What the calendar does by itself, in the order it happens at one instant. */
export const JOBS = ['freeze', 'cut-off', 'open', 'remind'] as const;
export type Job = (typeof JOBS)[number];

export interface DueJob {
  readonly job: Job;
  readonly fortnightId: FortnightId;
  readonly dueAt: Instant;
  readonly key: string; // what makes it run once
  /** A reminder that came too late to help: entry has ended, or a later reminder is due as well. It is marked as run and mails nobody. */
  readonly isStale: boolean;
}

export interface JobContext {
  readonly calendar: PlanCalendar;
  readonly endsOn: CivilDate; // of the scheme: no fortnight opens after it
  readonly fortnights: readonly { readonly id: FortnightId; readonly state: FortnightState; readonly extensionDays: number }[]; // on record
  readonly done: ReadonlySet<string>; // keys that have run
  readonly now: Instant;
}

/** `freeze:2025-26-FN20`; a reminder has its day besides. An extension moves the freeze, it stays the same one. */
export function jobKey(job: Job, fortnightId: FortnightId, dueAt: Instant): string {
  return job === 'remind' ? `${job}:${fortnightId}:${dueAt}` : `${job}:${fortnightId}`;
}

/**
 * Everything due by now that has not run, oldest first (DOMAIN 4.1): after three days of standstill each missed job comes once, in the order it should have come, freezes in the order of fortnights.
 * At 05.02.2026 00:00 IST with FN 20 open since January: cut-off FN 20, open FN 21, freeze FN 20. A later freeze waits for an earlier one.
 */
export function dueJobs({ calendar, endsOn, fortnights, done, now }: JobContext): DueJob[] {
  const at = Date.parse(now);
  const open = known(calendar, endsOn, fortnights, at).filter(({ id, state }) => !isFrozen(state) && !done.has(jobKey('freeze', id, '')));
  const due = open.flatMap((fortnight) => jobsOf(fortnight, at)).filter(({ dueAt, key }) => Date.parse(dueAt) <= at && !done.has(key));
  return inOrder(due, open.map(({ id }) => id));
}

interface Known {
  readonly id: FortnightId;
  readonly state: FortnightState;
  readonly times: FortnightTimes;
}

/** Fortnights on record, and those that should have opened since. */
function known(calendar: PlanCalendar, endsOn: CivilDate, fortnights: JobContext['fortnights'], at: number): Known[] {
  const list: Known[] = [...fortnights].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, state, extensionDays }) => ({ id, state, times: timesOf(calendar, fortnightById(id), extensionDays) }));
  const last = fortnightOf(endsOn).id;
  const latest = list.at(-1);
  for (let id = latest ? nextFortnightId(latest.id) : calendar.firstFortnightId; id <= last; id = nextFortnightId(id)) {
    const times = timesOf(calendar, fortnightById(id));
    if (Date.parse(times.opensAt) > at) break;
    list.push({ id, state: 'UPCOMING', times });
  }
  return list;
}

/** The jobs of one fortnight; what its state shows as done already, as in a history that was brought in, is not done again. */
function jobsOf({ id: fortnightId, state, times }: Known, at: number): DueJob[] {
  const job = (name: Job, dueAt: Instant, isStale = false): DueJob => ({ job: name, fortnightId, dueAt, key: jobKey(name, fortnightId, dueAt), isStale });
  const reminders = times.reminders.filter((dueAt) => Date.parse(dueAt) <= at && Date.parse(dueAt) >= Date.parse(times.opensAt));
  const isOver = Date.parse(times.cutOffAt) < at;
  return [
    ...(state === 'UPCOMING' ? [job('open', times.opensAt)] : []),
    ...reminders.map((dueAt, i) => job('remind', dueAt, isOver || i < reminders.length - 1)),
    ...(state === 'UPCOMING' || state === 'OPEN' ? [job('cut-off', times.cutOffAt)] : []),
    job('freeze', times.freezesAt),
  ];
}

/** By due time; a freeze counts as no earlier than the freezes before it, and is left out while one of those is still to come. */
function inOrder(due: readonly DueJob[], unfrozen: readonly FortnightId[]): DueJob[] {
  const freezes = due.filter(({ job }) => job === 'freeze');
  const ready = new Map<FortnightId, number>();
  let latest = 0;
  for (const id of unfrozen) {
    const freeze = freezes.find(({ fortnightId }) => fortnightId === id);
    if (!freeze) break;
    latest = Math.max(latest, Date.parse(freeze.dueAt));
    ready.set(id, latest);
  }
  const rank = ({ job, fortnightId, dueAt }: DueJob) => (job === 'freeze' ? (ready.get(fortnightId) ?? 0) : Date.parse(dueAt));
  return due
    .filter(({ job, fortnightId }) => job !== 'freeze' || ready.has(fortnightId))
    .sort((a, b) => rank(a) - rank(b) || JOBS.indexOf(a.job) - JOBS.indexOf(b.job) || (a.fortnightId < b.fortnightId ? -1 : 1));
}
