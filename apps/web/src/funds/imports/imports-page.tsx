import { importRoutes, type ExpenditureImport } from '@pakhwada/contracts/funds';
import { can } from '@pakhwada/domain/rights';
import { formatInstant } from '@pakhwada/language/format';
import { Block, PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useMe } from '../../shell/session.tsx';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { SendFile } from './send-file.tsx';

/** The files of vouchers that came, and the door for the next one. */
export function ImportsPage(): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const me = useMe();
  const list = useRead(importRoutes.list, { schemeCode: scheme });
  const tray = useRead(importRoutes.tray, { schemeCode: scheme });
  useTitle(t('imports.title'));
  return (
    <div className="imports-stack">
      <PageHead eyebrow={t('imports.page')} title={t('imports.title')} lead={t('imports.lead')} />
      {can(me, 'IMPORT_EXPENDITURE') && <SendFile />}
      {tray.data && (
        <p className="actions">
          <Link to={paths.voucherTray(scheme, fortnight)}>
            {t('imports.trayLink', { count: tray.data.unmatched.length })}
          </Link>
        </p>
      )}
      <PageState read={list} empty={(imports) => (imports.length > 0 ? null : <Notice tone="empty" title={t('imports.files', { count: 0 })}><p>{t('imports.none')}</p></Notice>)}>
        {(imports) => <ImportList imports={imports} />}
      </PageState>
    </div>
  );
}

function ImportList({ imports }: { readonly imports: readonly ExpenditureImport[] }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const columns: readonly Column<ExpenditureImport>[] = [
    { key: 'file', header: t('imports.file'), cell: (one) => <Link to={paths.import(scheme, fortnight, one.id)}>{one.fileName}</Link> },
    { key: 'sent', header: t('imports.sent'), cell: (one) => t('imports.by', { at: formatInstant(one.sentAt, language), who: name(one.sentBy) }) },
    { key: 'state', header: t('imports.state'), cell: (one) => t(`importState.${one.state}`) },
    { key: 'result', header: t('imports.result'), cell: (one) => (one.rows === null ? '' : t('imports.counts', { accepted: one.accepted ?? 0, known: one.known ?? 0, rejected: one.rejected ?? 0 })) },
  ];
  return (
    <Block title={t('imports.files', { count: imports.length })}>
      {(titleId) => <DataTable labelledBy={titleId} columns={columns} rows={imports} rowKey={({ id }) => id} />}
    </Block>
  );
}
