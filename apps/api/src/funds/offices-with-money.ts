import type { Office, Plan } from '@pakhwada/domain/plan';

const KINDS: readonly Office['kind'][] = ['PARTNER', 'DISTRICT', 'PMU', 'DEPARTMENT'];

/** The offices that money can reach and that spend it, partners first: not those that watch over it. */
export function officesWithMoney(plan: Plan): readonly Office[] {
  return KINDS.flatMap((kind) => plan.offices.filter((office) => office.kind === kind));
}
