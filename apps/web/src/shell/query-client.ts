import { QueryClient } from '@tanstack/react-query';
import { Unreachable } from './refusal.ts';

/** A refusal is an answer and is not asked again; a broken line is tried twice. */
export function openQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => error instanceof Unreachable && failures < 2, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
}
