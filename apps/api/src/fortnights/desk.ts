import type { DueSheet, Office, Plan } from '@pakhwada/domain/plan';
import type { SheetState } from '@pakhwada/domain/workflow';
import { refuse } from '../platform/http/rule-breach.ts';
import type { SheetKey } from './fortnight-record.ts';
import type { SheetRecord, SignedStep } from './submission.repository.ts';

/** A sheet that is due in a fortnight, as the plan, the register of submissions and their steps know it. */
export interface DeskSheet extends SheetState {
  readonly due: DueSheet;
  readonly office: Office;
  readonly record: SheetRecord | null; // null: never handed in
  readonly allSteps: readonly SignedStep[]; // of every revision
}

export function deskOf(plan: Plan, dueSheets: readonly DueSheet[], records: readonly SheetRecord[], steps: readonly SignedStep[]): DeskSheet[] {
  const recordsByKey = new Map(records.map((record) => [keyText(record), record]));
  const stepsByKey = new Map<string, SignedStep[]>();
  for (const step of steps) stepsByKey.set(keyText(step), [...(stepsByKey.get(keyText(step)) ?? []), step]);
  return dueSheets.map((due) => {
    const office = plan.offices.find((one) => one.code === due.officeCode)!;
    const record = recordsByKey.get(keyText(due)) ?? null;
    const allSteps = stepsByKey.get(keyText(due)) ?? [];
    return {
      ...{ due, office, record, allSteps },
      ...{ officeCode: due.officeCode, officeKind: office.kind, districtLgd: office.districtLgd, sheet: due.sheet },
      revision: record?.revision ?? 0,
      steps: allSteps.filter((step) => step.revision === record?.revision),
      entrants: allSteps.flatMap((step) => (step.action === 'SUBMIT' ? [step.personId] : [])),
    };
  });
}

/** The sheet a request names. Whether the person may touch it is asked of what is found here, not of the request. */
export function sheetOnDesk(desk: readonly DeskSheet[], plan: Plan, key: SheetKey): DeskSheet {
  const found = desk.find((sheet) => sheet.officeCode === key.officeCode && sheet.sheet === key.sheet);
  if (found) return found;
  if (!plan.offices.some((office) => office.code === key.officeCode)) refuse('UNKNOWN_OFFICE', { officeCode: key.officeCode });
  return refuse('UNKNOWN_SHEET', { sheet: key.sheet });
}

function keyText(key: SheetKey): string {
  return `${key.officeCode} ${key.sheet}`;
}
