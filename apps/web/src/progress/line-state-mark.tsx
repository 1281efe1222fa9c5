import { RefusedShape } from '@pakhwada/ui/status';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../shell/words.tsx';
import type { LineState } from './line-state.ts';

const drawn = (path: ReactNode): ReactElement => (
  <svg className="entry-icon" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6">
    {path}
  </svg>
);

const ICONS: Record<LineState, ReactElement> = {
  TO_FILL: drawn(<path d="M3 8h10" strokeDasharray="2 2" />),
  TYPING: drawn(<path d="M2 14l1-4 8-8 3 3-8 8z" />),
  SAVED: drawn(<path d="M2.5 8.5L6 12l7.5-8" />),
  WAITING: drawn(<path d="M4.5 12.5h7a3 3 0 0 0 .3-6 4 4 0 0 0-7.6-.6A3.4 3.4 0 0 0 4.5 12.5zM8 7v3.4" />),
  REFUSED: <RefusedShape />,
  RETURNED: drawn(<path d="M6.5 2L2.5 6l4 4M3 6h6a4 4 0 0 1 0 8H6" />),
  LOCKED: drawn(<path d="M3 7h10v8H3zM5 7V4.6a3 3 0 0 1 6 0V7" />),
};

/** Where a row stands: shape and word, never colour alone. */
export function LineStateMark({ state }: { readonly state: LineState }): ReactElement {
  const { t } = useWords();
  return (
    <span className={`entry-mark is-${state.toLowerCase().replace('_', '-')}`}>
      {ICONS[state]}
      {t(`progress.state.${state}`)}
    </span>
  );
}
