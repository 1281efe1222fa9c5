import type { RegisterRecordPage } from '@pakhwada/contracts/registers';
import type { RegisterShape } from '@pakhwada/domain/registers';
import { formatInstant } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { RecordValue } from '../record-value.tsx';
import { fieldOf, useRegisterWords } from '../register-words.ts';

type Change = RegisterRecordPage['history'][number];

/** Every version of the record, newest first: who, from which office, by which way, and what the changed fields then said. */
export function RecordHistory({ shape, history }: { readonly shape: RegisterShape; readonly history: readonly Change[] }): ReactElement {
  const { t, language, name } = useWords();
  const words = useRegisterWords();
  const columns: readonly Column<Change>[] = [
    { key: 'version', header: t('registers.record.version'), cell: ({ version }) => String(version) },
    { key: 'at', header: t('registers.record.at'), cell: ({ at }) => formatInstant(at, language) },
    { key: 'by', header: t('registers.record.by'), cell: ({ by, office }) => `${name(by)}, ${name(office)}` },
    { key: 'from', header: t('registers.record.way'), cell: ({ from }) => t(`registers.way.${from}`) },
    {
      key: 'changed',
      header: t('registers.record.changed'),
      cell: ({ version, changed, values }) =>
        version === 1 && changed.length === 0 ? (
          <span className="muted">{t('registers.record.first')}</span>
        ) : changed.map((code, at) => {
          const field = fieldOf(shape, code);
          return (
            <span key={code}>
              {at > 0 && ' · '}
              {field ? words.field(shape.code, code) : t('registers.district')}
              {field && values[code] !== undefined && <>: <RecordValue field={field} value={values[code]} /></>}
            </span>
          );
        }),
    },
  ];
  return (
    <Block title={t('registers.record.history', { count: history.length })}>
      {(titleId) => <DataTable labelledBy={titleId} isDense columns={columns} rows={history} rowKey={({ version }) => String(version)} />}
    </Block>
  );
}
