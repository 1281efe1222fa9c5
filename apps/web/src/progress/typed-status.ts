import type { StatusSheet } from '@pakhwada/contracts/progress';
import type { ReasonCode, StatusRow } from '@pakhwada/domain/progress';
import type { ComponentStage } from '@pakhwada/domain/plan';

/** A component's page as typed; dates as the date field gives them, '' when empty. */
export interface TypedStatus {
  readonly stage: ComponentStage;
  readonly milestones: Readonly<Record<string, string>>;
  readonly reasonCode: ReasonCode | null;
  readonly recoveryOn: string;
  readonly remark: string;
  readonly nextPlan: string;
}

export function typedStatusOf(row: StatusRow | null, stage: ComponentStage): TypedStatus {
  return {
    stage: row?.stage ?? stage,
    milestones: Object.fromEntries((row?.milestones ?? []).map(({ milestoneCode, actualOn }) => [milestoneCode, actualOn])),
    reasonCode: row?.reasonCode ?? null,
    recoveryOn: row?.recoveryOn ?? '',
    remark: row?.remark ?? '',
    nextPlan: row?.nextPlan ?? '',
  };
}

/** What the page opens with: the draft, else what was submitted, else the standing reason and date of the last frozen fortnight, whose plan and milestones are not carried over. */
export function openingStatus(sheet: StatusSheet): TypedStatus {
  const row = sheet.draft?.rows[0] ?? sheet.submitted[0];
  if (row) return typedStatusOf(row, sheet.stage);
  return { ...typedStatusOf(sheet.previous, sheet.stage), milestones: {}, remark: '', nextPlan: '' };
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export function statusRowOf(typed: TypedStatus, componentCode: string): StatusRow {
  return {
    componentCode,
    stage: typed.stage,
    milestones: Object.entries(typed.milestones)
      .filter(([, actualOn]) => actualOn !== '')
      .map(([milestoneCode, actualOn]) => ({ milestoneCode, actualOn })),
    reasonCode: typed.reasonCode,
    recoveryOn: textOrNull(typed.recoveryOn),
    remark: textOrNull(typed.remark),
    nextPlan: textOrNull(typed.nextPlan),
  };
}
