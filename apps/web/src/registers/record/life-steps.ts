import type { RecordLine } from '@pakhwada/contracts/registers';
import type { RegisterShape } from '@pakhwada/domain/registers';

/** One step of a record's life as it is drawn. */
export interface LifeStep {
  readonly code: string;
  readonly state: 'DONE' | 'PLANNED' | 'LATE' | 'WAITS' | 'SKIPPED' | 'ENDED';
  readonly on: string | null; // the day it was taken, is planned for or is due
}

/** The life of a record in the order of its register: taken steps with their day, those to come with what is due, and the way out where one was taken. */
export function lifeSteps(shape: RegisterShape, { values, dues }: Pick<RecordLine, 'values' | 'dues'>, today: string | null): readonly LifeStep[] {
  const exit = shape.exits.find(({ dateField }) => typeof values[dateField] === 'string');
  const lastTaken = shape.steps.findLastIndex(({ dateField }) => typeof values[dateField] === 'string');
  const isPlan = (code: string): boolean => shape.fields.some((field) => field.code === code && field.isPlanned);
  const steps = shape.steps.flatMap(({ code, dateField }, at): LifeStep[] => {
    const on = values[dateField];
    if (typeof on === 'string') return [{ code, state: isPlan(dateField) && (today === null || on > today) ? 'PLANNED' : 'DONE', on }];
    if (exit) return [];
    const dueCodes = shape.dues.filter(({ doneBy }) => doneBy === dateField).map((due) => due.code);
    const due = dues.find((one) => dueCodes.includes(one.code))?.dueOn ?? null;
    if (due !== null) return [{ code, state: today !== null && due < today ? 'LATE' : 'WAITS', on: due }];
    return [{ code, state: at < lastTaken ? 'SKIPPED' : 'WAITS', on: null }];
  });
  return exit ? [...steps, { code: exit.code, state: 'ENDED', on: String(values[exit.dateField]) }] : steps;
}
