import type { Source } from '../words.ts';
import { inclusionOf } from './inclusion.ts';
import { levelsOf } from './levels.ts';
import { marketOf } from './market.ts';
import type { RegistersPart } from './model.ts';

/** The pages on what the registers hold, from rule set 3 on; none before. */
export function registersOf(source: Source): RegistersPart | null {
  const { registers } = source.review;
  return registers ? { inclusion: inclusionOf(source, registers), market: marketOf(source, registers.market), levels: levelsOf(source, registers) } : null;
}
