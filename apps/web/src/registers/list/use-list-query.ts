import { useSearchParams } from 'react-router';

const FILTERS = ['district', 'stage', 'find', 'from', 'to', 'isDue', 'parentId'] as const;
export type ListFilter = (typeof FILTERS)[number];
export type ListQuery = Readonly<Partial<Record<ListFilter | 'after', string>>>;

export interface OpenListQuery {
  readonly query: ListQuery;
  readonly isNarrowed: boolean;
  /** Another filter begins again at the first page; `keepsPlace` turns pages. */
  readonly change: (some: ListQuery, keepsPlace?: boolean) => void;
}

/** What the list is asked for, read from the address and written to it. */
export function useListQuery(): OpenListQuery {
  const [search, setSearch] = useSearchParams();
  const query: Partial<Record<ListFilter | 'after', string>> = {};
  for (const name of [...FILTERS, 'after'] as const) {
    const value = search.get(name);
    if (value) query[name] = value;
  }
  return {
    query,
    isNarrowed: FILTERS.some((name) => query[name] !== undefined),
    change: (some, keepsPlace = false) =>
      setSearch((before) => {
        const next = new URLSearchParams(before);
        if (!keepsPlace) next.delete('after');
        for (const [name, value] of Object.entries(some)) if (value) next.set(name, value); else next.delete(name);
        return next;
      }),
  };
}
