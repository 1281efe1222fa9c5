import type { RegisterImport } from '@pakhwada/contracts/registers';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';

/** How far the reading has come, as a bar and in words; of a file that does not say its length, in words alone. */
export function RowsRead({ one: { rowsRead, rowsAbout }, isEnding }: { readonly one: RegisterImport; readonly isEnding: boolean }): ReactElement {
  const { t } = useWords();
  const words = rowsAbout === null ? t('registers.imports.rowsRead', { rows: rowsRead }) : t('registers.imports.rowsReadOf', { rows: rowsRead, about: rowsAbout });
  return (
    <Block title={words}>
      <progress className="registers-progress" aria-label={words} {...(rowsAbout === null ? {} : { value: Math.min(rowsRead, rowsAbout), max: Math.max(1, rowsAbout) })} />
      <p className="muted" role="status">
        {t(isEnding ? 'registers.imports.ending' : 'registers.imports.leave')}
      </p>
    </Block>
  );
}
