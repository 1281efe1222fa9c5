import { fortnightById, previousFortnightId } from '../calendar/index.ts';
import type { CivilDate } from '../calendar/index.ts';
import type { Component } from '../plan/index.ts';
import type { ReasonCode, StatusFact, UnitId } from '../progress/rows.ts';
import { staleDays } from '../rollup/index.ts';
import type { BuiltIndicator } from './build-indicator.ts';
import type { CellBook } from './cell-book.ts';
import type { SealedComponent } from './facts.ts';
import type { Frame } from './frame.ts';
import type { ComponentReview } from './review.ts';

/** Who spoke about a component in this fortnight. */
export interface ComponentReports {
  readonly isReported: boolean; // a sheet holding one of its cells, or its status page, was handed in; NIL counts
  readonly status: StatusFact | null; // the counted status page
  readonly statusesReceived: number;
  readonly statusesApproved: number;
}

export function reportsOn({ code, indicators }: Component, book: CellBook, { facts, isCounted }: Frame): ComponentReports {
  const statuses = facts.statuses.filter(({ componentCode }) => componentCode === code);
  return {
    isReported: statuses.length > 0 || indicators.some((indicator) => book.received.has(indicator.code)),
    status: statuses.find(({ state }) => isCounted(state)) ?? null,
    statusesReceived: statuses.length,
    statusesApproved: statuses.filter(({ state }) => state === 'APPROVED').length,
  };
}

/** Successive fortnights without a word. A running fortnight is not silent yet; before its start and once complete or dropped, nothing is due of a component. */
export function silentFortnightsOf(component: Component, stage: ComponentReview['stage'], reports: ComponentReports, sealed: SealedComponent | null, { asOn, hasEnded }: Frame): number {
  if (reports.isReported || asOn < component.startsOn || ['PHYSICALLY_COMPLETE', 'FINANCIALLY_CLOSED', 'DROPPED'].includes(stage)) return 0;
  return (sealed?.silentFortnights ?? 0) + (hasEnded ? 1 : 0);
}

/** Days since the last approved entry on a component: today if one is approved now, else the end of the fortnight it was last reported in. */
export function stalenessOf(indicators: readonly BuiltIndicator[], book: CellBook, reports: ComponentReports, sealed: SealedComponent | null, frame: Frame): ComponentReview['staleDays'] {
  const { asOn, facts } = frame;
  const isApprovedNow = reports.statusesApproved > 0 || indicators.some(({ indicator }) => (book.received.get(indicator.code)?.approved ?? 0) > 0);
  return staleDays(isApprovedNow ? asOn : lastReportBefore(), asOn);

  function lastReportBefore(): CivilDate | null {
    const opening = facts.opening;
    if (!opening || !sealed) return null;
    let id = opening.fortnightId;
    for (let silent = sealed.silentFortnights; silent > 0 && id > frame.plan.calendar.firstFortnightId; silent -= 1) id = previousFortnightId(id);
    return sealed.silentFortnights > 0 && id === frame.plan.calendar.firstFortnightId ? null : fortnightById(id).endsOn;
  }
}

/** Coded reasons the offices gave for being behind, the most frequent first, with the units they speak of. */
export function codedReasons(indicators: readonly BuiltIndicator[], book: CellBook): ComponentReview['reasons'] {
  const found = new Map<ReasonCode, { units: Set<UnitId>; count: number }>();
  for (const { indicator } of indicators) {
    for (const { reasonCode, unit } of book.received.get(indicator.code)?.reasoned ?? []) {
      const reason = found.get(reasonCode) ?? { units: new Set<UnitId>(), count: 0 };
      found.set(reasonCode, reason);
      reason.units.add(unit);
      reason.count += 1;
    }
  }
  return [...found]
    .map(([reason, { units, count }]) => ({ reason, units: [...units].sort((a, b) => a - b), count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
