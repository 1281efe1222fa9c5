import type { RecordLine } from '@pakhwada/contracts/registers';
import { formatDate } from '@pakhwada/language/format';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { RecordValue } from '../record-value.tsx';
import { fieldOf, useRegisterWords } from '../register-words.ts';
import { registerOf } from '@pakhwada/domain/registers';

const ATTENDANCE = fieldOf(registerOf('session'), 'attendance')!;

/** The programme of an event, day by day in the order of the clock. */
export function SessionDays({ records, labelledBy }: { readonly records: readonly RecordLine[]; readonly labelledBy: string }): ReactElement | null {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  if (records.length === 0) return null;
  const dayOf = ({ values }: RecordLine): string => String(values.heldOn ?? values.plannedOn ?? '');
  const inOrder = [...records].sort((a, b) => `${dayOf(a)} ${String(a.values.from ?? '')}`.localeCompare(`${dayOf(b)} ${String(b.values.from ?? '')}`));
  const columns: readonly Column<RecordLine>[] = [
    { key: 'time', header: t('registers.events.time'), cell: ({ recordId, values }) => <Link className="nowrap" to={paths.record(scheme, fortnight, 'session', recordId)}>{[values.from, values.to].filter(Boolean).join('–') || String(values.sessionNo)}</Link> },
    { key: 'kind', header: words.field('session', 'kind'), cell: ({ values }) => words.choice(String(values.kind)) },
    { key: 'title', header: words.field('session', 'title'), cell: ({ values }) => <Typed text={String(values.title ?? '')} /> },
    { key: 'hall', header: words.field('session', 'hall'), cell: ({ values }) => typeof values.hall === 'string' && <Typed text={values.hall} /> },
    { key: 'attendance', header: words.field('session', 'attendance'), align: 'end', cell: ({ values, atLeast }) => <RecordValue field={ATTENDANCE} value={values.attendance} isAtLeast={atLeast.includes('attendance')} /> },
    { key: 'held', header: t('registers.stage'), cell: ({ stage }) => words.stage(registerOf('session'), stage) },
  ];
  return <DataTable labelledBy={labelledBy} isDense columns={columns} rows={inOrder} rowKey={({ recordId }) => recordId} groupBefore={(row, at) => (at === 0 || dayOf(inOrder[at - 1]!) !== dayOf(row) ? formatDate(dayOf(row), 'long', language) : null)} />;
}
