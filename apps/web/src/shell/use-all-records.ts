import { recordRoutes, type RecordLine } from '@pakhwada/contracts/registers';
import type { RegisterCode } from '@pakhwada/domain/registers';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { callApi } from './api-client.ts';
import { usePlace } from './place.ts';

const PAGES_MOST = 40; // of fifty: no event and no batch has two thousand parts

/** Numbers of records as people order them: S-2 before S-10. */
export function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** All records under one parent, page by page: the stalls of an event, its meetings, the trainees of a batch. */
export function useAllRecords(register: RegisterCode, parentId: string, isEnabled = true): UseQueryResult<readonly RecordLine[]> {
  const { scheme } = usePlace();
  return useQuery<readonly RecordLine[]>({
    queryKey: ['all records', scheme, register, parentId],
    enabled: isEnabled,
    queryFn: async ({ signal }) => {
      const all: RecordLine[] = [];
      let after: string | undefined;
      for (let page = 0; page < PAGES_MOST; page += 1) {
        const { records, next } = await callApi(recordRoutes.list, { params: { schemeCode: scheme, register }, query: { parentId, after }, signal });
        all.push(...records);
        if (next === null) break;
        after = next;
      }
      return all;
    },
  });
}
