import { fortnightRoutes, type FortnightSummary } from '@pakhwada/contracts/fortnights';
import { usePlace } from './place.ts';
import { useRead } from './use-read.ts';

const FROZEN_STATES: readonly FortnightSummary['state'][] = ['FROZEN', 'REPORTED', 'PLACED_BEFORE_COMMITTEE'];

export function isFrozen(fortnight: FortnightSummary): boolean {
  return FROZEN_STATES.includes(fortnight.state);
}

/** The open fortnight is the newest that has begun: entries go there. */
export function openFortnightOf(fortnights: readonly FortnightSummary[]): FortnightSummary | undefined {
  return fortnights.findLast(({ state }) => state !== 'UPCOMING');
}

export function lastFrozenOf(fortnights: readonly FortnightSummary[]): FortnightSummary | undefined {
  return fortnights.findLast(isFrozen);
}

export interface FortnightsOfPlace {
  readonly all: readonly FortnightSummary[];
  readonly chosen: FortnightSummary | undefined; // `live` resolved to the open one
  readonly open: FortnightSummary | undefined;
  readonly lastFrozen: FortnightSummary | undefined;
  readonly error: Error | null;
}

/** All fortnights of the scheme, and the one the address names. Routes that need a real id (sheets, origin) use `chosen.id`. */
export function useFortnights(): FortnightsOfPlace {
  const { scheme, fortnight, isLive } = usePlace();
  const read = useRead(fortnightRoutes.list, { schemeCode: scheme }, { isEnabled: scheme !== '' });
  const all = read.data ?? [];
  const open = openFortnightOf(all);
  return { all, open, lastFrozen: lastFrozenOf(all), chosen: isLive ? open : all.find(({ id }) => id === fortnight), error: read.error };
}
