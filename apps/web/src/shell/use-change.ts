import type { Route } from '@pakhwada/contracts/wire';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { callApi, type BodyOf, type PathParams, type ReplyOf } from './api-client.ts';

export interface Change<R extends Route> {
  readonly params?: PathParams;
  readonly body?: BodyOf<R>;
}

export interface ChangeOptions {
  /** A draft changes nothing that others see: do not read everything again. Default true. */
  readonly refreshes?: boolean;
}

/** Changes something by one route of the table: `const submit = useChange(progressRoutes.submit); await submit.mutateAsync({ params, body })`. */
export function useChange<R extends Route>(route: R, { refreshes = true }: ChangeOptions = {}): UseMutationResult<ReplyOf<R>, Error, Change<R>> {
  const known = useQueryClient();
  return useMutation<ReplyOf<R>, Error, Change<R>>({
    mutationFn: ({ params, body }) => callApi(route, { params, body }),
    ...(refreshes ? { onSuccess: () => known.invalidateQueries() } : {}),
  });
}
