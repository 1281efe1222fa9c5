import { useSyncExternalStore, type ReactNode } from 'react';

const PHONE = '(max-width: 700px)';

function follow(onChange: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** 700 px and less: one column, the phone's order of things. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(follow, () => matchMedia(PHONE).matches);
}

/** On a phone what comes after the five sentences is folded away, to be opened; elsewhere it simply follows. */
export function FoldOnPhone({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  if (!useIsPhone()) return children;
  return (
    <details className="fold">
      <summary>{title}</summary>
      <div className="columns">{children}</div>
    </details>
  );
}
