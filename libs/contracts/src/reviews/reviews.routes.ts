import type { Route } from '../wire/route.ts';
import { FortnightSummary } from '../fortnights/fortnights.schema.ts';
import { ChainReport, Origin, OriginQuery } from './reviews.schema.ts';

const fortnight = '/schemes/:schemeCode/fortnights/:fortnightId';

export const reviewRoutes = {
  /** The body is the `Review` of @pakhwada/domain/review: for a frozen fortnight the stored bytes themselves, with `x-review-sha256`. `live` stands for the open fortnight. */
  review: { method: 'GET', path: `${fortnight}/review`, summary: 'The review of a fortnight: frozen bytes, or live' },
  origin: { method: 'GET', path: `${fortnight}/origin`, summary: 'The entries and the arithmetic behind a figure', query: OriginQuery, reply: Origin },
  freeze: { method: 'POST', path: `${fortnight}/freeze`, summary: 'Freeze early, when all is approved', reply: FortnightSummary, status: 200 },
  chain: { method: 'GET', path: '/schemes/:schemeCode/chain', summary: 'Check the hash chain of the frozen reviews', reply: ChainReport },
} as const satisfies Record<string, Route>;
