import { fortnightById, timesOf } from '@pakhwada/domain/calendar';
import { PLAIN_MONEY, type MoneyFact } from '@pakhwada/domain/funds';
import { cellsOf, sheetsOf, type Plan } from '@pakhwada/domain/plan';
import type { Breakdowns, ProgressFact, StatusFact } from '@pakhwada/domain/progress';
import type { ReviewFacts } from '@pakhwada/domain/review';
import type { SheetFact } from '@pakhwada/domain/workflow';
import { someFacts } from '@pakhwada/testing/builders';

/** The first fortnight of a plan with every cell reported and approved: what a diligent State hands in. */
export function fullFacts(plan: Plan, fortnightId: string = plan.calendar.firstFortnightId): ReviewFacts {
  const due = sheetsOf(plan);
  const submittedAt = timesOf(plan.calendar, fortnightById(fortnightId)).opensAt;
  return someFacts({
    ...{ plan, fortnightId },
    sheets: due.map(({ officeCode, sheet }): SheetFact => ({ officeCode, sheet, revision: 1, state: 'APPROVED', submittedAt, firstSubmittedAt: submittedAt })),
    progress: due.filter(({ kind }) => kind === 'PROGRESS').flatMap(({ officeCode }) => progressOf(plan, officeCode, fortnightId)),
    statuses: due.flatMap(({ officeCode, componentCode }): StatusFact[] => (componentCode === null ? [] : [statusOf(officeCode, componentCode)])),
    money: due.filter(({ kind }) => kind === 'MONEY').flatMap(({ officeCode }) => moneyOf(plan, officeCode, fortnightId)),
  });
}

export function progressOf(plan: Plan, officeCode: string, fortnightId: string): ProgressFact[] {
  return cellsOf(plan, officeCode).map(({ indicator, unit }, i) => {
    const isRatio = indicator.nature === 'R';
    const value = 10 + (i % 7);
    const breakdowns = isRatio ? {} : breakdownsOf(plan, indicator.breakdowns, value);
    return {
      ...{ indicatorCode: indicator.code, unit, relatesTo: fortnightId, qualifier: 'EXACT', breakdowns, reasonCode: i % 5 === 0 ? 'R03' : null, remark: null, officeCode, state: 'APPROVED' },
      ...{ value: isRatio ? null : value, numerator: isRatio ? value : null, denominator: isRatio ? value * 2 : null },
    };
  });
}

/** Every part of every set; the parts of a single choice come to the value. */
function breakdownsOf(plan: Plan, codes: readonly string[], value: number): Breakdowns {
  const sets = plan.breakdownSets.filter(({ code }) => codes.includes(code));
  return Object.fromEntries(sets.map(({ code, kind, parts }) => [code, Object.fromEntries(parts.map((part, i) => [part.code, i > 0 || kind === 'OVERLAPPING' ? 1 : value - parts.length + 1]))]));
}

function statusOf(officeCode: string, componentCode: string): StatusFact {
  return { componentCode, stage: 'UNDER_IMPLEMENTATION', milestones: [], reasonCode: null, recoveryOn: null, remark: null, nextPlan: null, officeCode, state: 'APPROVED' };
}

function moneyOf(plan: Plan, officeCode: string, fortnightId: string): MoneyFact[] {
  const on = fortnightById(fortnightId).startsOn;
  return plan.components.flatMap(({ code, amountPaise }, i) =>
    (['RELEASE', 'EXPENDITURE'] as const).map(
      (type, k): MoneyFact => ({ ...PLAIN_MONEY, line: i * 2 + k + 1, componentCode: code, type, amountPaise: Math.floor(amountPaise / (500 * (k + 1))), on, reference: `${type}/${code}`, remark: null, officeCode, state: 'APPROVED' }),
    ),
  );
}
