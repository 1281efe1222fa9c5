import { Button } from '@pakhwada/ui/button';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';

/** From one page of a list to the next by where the last one ended; the way back is the browser's own, or the beginning. */
export function KeysetTurner({ isFirst, next, onTurn }: { readonly isFirst: boolean; readonly next: string | null; readonly onTurn: (after: string) => void }): ReactElement | null {
  const { t } = useWords();
  if (isFirst && next === null) return null;
  return (
    <p className="actions">
      {!isFirst && <Button isSmall onClick={() => onTurn('')}>{t('registers.list.first')}</Button>}
      {next !== null && <Button isSmall onClick={() => onTurn(next)}>{t('registers.list.next')}</Button>}
    </p>
  );
}
