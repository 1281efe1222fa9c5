import { fortnightById, timesOf } from '@pakhwada/domain/calendar';
import { cellsOf, sheetsOf } from '@pakhwada/domain/plan';
import type { Cell, Plan } from '@pakhwada/domain/plan';
import type { CertificateFact, MoneyFact } from '@pakhwada/domain/funds';
import type { CorrectionFact, ProgressFact, StatusFact } from '@pakhwada/domain/progress';
import { NO_COMMITTEE, NO_REGISTERS, type CommitteeFacts, type RegisterFacts, type ReviewFacts } from '@pakhwada/domain/review';
import type { SubmissionState } from '@pakhwada/domain/workflow';
import { aMoneyFact, aProgressFact, aSheetFact, aStatusFact } from '../builders/index.ts';

/** What the offices do in one fortnight. Left out: every sheet comes in on time, NIL, and is approved. */
export interface Tick {
  readonly value?: (cell: Cell) => Partial<ProgressFact> | number | null; // null: the row stays blank
  readonly late?: readonly Partial<ProgressFact>[];
  readonly statuses?: readonly Partial<StatusFact>[];
  readonly money?: readonly Partial<MoneyFact>[];
  readonly corrections?: readonly CorrectionFact[];
  readonly certificates?: readonly CertificateFact[]; // as they stand from this fortnight on; one of the same number is replaced
  readonly registers?: Partial<RegisterFacts>; // what stands behind the figures and what of events is told; left out: not asked
  readonly committee?: Partial<CommitteeFacts>; // papers of the committee as they stand; left out: not asked
  readonly isSilent?: (officeCode: string, sheet: string) => boolean;
  readonly stateOf?: (officeCode: string, sheet: string) => SubmissionState;
}

type HandedIn = Pick<ReviewFacts, 'sheets' | 'progress' | 'statuses' | 'money' | 'corrections' | 'registers' | 'committee'>;

/** The facts of one fortnight, sheet by sheet, as the offices of the plan hand them in. */
export function handedIn(plan: Plan, fortnightId: string, tick: Tick): HandedIn {
  const stateOf = tick.stateOf ?? (() => 'APPROVED' as const);
  const due = sheetsOf(plan).filter(({ officeCode, sheet }) => !tick.isSilent?.(officeCode, sheet));
  const submittedAt = timesOf(plan.calendar, fortnightById(fortnightId)).reminders[0] ?? '';
  const sheets = due.map(({ officeCode, sheet }) => aSheetFact({ officeCode, sheet, state: stateOf(officeCode, sheet), submittedAt, firstSubmittedAt: submittedAt }));
  const hasSheet = (officeCode: string, sheet: string) => sheets.some((one) => one.officeCode === officeCode && one.sheet === sheet);
  const typed = due.filter(({ kind }) => kind === 'PROGRESS').flatMap(({ officeCode }) => cellsOf(plan, officeCode).flatMap((cell) => rowOf(cell, officeCode, fortnightId, stateOf(officeCode, 'progress'), tick)));
  const statuses = plan.components
    .filter(({ code, officerOffice }) => hasSheet(officerOffice, `status-${code}`))
    .map(({ code, officerOffice }) => ({ ...aStatusFact({ componentCode: code, officeCode: officerOffice, state: stateOf(officerOffice, `status-${code}`) }), ...tick.statuses?.find(({ componentCode }) => componentCode === code) }));
  const purse = sheets.find(({ sheet }) => sheet === 'money');
  const money = purse ? (tick.money ?? []).map((line, index) => aMoneyFact({ line: index + 1, officeCode: purse.officeCode, state: purse.state, reference: `${fortnightId}/${index + 1}`, on: fortnightById(fortnightId).startsOn, ...line })) : [];
  return { sheets, progress: [...typed, ...(tick.late ?? []).map((row) => aProgressFact(row))], statuses, money, corrections: tick.corrections ?? [], ...(tick.registers && { registers: { ...NO_REGISTERS, ...tick.registers } }), ...(tick.committee && { committee: { ...NO_COMMITTEE, ...tick.committee } }) };
}

function rowOf(cell: Cell, officeCode: string, relatesTo: string, state: SubmissionState, tick: Tick): ProgressFact[] {
  const typed = tick.value ? tick.value(cell) : 0;
  if (typed === null) return [];
  const row = typeof typed === 'number' ? { value: typed } : typed;
  return [aProgressFact({ indicatorCode: cell.indicator.code, unit: cell.unit, relatesTo, officeCode, state, value: 0, ...row })];
}
