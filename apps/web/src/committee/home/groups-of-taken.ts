import type { CommitteeViewProps, TakenLine } from './shown-committee.ts';

export interface TakenGroups {
  readonly overdue: readonly TakenLine[];
  readonly running: readonly TakenLine[]; // begun, its day not passed
  readonly waiting: readonly TakenLine[]; // yet to start, its day not passed
  readonly claimed: readonly TakenLine[];
  readonly closed: readonly TakenLine[];
}

const byDay = (a: TakenLine, b: TakenLine): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0);

/** The lines by the four words, in the order they came: overdue first, longest late first; what runs, by its day. */
export function groupsOfTaken({ lines, closed }: CommitteeViewProps['taken']): TakenGroups {
  const open = lines.filter(({ state }) => state === 'OPEN');
  const ahead = open.filter(({ isOverdue }) => !isOverdue);
  return {
    overdue: open.filter(({ isOverdue }) => isOverdue),
    running: ahead.filter(({ word }) => word !== 'NOT_STARTED').sort(byDay),
    waiting: ahead.filter(({ word }) => word === 'NOT_STARTED').sort(byDay),
    claimed: lines.filter(({ state }) => state === 'CLAIMED'),
    closed,
  };
}
