import type { Route } from '@pakhwada/contracts/wire';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { callApi, type BodyOf, type PathParams, type Query, type ReplyOf } from './api-client.ts';

export interface Change<R extends Route> {
  readonly params?: PathParams;
  readonly query?: Query;
  readonly body?: BodyOf<R>;
  readonly file?: Blob;
}

export interface ChangeOptions {
  /** A draft changes nothing that others see: do not read everything again. Default true. */
  readonly refreshes?: boolean;
}

/** Changes something by one route of the table: `const submit = useChange(progressRoutes.submit); await submit.mutateAsync({ params, body })`. */
export function useChange<R extends Route>(route: R, { refreshes = true }: ChangeOptions = {}): UseMutationResult<ReplyOf<R>, Error, Change<R>> {
  const known = useQueryClient();
  return useMutation<ReplyOf<R>, Error, Change<R>>({
    mutationFn: ({ params, query, body, file }) => callApi(route, { params, query, body, file }),
    ...(refreshes ? { onSuccess: () => known.invalidateQueries() } : {}),
  });
}
