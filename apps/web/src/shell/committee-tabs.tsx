import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import { paths } from '../paths.ts';
import { usePlace } from './place.ts';
import { useWords } from './words.tsx';

/** Each page with the first words of the addresses that belong to it. */
const PAGES = [
  ['sittings', paths.committee, ['committee', 'sittings', 'committees']],
  ['actionPoints', paths.actionPoints, ['action-points']],
  ['projects', paths.projects, ['projects']],
  ['consultations', paths.consultations, ['consultations']],
  ['partners', paths.partners, ['partners', 'partner-calls']],
  ['risks', paths.risks, ['risks']],
] as const;

/** From one page of the committee's work to the next. */
export function CommitteeTabs(): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const [, , , here = ''] = useLocation().pathname.split('/');
  return (
    <nav className="committee-tabs" aria-label={t('committeeTabs.label')}>
      {PAGES.map(([key, to, own]) => (
        <Link key={key} to={to(scheme, fortnight)} aria-current={own.some((word) => word === here) ? 'page' : undefined}>
          {t(`committeeTabs.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
