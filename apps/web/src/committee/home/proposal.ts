import type { AgendaItem } from '@pakhwada/contracts/committee';
import type { AgendaKind, OfficeText } from '@pakhwada/domain/committee';
import type { DecisionSought, Review, StatusCode } from '@pakhwada/domain/review';

/** One item as the agenda on the page prints it. */
export interface Proposal {
  readonly itemId: string;
  readonly number: string;
  readonly kind: AgendaKind;
  readonly title: OfficeText;
  readonly proposal: OfficeText;
  readonly options: readonly OfficeText[];
  readonly amountPaise: number | null;
  readonly office: string | { readonly en: string; readonly hi: string } | null; // a code, or its name
  readonly fileNo: string | null;
  readonly componentCode: string | null;
  readonly status: StatusCode | null;
  readonly timesDeferred: number;
}

export function proposalOfReview(sought: DecisionSought): Proposal {
  return { ...sought, kind: 'DECISION' };
}

/** What stands on the agenda: an item that was withdrawn does not. */
export function proposalsOfAgenda(agenda: readonly AgendaItem[], review: Review): readonly Proposal[] {
  const statuses = new Map(review.components.map(({ code, verdict }) => [code, verdict.status]));
  return agenda.filter(({ state }) => state !== 'WITHDRAWN').map((item) => ({ ...item, office: item.officeCode, status: item.componentCode === null ? null : (statuses.get(item.componentCode) ?? null) }));
}
