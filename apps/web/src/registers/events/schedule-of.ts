import type { RecordLine } from '@pakhwada/contracts/registers';
import { byNumber } from '../../shell/use-all-records.ts';

export interface Slot {
  readonly day: string;
  readonly from: string;
  readonly meetings: ReadonlyMap<string, readonly RecordLine[]>; // by table
}

export interface Schedule {
  readonly tables: readonly string[];
  readonly slots: readonly Slot[];
  readonly unplaced: readonly RecordLine[]; // no time or no table said
}

/** Meetings as a table of times and tables; two at one table at one time both stand in their cell, so that the clash is seen. */
export function scheduleOf(meetings: readonly RecordLine[]): Schedule {
  const placed = meetings.filter(({ values }) => typeof values.from === 'string' && typeof values.table === 'string');
  const tables = [...new Set(placed.map(({ values }) => String(values.table)))].sort(byNumber);
  const slots = new Map<string, Slot & { meetings: Map<string, RecordLine[]> }>();
  for (const meeting of placed) {
    const [day, from, table] = [String(meeting.values.plannedOn), String(meeting.values.from), String(meeting.values.table)];
    const slot = slots.get(`${day} ${from}`) ?? { day, from, meetings: new Map<string, RecordLine[]>() };
    slot.meetings.set(table, [...(slot.meetings.get(table) ?? []), meeting]);
    slots.set(`${day} ${from}`, slot);
  }
  return { tables, slots: [...slots.entries()].sort(([a], [b]) => byNumber(a, b)).map(([, slot]) => slot), unplaced: meetings.filter((one) => !placed.includes(one)) };
}
