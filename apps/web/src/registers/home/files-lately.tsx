import { registerImportRoutes } from '@pakhwada/contracts/registers';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { ImportTable } from '../imports/import-table.tsx';

const LATELY = 5;

/** The latest files; the rest stands behind the link. */
export function FilesLately(): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const read = useRead(registerImportRoutes.list, { schemeCode: scheme });
  return (
    <PageState read={read} height={80}>
      {(imports) => (
        <Block title={t('registers.home.files', { count: Math.min(imports.length, LATELY) })} aside={<Link to={paths.registerImports(scheme, fortnight)}>{t('registers.imports.page')}</Link>}>
          {(titleId) => (imports.length === 0 ? <p className="muted">{t('registers.imports.none')}</p> : <ImportTable imports={imports.slice(0, LATELY)} labelledBy={titleId} />)}
        </Block>
      )}
    </PageState>
  );
}
