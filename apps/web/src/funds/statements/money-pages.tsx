import { isLimitFlow } from '@pakhwada/domain/funds';
import type { FundFlow } from '@pakhwada/domain/plan';
import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';

const PAGES = [
  ['summary', paths.money],
  ['statements', paths.statements],
  ['releases', paths.releases],
  ['expenditures', paths.expenditures],
] as const;

/** From one page on money to the next. */
export function MoneyPages({ fundFlow }: { readonly fundFlow: FundFlow }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const flow = isLimitFlow(fundFlow) ? 'limit' : 'release';
  return (
    <nav className="money-pages" aria-label={t('statements.pages')}>
      {PAGES.map(([key, to]) => (
        <NavLink key={key} end to={to(scheme, fortnight)}>
          {t(`statements.page.${key}`, { flow })}
        </NavLink>
      ))}
    </nav>
  );
}
