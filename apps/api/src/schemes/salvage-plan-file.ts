import { PlanFile } from '@pakhwada/contracts/plan-file';
import { valueAt, type PlanPath } from './plan-path.ts';
import { issuesOf } from './shape-issues.ts';

/** What is left of a file with faults of shape, so that the rules can be asked about the rest of it in the same run. */
export interface Salvaged {
  readonly file: PlanFile;
  readonly removed: readonly PlanPath[]; // in the file as written
  /** Where a place of the salvaged file stands in the file as written: list items that were taken out move the rest up. */
  pathAsWritten(path: PlanPath): PlanPath;
}

const NAME = { en: '-', hi: '-' };
const STAND_IN = {
  format: 'pakhwada-plan/1',
  illustrative: true,
  state: { lgd: 1, code: 'XX', kind: 'STATE', name: NAME, government: NAME },
  scheme: { code: 'x', title: NAME, department: NAME, start: '1970-01-01', end: '9999-12-31', fundFlow: 'PLAIN_TRANSFER' },
  amounts: [],
  unallocated: '0',
  calendar: {
    beat: 'HALF_MONTH',
    firstFortnight: '2024-25-FN01',
    reminders: { daysBefore: [], hour: 12 },
    cutOff: '23:59:59',
    resubmitWorkingDays: 2,
    freezeWorkingDays: 3,
    freezeHour: '18:00',
    extensionWorkingDaysAtMost: 3,
    weeklyHolidays: { sundays: true, saturdays: [] },
    holidays: [],
  },
  rules: {
    version: 1,
    rag: { redBelowSpi: 0, amberBelowSpi: 1, redMilestoneDaysLate: 999, amberMilestoneDaysLate: 0, silentFortnightsForRed: 2 },
    money: { lowUseBelow: 0, lowUseAfterTimeElapsed: 0, lapseRiskAbove: 0, paidAheadAbovePoints: 0, billsPendingBelowPoints: 0, stretchAmberFrom: 1, stretchRedAbove: 1 },
    staleness: { amberAfterDays: 15, redAfterDays: 30 },
    caps: { lastQuarter: 100, march: 100 },
  },
  divisions: {},
  offices: [],
  districts: [],
  breakdowns: [],
  components: [],
  committee: { name: NAME, members: [] },
};

type Issue = { readonly path: PlanPath };
type Tree = Record<string | number, unknown>;

/**
 * Takes what has the wrong shape out of the file: first the value itself (a knot, a target, an optional key), then the list item around it; a setting that cannot be left out
 * gets a harmless stand-in. Null when even that makes no plan, as for a file that is none; then only the faults of shape are known.
 */
export function salvagePlanFile(raw: unknown, issues: readonly Issue[]): Salvaged | null {
  const removed = new Map<string, PlanPath>();
  let open = issues;
  for (const cut of [(path: PlanPath) => path, innermostItem, outermostItem]) {
    for (const { path } of open) removed.set(JSON.stringify(cut(path)), cut(path));
    if ([...removed.values()].some((path) => path.length === 0)) return null;
    const left = without(raw, [...removed.values()]);
    const value = open.length === 0 ? left.value : withStandIns(left.value, issuesOf(left.value));
    const parsed = PlanFile.safeParse(value);
    if (parsed.success) return { file: parsed.data, removed: [...removed.values()], pathAsWritten: left.pathAsWritten };
    open = issuesOf(value).map(({ path }) => ({ path: left.pathAsWritten(path) }));
  }
  return null;
}

function withStandIns(value: unknown, issues: readonly Issue[]): unknown {
  const filled = structuredClone(value);
  for (const { path } of issues) {
    const standIn = valueAt(STAND_IN, path);
    const parent = valueAt(filled, path.slice(0, -1));
    const key = path.at(-1);
    if (standIn !== undefined && key !== undefined && typeof parent === 'object' && parent !== null) (parent as Tree)[key] = standIn;
  }
  return filled;
}

function innermostItem(path: PlanPath): PlanPath {
  return path.slice(0, path.findLastIndex((part) => typeof part === 'number') + 1);
}
function outermostItem(path: PlanPath): PlanPath {
  return path.slice(0, path.findIndex((part) => typeof part === 'number') + 1);
}

function without(raw: unknown, removed: readonly PlanPath[]): { readonly value: unknown; pathAsWritten(path: PlanPath): PlanPath } {
  const gone = new Set(removed.map((path) => JSON.stringify(path)));
  const written = new Map<string, number>(); // place of a list item now -> its position as written
  const copy = (value: unknown, from: PlanPath, to: PlanPath): unknown => {
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      value.forEach((item, i) => {
        if (gone.has(JSON.stringify([...from, i]))) return;
        const place = [...to, list.length];
        written.set(JSON.stringify(place), i);
        list.push(copy(item, [...from, i], place));
      });
      return list;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (gone.has(JSON.stringify([...from, key])) ? [] : [[key, copy(item, [...from, key], [...to, key])]])));
  };
  return {
    value: copy(raw, [], []),
    pathAsWritten: (path) => path.map((part, i) => (typeof part === 'number' ? (written.get(JSON.stringify(path.slice(0, i + 1))) ?? part) : part)),
  };
}
