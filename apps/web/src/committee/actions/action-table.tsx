import type { ActionSummary } from '@pakhwada/contracts/committee';
import { daysBetween } from '@pakhwada/domain/calendar';
import { formatDate } from '@pakhwada/language/format';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useToday } from '../../shell/today.ts';
import { useWords } from '../../shell/words.tsx';
import { ToldOf } from '../home/told-of.tsx';
import { ActionMark } from '../words/action-mark.tsx';
import { Lateness } from '../words/lateness.tsx';
import { OfficeWords } from '../words/office-words.tsx';

interface ActionTableProps {
  readonly actions: readonly ActionSummary[];
  readonly labelledBy: string;
  /** Before the number: a box to choose by. */
  readonly choose?: (action: ActionSummary) => ReactNode;
}

/** Action points as lines: what, by whom, by when, how late, how it stands. */
export function ActionTable({ actions, labelledBy, choose }: ActionTableProps): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const today = useToday();
  const columns: readonly Column<ActionSummary>[] = [
    {
      key: 'what',
      header: t('committeePages.column.what'),
      cell: (action) => (
        <>
          {choose?.(action)}
          <Link to={paths.actionPoint(scheme, fortnight, action.actionPointId)}>
            <b>{action.number}</b>
          </Link>{' '}
          <OfficeWords text={action.text} />
          <ToldOf line={action} />
        </>
      ),
    },
    { key: 'by', header: t('committeePages.column.by'), cell: ({ office }) => name(office) },
    { key: 'component', header: t('committeePages.part.component'), cell: ({ componentCode }) => componentCode !== null && <Link to={paths.component(scheme, fortnight, componentCode)}>{componentCode}</Link> },
    { key: 'due', header: t('committeePages.column.due'), align: 'end', cell: ({ dueOn }) => formatDate(dueOn, 'record', language) },
    { key: 'late', header: t('committeePages.column.late'), align: 'end', cell: ({ state, isOverdue, daysLate, dueOn }) => state === 'OPEN' && <Lateness daysLate={isOverdue ? daysLate : 0} daysLeft={today === null ? null : daysBetween(today, dueOn)} /> },
    {
      key: 'state',
      header: t('committeePages.column.state'),
      cell: (action) => (
        <>
          <ActionMark action={action} />
          {action.waitsForExtension && <span className="meta">{t('committeePages.waitsForExtension')}</span>}
        </>
      ),
    },
  ];
  return <DataTable labelledBy={labelledBy} isDense columns={columns} rows={actions} rowKey={({ actionPointId }) => actionPointId} />;
}
