import type { Route } from '@pakhwada/contracts/wire';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { addressOf, callApi, type PathParams, type Query, type ReplyOf } from './api-client.ts';

export interface ReadOptions {
  readonly query?: Query;
  readonly isEnabled?: boolean;
  /** Keep the last answer on the screen while the next one comes (another fortnight, another page of entries). */
  readonly keepsPrevious?: boolean;
  readonly refreshMs?: number;
}

/** Reads one route of the table: `useRead(fortnightRoutes.sheets, { schemeCode, fortnightId })`. */
export function useRead<R extends Route>(route: R, params: PathParams = {}, options: ReadOptions = {}): UseQueryResult<ReplyOf<R>> {
  const { query, isEnabled = true, keepsPrevious = false, refreshMs } = options;
  return useQuery<ReplyOf<R>>({
    queryKey: isEnabled ? [addressOf(route, { params, query })] : ['not asked', route.path],
    queryFn: ({ signal }) => callApi(route, { params, query, signal }),
    enabled: isEnabled,
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(refreshMs === undefined ? {} : { refetchInterval: refreshMs }),
  });
}
