import { Button } from '@pakhwada/ui/button';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

interface GridToolsProps {
  readonly emptyCounters: number;
  readonly onNilAll: () => void;
  readonly fromRegisters: number; // empty cells a register has a figure for
  readonly onTakeAll: () => void;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}

/** Over the grid: what the registers count for every empty cell, and NIL for every empty counter, in one stroke each; and the way back. */
export function GridTools({ emptyCounters, onNilAll, fromRegisters, onTakeAll, canUndo, onUndo }: GridToolsProps): ReactElement {
  const { t } = useWords();
  return (
    <div className="entry-tools">
      {fromRegisters > 0 && <Button onClick={onTakeAll}>{t('derived.takeAll', { count: fromRegisters })}</Button>}
      {emptyCounters > 0 && <Button onClick={onNilAll}>{t('progress.nilAll', { count: emptyCounters })}</Button>}
      <Button disabled={!canUndo} onClick={onUndo}>
        {t('progress.undo')}
      </Button>
    </div>
  );
}
