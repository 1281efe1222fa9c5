import type { BuiltComponent } from '../build-component.ts';
import type { Frame } from '../frame.ts';
import { buildInclusion } from './build-inclusion.ts';
import { buildMarket } from './build-market.ts';
import { buildReach } from './build-reach.ts';
import { buildVerification } from './build-verification.ts';
import { backingBookOf } from './fold-backing.ts';
import { NO_REGISTERS } from './register-facts.ts';
import type { RegistersReview } from './registers-review.ts';

/** What the registers add to a review, from rule set 3 on. A State that keeps none yet is told so: everything is V0, and reach is not counted. */
export function buildRegisters(built: readonly BuiltComponent[], frame: Frame): RegistersReview {
  const registers = frame.facts.registers ?? NO_REGISTERS;
  return {
    verification: buildVerification(built, backingBookOf(frame), registers.kept),
    inclusion: buildInclusion(built, frame.plan),
    market: buildMarket(registers, frame),
    reach: buildReach(registers.reach, frame.plan),
  };
}
