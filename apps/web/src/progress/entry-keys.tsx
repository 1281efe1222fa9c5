import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

const KEYS = [
  ['Enter', 'next'],
  ['Tab', 'tab'],
  ['N', 'nil'],
  ['Ctrl Z', 'undo'],
  ['Ctrl V', 'paste'],
  ['F2', 'history'],
  ['?', 'all'],
] as const;

/** The keys of the grid, on the page and not in a manual. */
export function EntryKeys({ isOpen }: { readonly isOpen: boolean }): ReactElement {
  const { t } = useWords();
  return (
    <div className="entry-keys">
      <ul>
        {KEYS.map(([key, word]) => (
          <li key={key}>
            <kbd>{key}</kbd> {t(`progress.key.${word}`)}
          </li>
        ))}
      </ul>
      {isOpen && <p role="status">{t('progress.keysMore')}</p>}
    </div>
  );
}
