import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { LIVE, paths } from '../paths.ts';
import { useDueCount } from './due-sheets.ts';
import { usePlace } from './place.ts';
import { useWords } from './words.tsx';

interface Room {
  readonly key: 'overview' | 'components' | 'districts' | 'money' | 'registers' | 'committee' | 'reports' | 'myWork';
  readonly to: string;
  /** Other addresses of the room, by their first word after the fortnight. */
  readonly also?: readonly string[];
}

function useRooms(): readonly Room[] {
  const { scheme, fortnight } = usePlace();
  return [
    { key: 'overview', to: paths.overview(scheme, fortnight) },
    { key: 'components', to: paths.components(scheme, fortnight) },
    { key: 'districts', to: paths.districts(scheme, fortnight) },
    { key: 'money', to: paths.money(scheme, fortnight) },
    { key: 'registers', to: paths.registers(scheme, LIVE) },
    { key: 'committee', to: paths.committee(scheme, fortnight), also: ['action-points', 'projects', 'consultations', 'partners', 'partner-calls', 'risks'] },
    { key: 'reports', to: paths.reports(scheme, fortnight) },
    { key: 'myWork', to: paths.myWork(scheme, LIVE) },
  ];
}

const ON_THE_BAR = 4; // and a fifth place for the rest

/** The rooms of the house: a strip under the name, and on a phone a bar of five at the bottom. One of the two is displayed. */
export function Navigation({ at }: { readonly at: 'top' | 'bottom' }): ReactNode {
  const { t } = useWords();
  const rooms = useRooms();
  return (
    <nav className={at === 'top' ? 'bar rooms' : 'rooms-below'} aria-label={t('frame.nav')}>
      {(at === 'top' ? rooms : rooms.slice(0, ON_THE_BAR)).map((room) => (
        <RoomLink key={room.key} room={room} />
      ))}
      {at === 'bottom' && <MoreRooms rooms={rooms.slice(ON_THE_BAR)} />}
    </nav>
  );
}

/** Whether an address belongs to a room: under its own, or under one of those it also has. */
function isIn({ to, also = [] }: Room, pathname: string): boolean {
  const [, , , word = ''] = pathname.split('/');
  return pathname === to || pathname.startsWith(`${to}/`) || also.includes(word);
}

function RoomLink({ room }: { readonly room: Room }): ReactNode {
  const { t } = useWords();
  const { pathname } = useLocation();
  const { key, to } = room;
  return (
    <Link to={to} aria-current={isIn(room, pathname) ? 'page' : undefined}>
      {t(`nav.${key}`)}
      {key === 'myWork' && <DueBadge />}
    </Link>
  );
}

function DueBadge(): ReactNode {
  const { t } = useWords();
  const count = useDueCount();
  if (count === 0) return null;
  return (
    <span className="badge">
      <span aria-hidden="true">{count}</span>
      <span className="only-heard">{t('nav.myWork.count', { count })}</span>
    </span>
  );
}

/** The fifth place of the bar: the room one stands in, if it is one of the rest, and the way to the others. */
function MoreRooms({ rooms }: { readonly rooms: readonly Room[] }): ReactNode {
  const { t } = useWords();
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null); // the page it was opened on: a move closes it
  const here = rooms.find((room) => isIn(room, pathname));
  return (
    <details className="rooms-more" open={openAt === pathname} onKeyDown={(event) => event.key === 'Escape' && setOpenAt(null)}>
      <summary
        aria-current={here ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault();
          setOpenAt(openAt === pathname ? null : pathname);
        }}
      >
        {here ? t(`nav.${here.key}`) : t('nav.more')}
        {here?.key !== 'myWork' && <DueBadge />}
      </summary>
      <div>
        {rooms.map((room) => (
          <RoomLink key={room.key} room={room} />
        ))}
      </div>
    </details>
  );
}
