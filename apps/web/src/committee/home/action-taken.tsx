import { daysBetween } from '@pakhwada/domain/calendar';
import { canDecideAction } from '@pakhwada/domain/rights';
import { formatDate } from '@pakhwada/language/format';
import { Segment } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useMe } from '../../shell/session.tsx';
import { useWords } from '../../shell/words.tsx';
import { ActionMark } from '../words/action-mark.tsx';
import { Lateness } from '../words/lateness.tsx';
import { OfficeWords } from '../words/office-words.tsx';
import { useSittingWords } from '../words/use-sitting-words.ts';
import type { CommitteeViewProps, TakenLine } from './shown-committee.ts';
import { ToldOf } from './told-of.tsx';
import { groupsOfTaken } from './groups-of-taken.ts';

const ORDERS = ['lateness', 'office', 'sitting'] as const;
type Order = (typeof ORDERS)[number];

interface ActionTakenProps extends Pick<CommitteeViewProps, 'taken' | 'lastSittingNo'> {
  readonly asOn: string;
}

/** What became of earlier decisions, overdue first; the same lines by office or by sitting. The order stands in the address. */
export function ActionTakenBlock({ taken, asOn, lastSittingNo }: ActionTakenProps): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight, isLive } = usePlace();
  const me = useMe();
  const words = useSittingWords();
  const [query, setQuery] = useSearchParams();
  const order: Order = ORDERS.find((one) => one === query.get('by')) ?? 'lateness';
  const groups = groupsOfTaken(taken);
  const { overdue, running, waiting, claimed, closed } = groups;
  const done = [...claimed, ...closed];
  const all = [...overdue, ...running, ...waiting, ...done];
  const noOf = ({ number }: TakenLine): string => number.slice(0, number.indexOf('/'));
  const rows = order === 'lateness' ? all : [...all].sort((a, b) => (order === 'office' ? compare(name(a.office), name(b.office)) : compare(Number(noOf(b)), Number(noOf(a)))));
  const headings = new Map<TakenLine | undefined, string>([
    [done[0], lastSittingNo === null ? t('committeePages.group.done', { count: done.length }) : t('committeePages.group.doneSince', { sitting: words.called(lastSittingNo), count: done.length })],
    [waiting[0], t('committeePages.group.waiting', { count: waiting.length })],
    [running[0], t('committeePages.group.running', { count: running.length })],
  ]);
  const groupBefore = (line: TakenLine, at: number): string | undefined => {
    if (order === 'lateness') return headings.get(line);
    const of = (one: TakenLine): string => (order === 'office' ? name(one.office) : words.called(Number(noOf(one))));
    return at === 0 || of(rows[at - 1]!) !== of(line) ? of(line) : undefined;
  };
  const columns: readonly Column<TakenLine>[] = [
    {
      key: 'what',
      header: t('committeePages.column.what'),
      cell: (line) => (
        <>
          <Link to={paths.actionPoint(scheme, fortnight, line.actionPointId)}>
            <b>{line.number}</b>
          </Link>{' '}
          <OfficeWords text={line.text} />
          <ToldOf line={line} />
        </>
      ),
    },
    { key: 'by', header: t('committeePages.column.by'), width: '23%', cell: ({ office }) => name(office) },
    { key: 'due', header: t('committeePages.column.due'), align: 'end', width: '84px', cell: ({ state, dueOn }) => state !== 'CLOSED' && formatDate(dueOn, 'record', language) },
    { key: 'late', header: t('committeePages.column.late'), align: 'end', width: '92px', cell: ({ state, isOverdue, daysLate, dueOn }) => state === 'OPEN' && <Lateness daysLate={isOverdue ? daysLate : 0} daysLeft={daysBetween(asOn, dueOn)} /> },
    { key: 'state', header: t('committeePages.column.state'), width: '168px', cell: (line) => <ActionMark action={line} /> },
  ];
  return (
    <Block
      span={7}
      className="committee-atr"
      title={t(overdue.length > 0 ? 'committeePages.atr' : 'committeePages.atr.clear')}
      aside={
        <Segment
          label={t('committeePages.order')}
          value={order}
          options={ORDERS.map((value) => ({ value, label: t(`committeePages.order.${value}`) }))}
          onChange={(by) =>
            setQuery((before) => {
              const next = new URLSearchParams(before);
              next.set('by', by);
              return next;
            })
          }
        />
      }
    >
      {(titleId) =>
        all.length === 0 ? (
          <p className="muted">{t('committeePages.atr.none')}</p>
        ) : (
          <>
            <DataTable labelledBy={titleId} columns={columns} rows={rows} rowKey={({ actionPointId }) => actionPointId} groupBefore={groupBefore} isDense />
            <p className="actions">
              <Link to={paths.actionPoints(scheme, fortnight)}>{t('committeePages.atr.all')}</Link>
              {claimed.length > 0 && isLive && canDecideAction(me, '') && <Link to={`${paths.actionPoints(scheme, fortnight)}?view=claimed`}>{t('committeePages.atr.close', { count: claimed.length })}</Link>}
            </p>
          </>
        )
      }
    </Block>
  );
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
