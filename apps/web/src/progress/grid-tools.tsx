import { Button } from '@pakhwada/ui/button';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

interface GridToolsProps {
  readonly emptyCounters: number;
  readonly onNilAll: () => void;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}

/** Over the grid: NIL for every empty counter in one stroke, and the way back. */
export function GridTools({ emptyCounters, onNilAll, canUndo, onUndo }: GridToolsProps): ReactElement {
  const { t } = useWords();
  return (
    <div className="entry-tools">
      {emptyCounters > 0 && <Button onClick={onNilAll}>{t('progress.nilAll', { count: emptyCounters })}</Button>}
      <Button disabled={!canUndo} onClick={onUndo}>
        {t('progress.undo')}
      </Button>
    </div>
  );
}
