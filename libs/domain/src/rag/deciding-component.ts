import type { RuleSet } from '../plan/plan.ts';
import { isMissing } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';
import { schedulePerformance, weightedMean } from '../rollup/index.ts';
import type { StatusCode, Verdict } from '../review/review.ts';
import { statusOf } from './status-rule.ts';

export interface WeighedComponent {
  readonly code: string;
  readonly amountPaise: number;
  readonly physical: Known<Fraction>;
  readonly planned: Known<Fraction>;
}

export interface DecidingComponent {
  readonly code: string;
  readonly spiWithout: Fraction;
  readonly statusWithout: StatusCode;
}

const GOODNESS: readonly StatusCode[] = ['RED', 'AMBER', 'GREY', 'GREEN', 'BLUE'];

/** The State's status by the SPI of its weighted index alone: 31.45 of 42.38 % is 0.742, RED, although six of nine components are green or amber. */
export function schemeVerdict(physical: Known<Fraction>, planned: Known<Fraction>, isEveryComponentComplete: boolean, rules: RuleSet): Verdict {
  const facts = { physical, planned, spi: schedulePerformance(physical, planned), overdue: [], silentFortnights: 0, stage: null, isEveryTargetVerified: isEveryComponentComplete };
  return statusOf(facts, rules, { to: 'overview', code: null });
}

/**
 * The component that alone decides the State's colour: leaving it out makes a red or amber State better, a green one worse (DOMAIN 0, finding 2). Of several the one with most money.
 * Without the clinic J&K would be 0.879 AMBER instead of 0.742 RED. None where the State is not judged, or stands on one component only.
 */
export function decidingComponent(components: readonly WeighedComponent[], status: StatusCode, rules: RuleSet): DecidingComponent | null {
  const found = components
    .filter(({ physical, planned }) => !isMissing(physical) && !isMissing(planned))
    .sort((a, b) => b.amountPaise - a.amountPaise)
    .map(({ code }) => without(components, code, rules))
    .find((other) => other !== null && isOther(status, other.statusWithout));
  return found ?? null;
}

function without(components: readonly WeighedComponent[], code: string, rules: RuleSet): DecidingComponent | null {
  const others = components.filter((component) => component.code !== code);
  const physical = weightedMean(others.map(({ amountPaise, physical: share }) => ({ weight: amountPaise, share })));
  const planned = weightedMean(others.map(({ amountPaise, planned: share }) => ({ weight: amountPaise, share })));
  const spiWithout = schedulePerformance(physical, planned);
  return isMissing(spiWithout) ? null : { code, spiWithout, statusWithout: schemeVerdict(physical, planned, false, rules).status };
}

function isOther(status: StatusCode, statusWithout: StatusCode): boolean {
  const change = GOODNESS.indexOf(statusWithout) - GOODNESS.indexOf(status);
  return status === 'RED' || status === 'AMBER' ? change > 0 : status === 'GREEN' && change < 0;
}
