import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { FrozenPast } from './frozen-past.ts';
import type { SealedPoint, SealedRepository } from './sealed.repository.ts';

const KEY = { stateId: 1, schemeCode: 'one' };
const manager = {} as EntityManager;
const idOf = (number: number): string => `2025-26-FN${String(number).padStart(2, '0')}`;

/** A chain of frozen fortnights that counts how many were read from it. `name` makes another chain of the same fortnights. */
function aChain(length: number) {
  const chain = { length, name: 'a', read: 0 };
  const linkOf = (number: number): SealedPoint => ({
    point: { fortnightId: idOf(number) } as SealedPoint['point'],
    sha256: `${chain.name}${number}`,
    previousSha256: number === 1 ? null : `${chain.name}${number - 1}`,
  });
  const links = (): SealedPoint[] => Array.from({ length: chain.length }, (_, i) => linkOf(i + 1));
  const sealed = {
    lastFrozen: async (_: EntityManager, __: unknown, before: string) => {
      const last = links().findLast(({ point }) => point.fortnightId < before);
      return last ? { fortnightId: last.point.fortnightId, sha256: last.sha256 } : null;
    },
    points: async (_: EntityManager, __: unknown, after: string, before: string) => {
      const found = links().filter(({ point }) => point.fortnightId > after && point.fortnightId < before);
      chain.read += found.length;
      return found;
    },
  };
  const past = new FrozenPast(sealed as unknown as SealedRepository);
  const before = async (number: number) => (await past.before(manager, KEY, idOf(number))).map(({ fortnightId }) => fortnightId);
  return { chain, before };
}

const upTo = (number: number): string[] => Array.from({ length: number }, (_, i) => idOf(i + 1));

describe('the frozen past', () => {
  it('is empty before the first freeze', async () => {
    const { chain, before } = aChain(0);
    expect([await before(1), chain.read]).toEqual([[], 0]);
  });

  it('is read once, and after another freeze only what is new', async () => {
    const { chain, before } = aChain(5);
    expect([await before(6), chain.read]).toEqual([upTo(5), 5]);
    expect([await before(6), await before(3), chain.read]).toEqual([upTo(5), upTo(2), 5]);
    chain.length = 7;
    expect([await before(6), chain.read]).toEqual([upTo(5), 5]);
    expect([await before(8), chain.read]).toEqual([upTo(7), 7]);
  });

  it('grows when an earlier fortnight was asked for first', async () => {
    const { chain, before } = aChain(6);
    expect([await before(3), await before(7), chain.read]).toEqual([upTo(2), upTo(6), 6]);
  });

  it('is read anew when the last hash is another: a restored database, a freeze rolled back', async () => {
    const { chain, before } = aChain(4);
    await before(5);
    chain.name = 'b';
    expect([await before(5), chain.read]).toEqual([upTo(4), 8]);
    chain.name = 'c';
    chain.length = 6;
    expect(await before(7)).toEqual(upTo(6));
    chain.length = 2;
    expect(await before(7)).toEqual(upTo(2));
  });
});
