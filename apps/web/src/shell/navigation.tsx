import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { LIVE, paths } from '../paths.ts';
import { useDueCount } from './due-sheets.ts';
import { usePlace } from './place.ts';
import { useWords } from './words.tsx';

interface Room {
  readonly key: 'overview' | 'components' | 'districts' | 'money' | 'reports' | 'myWork';
  readonly to: string;
}

function useRooms(): readonly Room[] {
  const { scheme, fortnight } = usePlace();
  return [
    { key: 'overview', to: paths.overview(scheme, fortnight) },
    { key: 'components', to: paths.components(scheme, fortnight) },
    { key: 'districts', to: paths.districts(scheme, fortnight) },
    { key: 'money', to: paths.money(scheme, fortnight) },
    { key: 'reports', to: paths.reports(scheme, fortnight) },
    { key: 'myWork', to: paths.myWork(scheme, LIVE) },
  ];
}

function RoomLinks(): ReactNode {
  const { t } = useWords();
  const count = useDueCount();
  return useRooms().map(({ key, to }) => (
    <NavLink key={key} to={to}>
      {t(`nav.${key}`)}
      {key === 'myWork' && count > 0 && (
        <span className="badge">
          <span aria-hidden="true">{count}</span>
          <span className="only-heard">{t('nav.myWork.count', { count })}</span>
        </span>
      )}
    </NavLink>
  ));
}

/** The rooms of the house: a strip under the name, and on a phone a bar at the bottom. One of the two is displayed. */
export function Navigation({ at }: { readonly at: 'top' | 'bottom' }): ReactNode {
  const { t } = useWords();
  return (
    <nav className={at === 'top' ? 'bar rooms' : 'rooms-below'} aria-label={t('frame.nav')}>
      <RoomLinks />
    </nav>
  );
}
