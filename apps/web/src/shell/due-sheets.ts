import { fortnightRoutes, type FortnightSummary, type SheetSummary } from '@pakhwada/contracts/fortnights';
import { useFortnights } from './fortnights.ts';
import { usePlace } from './place.ts';
import { useRead } from './use-read.ts';

const TO_FILL: readonly SheetSummary['state'][] = ['NOT_STARTED', 'DRAFT', 'RETURNED'];

/** Whether a sheet waits for the person who asks: to fill, or to verify or approve. The badge and the lists use this one rule. */
export function isDueFromMe(sheet: SheetSummary): boolean {
  return (sheet.canEnter && TO_FILL.includes(sheet.state)) || sheet.canVerify || sheet.canApprove;
}

/** The fortnight past its cut-off that is not frozen yet, beside the open one. */
export function waitingFortnightOf(all: readonly FortnightSummary[]): FortnightSummary | undefined {
  return all.find(({ state }) => state === 'CUTOFF' || state === 'UNDER_VERIFICATION');
}

/** How many sheets wait for the person, in the open and the waiting fortnight. */
export function useDueCount(): number {
  const { scheme } = usePlace();
  const { all, open } = useFortnights();
  const waiting = waitingFortnightOf(all);
  const ofOpen = useRead(fortnightRoutes.sheets, { schemeCode: scheme, fortnightId: open?.id ?? '' }, { isEnabled: open !== undefined });
  const ofWaiting = useRead(fortnightRoutes.sheets, { schemeCode: scheme, fortnightId: waiting?.id ?? '' }, { isEnabled: waiting !== undefined && waiting.id !== open?.id });
  return [...(ofOpen.data ?? []), ...(ofWaiting.data ?? [])].filter(isDueFromMe).length;
}
