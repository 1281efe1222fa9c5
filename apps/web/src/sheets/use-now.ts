import { peopleRoutes } from '@pakhwada/contracts/people';
import { useRead } from '../shell/use-read.ts';

const MINUTE_MS = 60_000;

/** The product's clock as the server tells it, read again every minute; the device's own clock may be wrong, and the demo has one of its own. */
export function useNow(): string | null {
  return useRead(peopleRoutes.about, {}, { refreshMs: MINUTE_MS }).data?.now ?? null;
}
