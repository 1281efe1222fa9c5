import type { RecordLine } from '@pakhwada/contracts/registers';
import { registerOf } from '@pakhwada/domain/registers';
import { formatCount } from '@pakhwada/language/format';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { RecordValue } from '../record-value.tsx';
import { fieldOf, useRegisterWords } from '../register-words.ts';
import { partyName, type Parties } from './parties.ts';

const STALL = registerOf('stall');
const AMOUNTS = ['rent', 'aid', 'sales'].map((code) => fieldOf(STALL, code)!);

/** The stalls by category, each with who took it. */
export function StallTable({ records, parties, labelledBy }: { readonly records: readonly RecordLine[]; readonly parties: Parties; readonly labelledBy: string }): ReactElement | null {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  if (records.length === 0) return null;
  const categories = fieldOf(STALL, 'category')!.choices;
  const categoryOf = ({ values }: RecordLine): string => String(values.category);
  const inOrder = [...records].sort((a, b) => categories.indexOf(categoryOf(a)) - categories.indexOf(categoryOf(b)) || a.key.localeCompare(b.key, 'en', { numeric: true }));
  const columns: readonly Column<RecordLine>[] = [
    { key: 'no', header: words.field('stall', 'stallNo'), cell: ({ recordId, values }) => <Link className="nowrap" to={paths.record(scheme, fortnight, 'stall', recordId)}>{String(values.stallNo)}</Link> },
    { key: 'taken', header: words.field('stall', 'participantNo'), cell: ({ values }) => (values.participantNo === undefined ? <span className="muted">{t('registers.events.free')}</span> : <Typed text={partyName(parties, values.participantNo)} />) },
    { key: 'size', header: words.field('stall', 'size'), cell: ({ values }) => <Typed text={String(values.size ?? '')} /> },
    ...AMOUNTS.map((field): Column<RecordLine> => ({ key: field.code, header: words.field('stall', field.code), align: 'end', cell: ({ values }) => <RecordValue field={field} value={values[field.code]} /> })),
  ];
  return (
    <DataTable
      labelledBy={labelledBy}
      isDense
      columns={columns}
      rows={inOrder}
      rowKey={({ recordId }) => recordId}
      groupBefore={(row, at) => (at === 0 || categoryOf(inOrder[at - 1]!) !== categoryOf(row) ? `${words.choice(categoryOf(row))} (${formatCount(inOrder.filter((one) => categoryOf(one) === categoryOf(row)).length)})` : null)}
    />
  );
}
