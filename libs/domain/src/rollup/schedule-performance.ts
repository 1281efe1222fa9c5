import { quotient } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';

/**
 * SPI: work done against work planned by now, phi / P (DOMAIN 6.5). 0.46 of 0.52 is 0.885. A ratio of ratios is never averaged: for the State it is taken anew from the State's phi and P (I10).
 * Nothing planned yet: NOT_DUE.
 */
export function schedulePerformance(physical: Known<Fraction>, planned: Known<Fraction>): Known<Fraction> {
  return quotient(physical, planned, 'NOT_DUE');
}
