import type { RegisteredUnit } from '@pakhwada/contracts/registers';
import { UNIT_FIELDS } from '@pakhwada/domain/units';
import { formatInstant } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';

type Change = RegisteredUnit['history'][number];

/** Each version of a unit: when, by whom, and what was changed. */
export function UnitHistory({ history }: { readonly history: readonly Change[] }): ReactElement | null {
  const { t, language, name } = useWords();
  const words = useRegisterWords();
  if (history.length === 0) return null;
  const nameOf = (code: string): string => (UNIT_FIELDS.some((field) => field.code === code) ? words.field('unit', code) : t('registers.district'));
  const columns: readonly Column<Change>[] = [
    { key: 'version', header: t('registers.record.version'), cell: ({ version }) => String(version) },
    { key: 'at', header: t('registers.record.at'), cell: ({ at }) => formatInstant(at, language) },
    { key: 'by', header: t('registers.record.by'), cell: ({ by }) => by && name(by) },
    { key: 'udyam', header: words.field('unit', 'udyam'), cell: ({ udyam }) => <span className="nowrap">{udyam}</span> },
    { key: 'changed', header: t('registers.record.changed'), cell: ({ version, changed }) => (version === 1 && changed.length === 0 ? <span className="muted">{t('registers.record.first')}</span> : changed.map(nameOf).join(' · ')) },
  ];
  return (
    <Block title={t('registers.record.history', { count: history.length })}>
      {(titleId) => <DataTable labelledBy={titleId} isDense columns={columns} rows={history} rowKey={({ version, at }) => `${version} ${at}`} />}
    </Block>
  );
}
