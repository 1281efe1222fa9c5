import { apportion } from '@pakhwada/domain/plan';

const { imul } = Math; // looked up once: drawn some hundred thousand times

/** A whole number from `low` to `high`, drawn from words: the same words give the same number on every machine. */
export function draw(words: string, low: number, high: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = imul(hash ^ words.charCodeAt(i), 0x01000193);
  hash = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = imul(hash ^ (hash >>> 12), 0x297a2d39);
  return low + ((hash ^ (hash >>> 15)) >>> 0) % (high - low + 1);
}

/** A total in whole parts by weight, largest remainder; where no part has a weight, the last takes all. */
export function spread(total: number, weights: readonly number[]): number[] {
  const isOpen = weights.some((weight) => weight > 0);
  return apportion(
    total,
    weights.map((weight, i) => ({ lgd: i, weight: isOpen ? weight : i === weights.length - 1 ? 1 : 0 })),
  ).map(({ target }) => target);
}

/** A total along a line of weights, so that no stretch of it stays empty for long: each part is what the running sum has passed. `phase`, 0 to 99, is where in the first unit it starts. */
export function spreadAlong(total: number, weights: readonly number[], phase: number): number[] {
  const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (all === 0n) return spread(total, weights);
  const passed = (sum: bigint) => (BigInt(total) * sum * 100n + BigInt(phase) * all) / (all * 100n);
  let sum = 0n;
  return weights.map((weight) => {
    const before = passed(sum);
    sum += BigInt(weight);
    return Number(passed(sum) - before);
  });
}

/** What a list by fortnight says for one: the entry of that fortnight or of the latest before it. */
export function inForce<T>(byFortnight: Readonly<Record<string, T>>, fortnightId: string): T | undefined {
  const id = Object.keys(byFortnight).sort().findLast((from) => from <= fortnightId);
  return id === undefined ? undefined : byFortnight[id];
}
