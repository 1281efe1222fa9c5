import type { RegisterImport } from '@pakhwada/contracts/registers';
import { formatInstant } from '@pakhwada/language/format';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { useImportedName } from './imported-name.ts';

/** Files that came, latest first: for which register, from whom, how far, and what they brought. */
export function ImportTable({ imports, labelledBy }: { readonly imports: readonly RegisterImport[]; readonly labelledBy: string }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const nameOf = useImportedName();
  const columns: readonly Column<RegisterImport>[] = [
    { key: 'file', header: t('registers.imports.file'), cell: ({ id, fileName }) => <Link to={paths.registerImport(scheme, fortnight, id)}><Typed text={fileName} /></Link> },
    { key: 'register', header: t('registers.home.register'), cell: ({ register }) => nameOf(register) },
    { key: 'sent', header: t('registers.imports.sent'), cell: (one) => [formatInstant(one.sentAt, language), name(one.sentBy), name(one.office)].join(', ') },
    { key: 'state', header: t('registers.imports.state'), cell: ({ state }) => t(`registers.importState.${state}`) },
    { key: 'result', header: t('registers.imports.result'), cell: (one) => (one.rows === null ? t('registers.imports.rowsRead', { rows: one.rowsRead }) : t('registers.imports.counts', { added: one.added ?? 0, known: one.known ?? 0, rejected: one.rejected ?? 0 })) },
  ];
  return <DataTable labelledBy={labelledBy} isDense columns={columns} rows={imports} rowKey={({ id }) => id} />;
}
