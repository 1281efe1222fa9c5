import type { RecordLine } from '@pakhwada/contracts/registers';
import { registerOf } from '@pakhwada/domain/registers';
import { formatDate } from '@pakhwada/language/format';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';
import { byNumber } from '../../shell/use-all-records.ts';
import { partyName, type Parties } from './parties.ts';

const MEETING = registerOf('meeting');

/** What came of each meeting, pair by pair; a long log is folded. */
export function MeetingLog({ records, parties, labelledBy }: { readonly records: readonly RecordLine[]; readonly parties: Parties; readonly labelledBy: string }): ReactElement | null {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  if (records.length === 0) return null;
  const timeOf = ({ values }: RecordLine): string => `${String(values.plannedOn)} ${String(values.from ?? '')}`;
  const columns: readonly Column<RecordLine>[] = [
    { key: 'time', header: t('registers.events.time'), cell: ({ recordId, values }) => <Link className="nowrap" to={paths.record(scheme, fortnight, 'meeting', recordId)}>{formatDate(String(values.plannedOn), 'record', language)}{values.from !== undefined && ` ${String(values.from)}`}</Link> },
    { key: 'table', header: words.field('meeting', 'table'), cell: ({ values }) => String(values.table ?? '') },
    { key: 'seller', header: words.field('meeting', 'seller'), cell: ({ values }) => <Typed text={partyName(parties, values.seller)} /> },
    { key: 'buyer', header: words.field('meeting', 'buyer'), cell: ({ values }) => <Typed text={partyName(parties, values.buyer)} /> },
    { key: 'stage', header: t('registers.stage'), cell: ({ stage }) => words.stage(MEETING, stage) },
    { key: 'result', header: words.field('meeting', 'result'), cell: ({ values }) => (typeof values.result === 'string' ? words.choice(values.result) : typeof values.missedReason === 'string' && <Typed text={values.missedReason} />) },
    { key: 'note', header: words.field('meeting', 'note'), cell: ({ values }) => typeof values.note === 'string' && <Typed text={values.note} /> },
  ];
  return (
    <details className="registers-log">
      <summary>{t('registers.events.log', { count: records.length })}</summary>
      <DataTable labelledBy={labelledBy} isDense columns={columns} rows={[...records].sort((a, b) => byNumber(timeOf(a), timeOf(b)))} rowKey={({ recordId }) => recordId} />
    </details>
  );
}
