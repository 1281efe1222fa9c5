import type { StatusCode } from '../sentence.ts';

const HIGH = 15;
const MEDIUM = 8;

/** How heavy a risk weighs on the 5 x 5 scale, by its rating: high from 15 of 25, medium from 8. Likely (4) and grave (4) rate 16: high. The paper and the screen tell it alike. */
export function riskWeight(rating: number): Extract<StatusCode, 'RED' | 'AMBER' | 'GREY'> {
  if (rating >= HIGH) return 'RED';
  return rating >= MEDIUM ? 'AMBER' : 'GREY';
}
