import type { ExpenditureImport } from '@pakhwada/contracts/funds';
import { formatCount } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';

/** How far the reading has come, as a bar and in words; of a file that does not say its length, in words alone. */
export function ImportProgress({ one, isEnding }: { readonly one: ExpenditureImport; readonly isEnding: boolean }): ReactElement {
  const { t } = useWords();
  const rows = formatCount(one.rowsRead);
  const words = one.rowsAbout === null ? t('imports.progress', { rows }) : t('imports.progressOf', { rows, about: formatCount(one.rowsAbout) });
  return (
    <Block title={words}>
      <progress className="imports-progress" aria-label={words} {...(one.rowsAbout === null ? {} : { value: Math.min(one.rowsRead, one.rowsAbout), max: Math.max(1, one.rowsAbout) })} />
      <p className="muted" role="status">
        {isEnding ? t('imports.stopped') : t('imports.progressNote')}
      </p>
    </Block>
  );
}
