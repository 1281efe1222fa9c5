/** An exact fraction inside the domain. The denominator is always positive and the pair is in lowest terms. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The same fraction as it is stored and sent: decimal strings, since a product of targets and paise outgrows a safe number.
 * Nothing is rounded before it is printed (DOMAIN 6.9).
 */
export interface Ratio {
  readonly numerator: string;
  readonly denominator: string;
}

/** Why a figure is absent. It prints as "-" with this reason, never as 0 or 100 % (DOMAIN 4.5). */
export const MISSING_REASONS = [
  'NO_DENOMINATOR',
  'NO_TARGET',
  'NOT_REPORTED',
  'NOT_DUE',
  'NOT_ON_RECORD',
  'NO_COMPONENTS',
  'TOO_LITTLE_HISTORY',
  'NOT_YET_KEPT',
  'NOT_ASKED',
  'SMALL_CELL',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

export interface Missing {
  readonly missing: MissingReason;
}

/** A figure that may be absent for a stated reason. */
export type Known<T> = T | Missing;

export function isMissing<T>(figure: Known<T>): figure is Missing {
  return typeof figure === 'object' && figure !== null && 'missing' in figure;
}

export function missing(reason: MissingReason): Missing {
  return { missing: reason };
}
