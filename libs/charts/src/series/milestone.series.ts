import { daysBetween, type CivilDate } from '@pakhwada/domain/calendar';
import type { ComponentReview, MilestoneReview, Review } from '@pakhwada/domain/review';
import { DASH, formatDate } from '@pakhwada/language/format';
import { nameIn, translate, type Language } from '@pakhwada/language/translate';
import type { ChartWords } from './chart-words.ts';

export const MILESTONE_STATES = ['DONE', 'DONE_LATE', 'OVERDUE', 'NOT_DUE'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

export interface MilestoneRow {
  readonly code: string;
  readonly name: string;
  readonly isCritical: boolean;
  readonly criticalWord: string | null;
  readonly plannedOn: string;
  readonly actualOn: string;
  readonly state: MilestoneState;
  readonly stateWord: string;
  readonly planned: number; // where on the track, in per cent of the component's time
  readonly actual: number | null;
  readonly lateTo: number | null; // end of the bar of lateness
}

export interface MilestoneSeries extends ChartWords {
  readonly rows: readonly MilestoneRow[];
  readonly today: number;
}

/** The milestones of one component in order of plan, each with its place on the component's time. */
export function milestoneSeries(component: ComponentReview, review: Review, language: Language): MilestoneSeries {
  const place = (on: CivilDate): number => Math.min(100, Math.max(0, (daysBetween(component.startsOn, on) * 100) / Math.max(1, daysBetween(component.startsOn, component.endsOn))));
  const ordered = [...component.milestones].sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : a.plannedOn > b.plannedOn ? 1 : a.code < b.code ? -1 : 1));
  const rows = ordered.map((milestone) => rowOf(milestone, review.asOn, place, language));
  return { ...wordsOf(component, review, rows, language), rows, today: place(review.asOn) };
}

export function milestoneStateOf(milestone: MilestoneReview): MilestoneState {
  if (milestone.actualOn === null) return milestone.isOverdue ? 'OVERDUE' : 'NOT_DUE';
  return milestone.daysLate > 0 ? 'DONE_LATE' : 'DONE';
}

const WORDS = { DONE: 'chart.milestone.done', DONE_LATE: 'chart.milestone.doneLate', OVERDUE: 'chart.milestone.overdue', NOT_DUE: 'chart.milestone.due' } as const;

function rowOf(milestone: MilestoneReview, asOn: CivilDate, place: (on: CivilDate) => number, language: Language): MilestoneRow {
  const state = milestoneStateOf(milestone);
  return {
    code: milestone.code,
    name: nameIn(milestone.name, language),
    isCritical: milestone.isCritical,
    criticalWord: milestone.isCritical ? translate(language, 'chart.milestone.critical') : null,
    plannedOn: formatDate(milestone.plannedOn, 'record', language),
    actualOn: milestone.actualOn ? formatDate(milestone.actualOn, 'record', language) : DASH,
    state,
    stateWord: translate(language, WORDS[state], { days: milestone.daysLate }),
    planned: place(milestone.plannedOn),
    actual: milestone.actualOn ? place(milestone.actualOn) : null,
    lateTo: state === 'DONE_LATE' && milestone.actualOn ? place(milestone.actualOn) : state === 'OVERDUE' ? place(asOn) : null,
  };
}

function wordsOf(component: ComponentReview, review: Review, rows: readonly MilestoneRow[], language: Language): ChartWords {
  const overdue = component.milestones.filter((milestone) => milestone.isOverdue);
  const done = rows.filter((row) => row.actual !== null).length;
  const values = { done, total: rows.length, overdue: overdue.length, count: overdue.length, days: Math.max(0, ...overdue.map((milestone) => milestone.daysLate)) };
  const title = rows.length === 0 ? 'chart.milestones.title.none' : overdue.length > 0 ? 'chart.milestones.title.overdue' : 'chart.milestones.title.onTime';
  return {
    title: translate(language, title, values),
    unit: translate(language, 'chart.milestones.unit', { date: formatDate(review.asOn, 'record', language) }),
    description: translate(language, 'chart.milestones.description', values),
    source: translate(language, 'chart.milestones.source'),
    table: {
      columns: (['chart.column.milestone', 'chart.column.plannedOn', 'chart.column.actualOn', 'chart.column.state'] as const).map((key) => ({ label: translate(language, key), isNumber: false })),
      rows: rows.map((row) => [row.name, row.plannedOn, row.actualOn, row.stateWord]),
    },
    fileName: `milestones-${review.scheme.code}-${component.code}-${review.fortnight.id}`,
  };
}
