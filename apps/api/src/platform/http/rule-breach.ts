import type { Breach, BreachCode, RowRef } from '@pakhwada/domain/workflow';

/** Thrown by services with ALL breaches of a deed; one filter turns it into status and problem+json. `current` goes with a 409: what the other person saved. */
export class RuleBreach extends Error {
  constructor(
    readonly breaches: readonly Breach[],
    readonly current?: unknown,
  ) {
    super(breaches.map((breach) => breach.code).join(', '));
    if (breaches.length === 0) throw new Error('A refusal needs a breach');
  }
}

/** One blocking breach that belongs to no row. */
export function breachOf(code: BreachCode, values: Breach['values'] = {}, place: { row?: RowRef | null; field?: string | null } = {}): Breach {
  return { code, severity: 'BLOCK', row: place.row ?? null, field: place.field ?? null, values };
}

export function refuse(code: BreachCode, values: Breach['values'] = {}, current?: unknown): never {
  throw new RuleBreach([breachOf(code, values)], current);
}
