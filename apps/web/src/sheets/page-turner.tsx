import { formatCount } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

export const PAGE_ROWS = 50;

/** From one page of a long list to the next. */
export function PageTurner({ offset, total, onTurn }: { readonly offset: number; readonly total: number; readonly onTurn: (offset: number) => void }): ReactElement | null {
  const { t } = useWords();
  if (total <= PAGE_ROWS) return null;
  return (
    <p className="actions">
      <Button isSmall disabled={offset === 0} onClick={() => onTurn(Math.max(0, offset - PAGE_ROWS))}>
        {t('imports.earlierPage')}
      </Button>
      <span className="muted" role="status">
        {t('imports.pageOf', { from: formatCount(offset + 1), to: formatCount(Math.min(total, offset + PAGE_ROWS)), total: formatCount(total) })}
      </span>
      <Button isSmall disabled={offset + PAGE_ROWS >= total} onClick={() => onTurn(offset + PAGE_ROWS)}>
        {t('imports.laterPage')}
      </Button>
    </p>
  );
}
