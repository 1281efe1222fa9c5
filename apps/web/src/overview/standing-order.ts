import type { ComponentReview, StatusCode } from '@pakhwada/domain/review';

export type StandingOrder = 'worst' | 'serial';

const WORST_FIRST: readonly StatusCode[] = ['RED', 'AMBER', 'GREEN', 'GREY', 'BLUE'];

/** Worst first, the larger amount before the smaller; or as the plan numbers them. */
export function inOrder(components: readonly ComponentReview[], order: StandingOrder): readonly ComponentReview[] {
  if (order === 'serial') return components;
  return [...components].sort((a, b) => WORST_FIRST.indexOf(a.verdict.status) - WORST_FIRST.indexOf(b.verdict.status) || b.money.amountPaise - a.money.amountPaise);
}

/** The components of the worst status that is behind plan, largest amount first. */
export function worstBehind(components: readonly ComponentReview[]): readonly ComponentReview[] {
  const status = (['RED', 'AMBER'] as const).find((one) => components.some(({ verdict }) => verdict.status === one));
  return inOrder(components, 'worst').filter(({ verdict }) => verdict.status === status);
}
