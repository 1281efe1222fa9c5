import { fortnightRoutes, type FinancialYear, type FortnightSummary } from '@pakhwada/contracts/fortnights';
import { fortnightById, isFortnightId } from '@pakhwada/domain/calendar';
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

/** The fortnights a page needs: the running year's with whatever is not settled yet, those of the year the address names, and the one it names. Routes that need a real id (sheets, origin) use `chosen.id`. */
export function useFortnights(): FortnightsOfPlace {
  const { fortnight, isLive } = usePlace();
  const { current, ofYear, error } = useYearRead(isLive || !isFortnightId(fortnight) ? null : yearOf(fortnight));
  const all = [...ofYear.filter(({ id }) => !current.some((one) => one.id === id)), ...current].sort((a, b) => (a.id < b.id ? -1 : 1));
  const open = openFortnightOf(current);
  return { all, open, lastFrozen: lastFrozenOf(current), chosen: isLive ? open : all.find(({ id }) => id === fortnight), error };
}

/** The fortnights of one financial year. */
export function useFortnightsOfYear(financialYear: string): readonly FortnightSummary[] {
  const { current, ofYear } = useYearRead(financialYear);
  return ofYear.length > 0 ? ofYear : current.filter((one) => one.financialYear === financialYear);
}

/** The years one can look back to, latest first. */
export function useFinancialYears(): readonly FinancialYear[] {
  const { scheme } = usePlace();
  return useRead(fortnightRoutes.years, { schemeCode: scheme }, { isEnabled: scheme !== '' }).data ?? [];
}

/** An earlier year is asked for only when the running one does not tell it. */
function useYearRead(financialYear: string | null): { readonly current: readonly FortnightSummary[]; readonly ofYear: readonly FortnightSummary[]; readonly error: Error | null } {
  const { scheme } = usePlace();
  const current = useRead(fortnightRoutes.list, { schemeCode: scheme }, { isEnabled: scheme !== '' });
  const isEarlier = current.data !== undefined && financialYear !== null && financialYear !== current.data.at(-1)?.financialYear;
  const ofYear = useRead(fortnightRoutes.list, { schemeCode: scheme }, { query: { year: financialYear ?? undefined }, isEnabled: isEarlier });
  return { current: current.data ?? [], ofYear: ofYear.data ?? [], error: current.error ?? ofYear.error };
}

function yearOf(fortnightId: string): string {
  return fortnightById(fortnightId).financialYear;
}
