import { useSearchParams } from 'react-router';

export const VIEWS = ['open', 'overdue', 'claimed', 'closed', 'all'] as const;
export type ActionView = (typeof VIEWS)[number];
const FILTERS = ['committee', 'sitting', 'office', 'component'] as const;

export interface OpenActionQuery {
  readonly query: { readonly view: ActionView; readonly offset?: number } & Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;
  readonly change: (some: Readonly<Partial<Record<(typeof FILTERS)[number] | 'view' | 'offset', string>>>, keepsPlace?: boolean) => void;
}

/** What the list is asked for, read from the address and written to it. */
export function useActionQuery(): OpenActionQuery {
  const [search, setSearch] = useSearchParams();
  const offset = Number(search.get('offset') ?? 0);
  const filters = Object.fromEntries(FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : [])));
  return {
    query: { view: VIEWS.find((view) => view === search.get('view')) ?? 'open', ...(offset > 0 ? { offset } : {}), ...filters },
    change: (some, keepsPlace = false) =>
      setSearch((before) => {
        const next = new URLSearchParams(before);
        if (!keepsPlace) next.delete('offset');
        for (const [name, value] of Object.entries(some)) if (value) next.set(name, value); else next.delete(name);
        return next;
      }),
  };
}
