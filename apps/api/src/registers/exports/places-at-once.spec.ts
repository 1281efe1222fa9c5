import { setTimeout as later } from 'node:timers/promises';
import { PlacesAtOnce, StalledReader } from './places-at-once.ts';

describe('places at once', () => {
  it('are not held by a reader who takes nothing more: the next begins, and the first is told when it comes back', async () => {
    const places = new PlacesAtOnce(1, 20);
    const ended: string[] = [];
    const rows = async function* (name: string): AsyncGenerator<number> {
      try {
        yield 1;
        yield 2;
      } finally {
        ended.push(name);
      }
    };
    const slow = places.taking(rows('slow'));
    expect((await slow.next()).value).toBe(1);
    const next = places.taking(rows('next'));
    expect((await next.next()).value).toBe(1);
    expect(ended).toEqual(['slow']);
    expect([(await next.next()).value, (await next.next()).done]).toEqual([2, true]);
    await expect(slow.next()).rejects.toBeInstanceOf(StalledReader);
    const third = places.taking(rows('third'));
    expect((await third.next()).value).toBe(1);
    await third.return(undefined);
    await later(30);
    expect(ended).toEqual(['slow', 'next', 'third']);
  });
});
