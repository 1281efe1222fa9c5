import { committeeRoutes, type SittingPage } from '@pakhwada/contracts/committee';
import { Block } from '@pakhwada/ui/layout';
import { StatusShape } from '@pakhwada/ui/status';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { usePlace } from '../../shell/place.ts';
import { useToday } from '../../shell/today.ts';
import { Typed } from '../../shell/typed.tsx';
import { useChange } from '../../shell/use-change.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { AttendanceSheet } from './attendance-sheet.tsx';

/** Who came, with the designation of the day. The sheet is open to who keeps the sitting, from its day on. */
export function AttendanceBlock({ sitting, onReadAgain }: { readonly sitting: SittingPage; readonly onReadAgain: () => void }): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const today = useToday();
  const committee = useRead(committeeRoutes.committees, { schemeCode: scheme }).data?.find(({ code }) => code === sitting.committeeCode);
  const attend = useChange(committeeRoutes.attend);
  const { sittingId, quorum, may, on, present } = sitting;
  const isOpen = may.draft && today !== null && today >= on && sitting.minutes.every(({ issuedAt }) => issuedAt === null);
  const title = present === null ? t('committeePages.attendance.none', { seats: sitting.attendance.length }) : t('committeePages.attendance.title', { present, seats: sitting.attendance.filter(({ seatId }) => seatId !== null).length });
  return (
    <Block className="committee-attendance" title={<span id="attendance">{title}</span>}>
      {quorum && present !== null && (
        <p className={`status committee-quorum ${quorum.isMet ? 'is-green' : 'is-amber'}`}>
          <StatusShape status={quorum.isMet ? 'GREEN' : 'AMBER'} />
          {t(quorum.isMet ? 'committeePages.quorum.met' : quorum.present >= quorum.needed ? 'committeePages.quorum.noChair' : 'committeePages.quorum.missed', { present: quorum.present, needed: quorum.needed })}
        </p>
      )}
      {isOpen && committee ? (
        <AttendanceSheet
          sitting={sitting}
          chairSeats={committee.seats.filter(({ isChair }) => isChair).map(({ seatId }) => seatId)}
          error={attend.error}
          isSending={attend.isPending}
          isSaved={attend.isSuccess}
          onSave={(body) => attend.mutate({ params: { schemeCode: scheme, sittingId }, body })}
          onReadAgain={() => {
            attend.reset();
            onReadAgain();
          }}
        />
      ) : (
        <ReadAttendance sitting={sitting} />
      )}
    </Block>
  );
}

type Line = SittingPage['attendance'][number];

function ReadAttendance({ sitting: { attendance, present, on } }: { readonly sitting: SittingPage }): ReactElement {
  const { t, name } = useWords();
  const today = useToday();
  const columns: readonly Column<Line>[] = [
    { key: 'seat', header: t('committeePages.attendance.seat'), cell: ({ designation, isChair, seatId }) => `${name(designation)}${isChair ? ` · ${t('committeePages.attendance.chair')}` : ''}${seatId === null ? ` · ${t('committeePages.attendance.guest')}` : ''}` },
    ...(present === null
      ? []
      : [
          {
            key: 'kind',
            header: t('committeePages.attendance.how'),
            cell: ({ kind, representedBy }: Line) => (
              <>
                {t(`committeePages.attended.${kind}`)}
                {representedBy !== null && (
                  <>
                    : <Typed text={representedBy} />
                  </>
                )}
              </>
            ),
          },
        ]),
  ];
  return (
    <>
      {present === null && <p className="muted">{t(today !== null && today < on ? 'committeePages.attendance.early' : 'committeePages.attendance.who')}</p>}
      <DataTable label={t('committeePages.attendance')} isDense columns={columns} rows={attendance} rowKey={({ seatId, designation }) => seatId ?? designation.en} />
    </>
  );
}
