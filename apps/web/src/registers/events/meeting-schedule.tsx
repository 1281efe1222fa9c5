import type { RecordLine } from '@pakhwada/contracts/registers';
import { formatDate } from '@pakhwada/language/format';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';
import { partyName, type Parties } from './parties.ts';
import { scheduleOf, type Slot } from './schedule-of.ts';

/** The one-to-one meetings as they were planned: a row for each time, a column for each table. */
export function MeetingSchedule({ records, parties }: { readonly records: readonly RecordLine[]; readonly parties: Parties }): ReactElement | null {
  const { t, language } = useWords();
  const { tables, slots, unplaced } = scheduleOf(records);
  if (slots.length === 0) return null;
  const columns: readonly Column<Slot>[] = [
    { key: 'time', header: t('registers.events.time'), cell: ({ from }) => <span className="nowrap">{from}</span> },
    ...tables.map((table): Column<Slot> => ({ key: table, header: t('registers.events.table', { table }), cell: ({ meetings }) => (meetings.get(table) ?? []).map((meeting) => <Meeting key={meeting.recordId} meeting={meeting} parties={parties} />) })),
  ];
  return (
    <div className="registers-schedule">
      <h3 id="registers-schedule">{t('registers.events.schedule', { slots: slots.length, tables: tables.length })}</h3>
      <DataTable labelledBy="registers-schedule" isDense phone="scroll" columns={columns} rows={slots} rowKey={({ day, from }) => `${day} ${from}`} groupBefore={(row, at) => (at === 0 || slots[at - 1]!.day !== row.day ? formatDate(row.day, 'long', language) : null)} />
      {unplaced.length > 0 && <p className="small muted">{t('registers.events.unplaced', { count: unplaced.length })}</p>}
    </div>
  );
}

function Meeting({ meeting: { recordId, values }, parties }: { readonly meeting: RecordLine; readonly parties: Parties }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const outcome = typeof values.result === 'string' ? words.choice(values.result) : values.missedOn === undefined ? t('registers.events.planned') : t('registers.events.missed');
  return (
    <span className={values.missedOn === undefined ? 'registers-meeting' : 'registers-meeting is-missed'}>
      <Link to={paths.record(scheme, fortnight, 'meeting', recordId)}>
        <Typed text={partyName(parties, values.seller)} /> × <Typed text={partyName(parties, values.buyer)} />
      </Link>
      <small className="muted">{outcome}</small>
    </span>
  );
}
