import type { ReAppropriation, ReAppropriationTable } from '@pakhwada/contracts/funds';
import { amountsAfter, checkReAppropriation, isPending, openDecisions } from '@pakhwada/domain/funds';
import type { Plan } from '@pakhwada/domain/plan';
import type { Charge } from '@pakhwada/domain/rights';
import type { ReAppropriationRecord } from './re-appropriation.repository.ts';
import { pendingOf, type RevisionContext } from './revision-desk.service.ts';

export function shownTo(record: ReAppropriationRecord, charge: Charge, latestVersion: number): ReAppropriation {
  const pending = pendingOf(record);
  return {
    ...{ id: record.id, state: pending.state, orderNo: record.orderNo, orderOn: record.orderOn, reason: record.reason, planVersion: record.planVersion },
    madeVersion: record.steps.at(-1)?.planVersion ?? null,
    moves: record.moves.map((move) => ({ ...move })),
    steps: record.steps.map(({ action, designation, office, at, reason }) => ({ action, designation, office, at, reason })),
    decisions: [...openDecisions(charge, pending, latestVersion)],
  };
}

/** `plan` is the one it sets out from. Released, spent and committed are those of today, and shown while it waits. */
export function tableShownTo(record: ReAppropriationRecord, charge: Charge, plan: Plan, context: RevisionContext): ReAppropriationTable {
  const shown = shownTo(record, charge, context.planVersion);
  const isOpen = isPending(shown.state);
  const changes = amountsAfter(plan, record.moves);
  return {
    ...shown,
    table: changes.map(({ code, beforePaise, afterPaise }) => {
      const { code: _, ...standing } = context.standings.find((one) => one.code === code) ?? { code };
      return { code, name: plan.components.find((component) => component.code === code)?.name ?? null, beforePaise, afterPaise, standing: isOpen && 'releasedPaise' in standing ? standing : null };
    }),
    totalPaise: changes.reduce((sum, { beforePaise }) => sum + beforePaise, 0),
    breaches: isOpen && record.planVersion === context.planVersion ? checkReAppropriation(context, record) : [],
  };
}
