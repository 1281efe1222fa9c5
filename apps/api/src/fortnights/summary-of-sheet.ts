import type { SheetStep, SheetSummary } from '@pakhwada/contracts/fortnights';
import type { LocalName, Plan } from '@pakhwada/domain/plan';
import { can, type Charge } from '@pakhwada/domain/rights';
import { canStep, checkEntry, type SheetContext } from '@pakhwada/domain/workflow';
import type { DeskSheet } from './desk.ts';
import type { DraftRecord } from './draft.repository.ts';
import type { FortnightRecord } from './fortnight-record.ts';
import { officeCellsOf } from './plan-cells.ts';

export interface SummaryContext {
  readonly plan: Plan;
  readonly fortnight: FortnightRecord;
  readonly charge: Charge;
  readonly now: string;
}

/** A sheet as its list shows it, with what the person who asks may do to it now. */
export function summaryOfSheet({ plan, fortnight, charge, now }: SummaryContext, sheet: DeskSheet, draft: DraftRecord | null, silentFortnights: number): SheetSummary {
  const { due, office, record } = sheet;
  const context: SheetContext = { charge, fortnight, sheet, now };
  const locked = checkEntry(context);
  const component = plan.components.find((one) => one.code === due.componentCode);
  return {
    ...{ officeCode: office.code, officeName: office.name, officeKind: office.kind, districtLgd: office.districtLgd, sheet: due.sheet },
    ...{ componentCode: due.componentCode, componentName: component?.shortName ?? null },
    state: stateOf(sheet, draft),
    revision: sheet.revision,
    rowsFilled: draft?.rows.length ?? record?.rowCount ?? 0,
    rowsExpected: rowsExpected(plan, sheet),
    warnings: record?.warnings ?? 0,
    submittedAt: record?.submittedAt ?? null,
    isOnTime: record === null ? null : Date.parse(record.firstSubmittedAt) <= Date.parse(fortnight.cutOffAt),
    silentFortnights,
    steps: stepsOf(plan, sheet),
    canEnter: locked.length === 0,
    canVerify: canStep(context, 'VERIFY'),
    canApprove: canStep(context, 'APPROVE'),
    canReturn: canStep(context, 'RETURN'),
    lockedBecause: can(charge, 'ENTER', sheet) ? (locked[0]?.code ?? null) : null,
  };
}

/** Names are the plan's; an office that a later plan left out keeps its code. */
export function officeName(plan: Plan, code: string): LocalName {
  return plan.offices.find((office) => office.code === code)?.name ?? { en: code, hi: code };
}

function stateOf(sheet: DeskSheet, draft: DraftRecord | null): SheetSummary['state'] {
  if (sheet.record !== null && sheet.record.state !== 'RETURNED') return sheet.record.state;
  if (sheet.record === null) return draft === null ? 'NOT_STARTED' : 'DRAFT';
  return 'RETURNED';
}

function rowsExpected(plan: Plan, { due }: DeskSheet): number {
  if (due.kind === 'PROGRESS') return officeCellsOf(plan, due.officeCode).length;
  return due.kind === 'STATUS' ? 1 : 0;
}

function stepsOf(plan: Plan, sheet: DeskSheet): SheetStep[] {
  return sheet.allSteps.map(({ action, revision, at, designation, actingOffice, reason, rows }) => ({
    ...{ action, revision, at, designation, reason },
    office: officeName(plan, actingOffice),
    rows: [...rows],
  }));
}
