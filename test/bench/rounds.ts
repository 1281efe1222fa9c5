/** What a variant took, over all rounds. Milliseconds unless the measure says otherwise. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly calm: number; // a tenth of the rounds took less
  readonly high: number;
  readonly count: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), low: at(0), calm: at(0.1), high: at(0.95), count: sorted.length };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Every variant once a round, each round in another order: a noisy moment falls on all of them alike. The first round warms up and is not counted. */
export async function interleaved<Name extends string>(rounds: number, variants: Readonly<Record<Name, (round: number) => Promise<number>>>): Promise<Record<Name, number[]>> {
  const names = Object.keys(variants) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (let i = 0; i < names.length; i += 1) {
      const name = names[(i + round) % names.length]!;
      const value = await variants[name](round);
      if (round > 0) taken[name].push(value);
    }
  }
  return taken;
}

/** The ratio of two variants round by round: what disturbs one round disturbs both halves of it. */
export function ratiosOf(upper: readonly number[], lower: readonly number[]): Spread {
  return spreadOf(upper.map((value, i) => value / (lower[i] ?? Number.NaN)));
}
