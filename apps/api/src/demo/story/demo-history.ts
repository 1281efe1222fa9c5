import type { Instant } from '@pakhwada/domain/calendar';
import type { MoneyRow } from '@pakhwada/domain/funds';
import { sheetsOf, type Component, type DueSheet, type Plan } from '@pakhwada/domain/plan';
import type { ProgressRow, StatusRow } from '@pakhwada/domain/progress';
import type { RowRef, SheetCode } from '@pakhwada/domain/workflow';
import { composeBook, type Book } from './counters.ts';
import { draw } from './draw.ts';
import { composeMoney } from './funds-story.ts';
import { momentsOf, type Moments } from './moments.ts';
import { progressRows } from './progress-story.ts';
import { silenceOf, type Silence } from './silence.ts';
import { findIndicator, stageOf, type Stage } from './stage.ts';
import { statusRow } from './status-story.ts';
import type { Story } from './story.schema.ts';

/** Rows of a sheet by its kind. */
export type SheetRows =
  | { readonly kind: 'PROGRESS'; readonly rows: readonly ProgressRow[] }
  | { readonly kind: 'STATUS'; readonly rows: readonly StatusRow[] }
  | { readonly kind: 'MONEY'; readonly rows: readonly MoneyRow[] };

/** One sheet as it went through the offices. A returned one was handed in twice: first with a slip, then right. */
export type DemoSheet = SheetRows & {
  readonly officeCode: string;
  readonly sheet: SheetCode;
  readonly submittedAt: Instant;
  readonly returned: { readonly firstRows: readonly ProgressRow[]; readonly at: Instant; readonly reason: string; readonly rows: readonly RowRef[]; readonly resubmittedAt: Instant } | null;
  readonly verifiedAt: Instant | null;
  readonly approvedAt: Instant | null; // null: received, not approved before the freeze
};

export interface DemoCorrection {
  readonly indicatorCode: string;
  readonly componentCode: string;
  readonly officeCode: string; // whose figure it is
  readonly unit: number;
  readonly correctsFortnight: string;
  readonly oldValue: number;
  readonly newValue: number;
  readonly reason: string;
  readonly at: Instant;
}

export interface DemoHistory {
  /** Every sheet handed in for a fortnight, in the order of the plan. */
  sheets(fortnightId: string): readonly DemoSheet[];
  /** What is in already, some days into a fortnight: the sheets of the offices that report early, a few of them verified. */
  sheetsInHand(fortnightId: string, at: Instant): readonly DemoSheet[];
  corrections(fortnightId: string): readonly DemoCorrection[];
}

/** The made-up history of a plan up to a fortnight: the same plan and story always give the same rows at the same instants. Up to the story's "until" the figures are its own, exactly. */
export function composeDemoHistory(plan: Plan, story: Story, lastFortnightId: string): DemoHistory {
  const stage = stageOf(plan, story, lastFortnightId);
  const silence = silenceOf(stage);
  const book = composeBook(stage, silence);
  const money = composeMoney(stage);
  const indexOf = (fortnightId: string) => stage.fortnights.findIndex(({ id }) => id === fortnightId);
  const told = new Map<string, readonly DemoSheet[]>();
  const sheets = (fortnightId: string): readonly DemoSheet[] => {
    const index = indexOf(fortnightId);
    const found = told.get(fortnightId) ?? (index < 0 ? [] : sheetsOf(plan).flatMap((due) => sheetOf({ stage, silence, book, money }, due, index) ?? []));
    told.set(fortnightId, found);
    return found;
  };
  return {
    sheets,
    sheetsInHand: (fortnightId, at) => inHand(stage, sheets(fortnightId), at),
    corrections: (fortnightId) => correctionsOf(stage, silence, book, fortnightId),
  };
}

interface Telling {
  readonly stage: Stage;
  readonly silence: Silence;
  readonly book: Book;
  readonly money: readonly (readonly MoneyRow[])[];
}

function sheetOf(telling: Telling, due: DueSheet, index: number): DemoSheet | null {
  const { stage, silence } = telling;
  const fortnight = stage.fortnights[index];
  if (!fortnight) return null;
  const moments = momentsOf(stage.plan.calendar, fortnight, `${due.officeCode} ${due.sheet}`, due.kind !== 'PROGRESS');
  const filled = rowsOf(telling, due, index);
  if (!filled) return null;
  const open = due.kind === 'PROGRESS' ? stage.story.notApproved.find((one) => one.office === due.officeCode && one.fortnight === fortnight.id) : undefined;
  const returned = filled.kind === 'PROGRESS' && !silence.isUnapproved(due.officeCode, index) ? returnedOf(stage, due, filled.rows, index, moments) : null;
  return {
    ...filled,
    officeCode: due.officeCode,
    sheet: due.sheet,
    submittedAt: moments.submittedAt,
    returned,
    verifiedAt: open?.state === 'SUBMITTED' ? null : returned ? moments.verifiedAgainAt : moments.verifiedAt,
    approvedAt: open ? null : moments.approvedAt,
  };
}

function rowsOf({ stage, silence, book, money }: Telling, due: DueSheet, index: number): SheetRows | null {
  if (due.kind === 'MONEY') return { kind: 'MONEY', rows: money[index] ?? [] };
  if (due.kind === 'STATUS') return { kind: 'STATUS', rows: [statusRow(stage, book, componentOf(stage.plan, due), index)] };
  const rows = progressRows(stage, book, silence, due.officeCode, index);
  return rows.length === 0 ? null : { kind: 'PROGRESS', rows };
}

function componentOf(plan: Plan, due: DueSheet): Component {
  const component = plan.components.find(({ code }) => code === due.componentCode);
  if (!component) throw new Error(`${due.sheet} belongs to no component`);
  return component;
}

/** Now and then a figure is typed ten times too large; the officer who verifies sends it back. */
function returnedOf({ story, fortnights, untilIndex }: Stage, due: DueSheet, rows: readonly ProgressRow[], index: number, moments: Moments): DemoSheet['returned'] {
  const slip = rows.find(({ value, qualifier }) => value !== null && value > 2 && qualifier === 'EXACT');
  if (!slip || index > untilIndex || draw(`returned ${due.officeCode} ${fortnights[index]?.id}`, 1, 100) > story.returned.chance) return null;
  const { indicatorCode, unit, relatesTo } = slip;
  return {
    firstRows: rows.map((row) => (row === slip ? { ...row, value: (row.value ?? 0) * 10, breakdowns: {} } : row)),
    at: moments.returnedAt,
    reason: story.returned.reason,
    rows: [{ indicatorCode, unit, relatesTo }],
    resubmittedAt: moments.resubmittedAt,
  };
}

function inHand({ story }: Stage, sheets: readonly DemoSheet[], now: Instant): readonly DemoSheet[] {
  const { submitted, verified, statuses } = story.openFortnight;
  const isStatus = (sheet: DemoSheet) => sheet.kind === 'STATUS' && statuses.some((code) => sheet.sheet === `status-${code}`) && sheet.rows.every(({ milestones }) => milestones.length === 0);
  const list = sheets.filter((sheet) => isStatus(sheet) || (sheet.kind === 'PROGRESS' && [...submitted, ...verified].includes(sheet.officeCode)));
  const at = (hoursBefore: number) => new Date(Date.parse(now) - hoursBefore * 3_600_000).toISOString();
  return list.map((sheet) => ({
    ...sheet,
    submittedAt: at(17 + draw(`in hand ${sheet.officeCode} ${sheet.sheet}`, 0, 2) * 24),
    returned: null,
    verifiedAt: verified.includes(sheet.officeCode) ? at(1) : null,
    approvedAt: null,
  }));
}

function correctionsOf(stage: Stage, silence: Silence, book: Book, fortnightId: string): readonly DemoCorrection[] {
  const fortnight = stage.fortnights.find(({ id }) => id === fortnightId);
  if (!fortnight) return [];
  return stage.story.corrections
    .filter((one) => one.in === fortnightId)
    .map(({ indicator, unit, corrects, newValue, reason }) => ({
      indicatorCode: indicator,
      componentCode: findIndicator(stage.plan, indicator).component.code,
      officeCode: silence.officeOf(indicator, unit),
      unit,
      correctsFortnight: corrects,
      oldValue: book.get(indicator)?.get(unit)?.[stage.fortnights.findIndex(({ id }) => id === corrects)]?.value ?? 0,
      newValue,
      reason,
      at: momentsOf(stage.plan.calendar, fortnight, 'correction').correctedAt,
    }));
}
