import type { DerivedCell } from '@pakhwada/contracts/registers';
import type { ReactElement } from 'react';
import { LevelMark } from '../evidence/level-mark.tsx';
import { registerInWords } from '../sheets/register-words.ts';
import { useWords } from '../shell/words.tsx';

interface BehindCellProps {
  readonly name: string;
  readonly cell: DerivedCell;
  readonly isOpen: boolean;
  readonly onAsk: (back: HTMLElement) => void;
}

/** What an entry rests on, as the desk that verifies reads it: the register's figure, the level, and the evidence to look at. */
export function BehindCell({ name, cell, isOpen, onAsk }: BehindCellProps): ReactElement {
  const { t } = useWords();
  return (
    <span className="behind-cell">
      <LevelMark level={cell.level} />
      {cell.derived && <span>{t('derived.register', { value: registerInWords(cell.derived) })}</span>}
      <button type="button" className="entry-behind-count" aria-expanded={isOpen} onClick={(event) => onAsk(event.currentTarget)}>
        {t('derived.evidence', { count: cell.evidence })}
        <span className="only-heard"> {name}</span>
      </button>
    </span>
  );
}
