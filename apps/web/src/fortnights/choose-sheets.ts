import type { SheetSummary } from '@pakhwada/contracts/fortnights';
import { keyOfSheet } from './sheet-groups.ts';

/** What is pre-selected: every sheet nothing was flagged in. A person ticks the others after a look. */
export function preselected(sheets: readonly SheetSummary[]): ReadonlySet<string> {
  return new Set(sheets.filter(({ warnings }) => warnings === 0).map(keyOfSheet));
}

export function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** All sheets without flags, or none when all of those are chosen already. */
export function toggledAll(chosen: ReadonlySet<string>, sheets: readonly SheetSummary[]): ReadonlySet<string> {
  const clean = preselected(sheets);
  return [...clean].every((key) => chosen.has(key)) ? new Set() : clean;
}
