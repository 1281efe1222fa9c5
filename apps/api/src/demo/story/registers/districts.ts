import type { Plan } from '@pakhwada/domain/plan';
import { draw } from '../draw.ts';

/** A district for what the sheets tell of the State as a whole, by its weight. */
export function someDistrict({ districts }: Pick<Plan, 'districts'>, words: string): number {
  const all = districts.reduce((sum, { weight }) => sum + weight, 0);
  let left = draw(words, 0, all - 1);
  return districts.find(({ weight }) => (left -= weight) < 0)?.lgd ?? districts[0]!.lgd;
}
