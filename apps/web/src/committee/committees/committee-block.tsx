import type { CommitteePage } from '@pakhwada/contracts/committee';
import { formatDate } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { TextField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { DataTable, type Column } from '@pakhwada/ui/table';
import { Fragment, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useToday } from '../../shell/today.ts';
import { useWords } from '../../shell/words.tsx';
import { useOffices } from '../words/use-offices.ts';
import { useSittingWords } from '../words/use-sitting-words.ts';
import { CommitteeForm } from './committee-form.tsx';
import { useSeriesWords } from './use-series-words.ts';

interface CommitteeBlockProps {
  readonly committee: CommitteePage;
  readonly onDone: (told: string) => void;
  readonly onReadAgain: () => void;
}

/** One committee: its rule in words, its next days, its calendar, its seats. */
export function CommitteeBlock({ committee, onDone, onReadAgain }: CommitteeBlockProps): ReactElement {
  const { t, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useSittingWords();
  const series = useSeriesWords();
  const [isEditing, setEditing] = useState(false);
  const { code, kind, quorum, noticeDays, next, may, lastNo, isMain } = committee;
  return (
    <Block title={name(committee.name)} aside={`${code} · ${t(`committeePages.committeeKind.${kind}`)}${isMain ? ` · ${t('committeePages.committees.main')}` : ''}`}>
      <p>
        {series(committee.series)} {t('committeePages.committees.rule', { quorum, seats: committee.seats.filter(({ until }) => until === null).length, days: noticeDays })} {lastNo > 0 && t('committeePages.committees.last', { no: lastNo })}
      </p>
      {next.length > 0 && (
        <p>
          {t('committeePages.committees.next')}{' '}
          {next.map(({ on, isCalled, sittingId }, at) => (
            <Fragment key={on}>
              {at > 0 && ' · '}
              <span className="nowrap">
                {sittingId === null ? words.day(on) : <Link to={paths.sitting(scheme, fortnight, sittingId)}>{words.day(on)}</Link>}
                {isCalled && ` (${t('committeePages.committees.called')})`}
              </span>
            </Fragment>
          ))}
        </p>
      )}
      <CalendarLink path={committee.calendarPath} called={name(committee.name)} />
      {isEditing ? (
        <CommitteeForm
          key={committee.version}
          committee={committee}
          onClose={() => setEditing(false)}
          onReadAgain={onReadAgain}
          onSaved={() => {
            onDone(t('committeePages.committees.saved', { committee: name(committee.name) }));
            setEditing(false);
          }}
        />
      ) : (
        <>
          <SeatTable committee={committee} />
          <p className="actions">
            {may.call && <Link to={paths.callSitting(scheme, fortnight, code)}>{t('committeePages.call')}</Link>}
            {may.keep && (
              <Button isSmall aria-label={t('committeePages.committees.editOf', { committee: name(committee.name) })} onClick={() => setEditing(true)}>
                {t('committeePages.committees.edit')}
              </Button>
            )}
          </p>
        </>
      )}
    </Block>
  );
}

/** The address a calendar program reads; it holds a key of its own, so it is copied, not shared in public. */
function CalendarLink({ path, called }: { readonly path: string; readonly called: string }): ReactElement {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const address = new URL(path, location.origin).href;
  return (
    <div className="committee-calendar">
      <TextField label={t('committeePages.calendar')} hint={t('committeePages.calendar.what')} readOnly value={address} aria-label={t('committeePages.calendarOf', { committee: called })} onFocus={(event) => event.target.select()} />
      <p className="actions">
        <Button isSmall onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true), () => setCopied(false))}>
          {t('committeePages.calendar.copy')}
        </Button>
        <a href={path}>{t('committeePages.calendar.open')}</a>
        <span className="muted" role="status">
          {isCopied && t('committeePages.calendar.copied')}
        </span>
      </p>
    </div>
  );
}

type Seat = CommitteePage['seats'][number];

function SeatTable({ committee: { seats } }: { readonly committee: CommitteePage }): ReactElement {
  const { t, language, name } = useWords();
  const offices = useOffices();
  const today = useToday();
  const columns: readonly Column<Seat>[] = [
    { key: 'seat', header: t('committeePages.attendance.seat'), cell: ({ designation }) => name(designation) },
    { key: 'part', header: t('committeePages.seat.part'), cell: ({ isChair, isConvenor }) => t(isChair ? 'committeePages.seat.chair' : isConvenor ? 'committeePages.seat.convenor' : 'committeePages.seat.member') },
    { key: 'office', header: t('committeePages.seat.office'), cell: ({ officeCode }) => (officeCode === null ? t('committeePages.seat.outside') : offices.name(officeCode)) },
    { key: 'since', header: t('committeePages.seat.since'), cell: ({ since }) => formatDate(since, 'record', language) },
    { key: 'until', header: t('committeePages.seat.until'), cell: ({ until }) => until !== null && formatDate(until, 'record', language) },
  ];
  return <DataTable label={t('committeePages.seats')} isDense columns={columns} rows={seats} rowKey={({ seatId }) => seatId} rowClass={({ until }) => (until !== null && today !== null && until < today ? 'committee-ended' : undefined)} />;
}
