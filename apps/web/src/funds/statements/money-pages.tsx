import { isLimitFlow } from '@pakhwada/domain/funds';
import type { FundFlow } from '@pakhwada/domain/plan';
import { can } from '@pakhwada/domain/rights';
import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useMeIfAny } from '../../shell/session.tsx';
import { useWords } from '../../shell/words.tsx';

const PAGES = [
  ['summary', paths.money],
  ['statements', paths.statements],
  ['releases', paths.releases],
  ['expenditures', paths.expenditures],
  ['certificates', paths.certificates],
  ['reAppropriations', paths.reAppropriations],
] as const;

/** From one page on money to the next. */
export function MoneyPages({ fundFlow }: { readonly fundFlow: FundFlow }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const me = useMeIfAny();
  const isMoved = me !== null && (can(me, 'PROPOSE_RE_APPROPRIATION') || can(me, 'READ_SHEETS', { officeCode: '', officeKind: 'PMU', districtLgd: null, sheet: 'money' })); // districts do not read how money is moved
  const flow = isLimitFlow(fundFlow) ? 'limit' : 'release';
  return (
    <nav className="money-pages" aria-label={t('money.pages')}>
      {PAGES.filter(([key]) => key !== 'reAppropriations' || isMoved).map(([key, to]) => (
        <NavLink key={key} end to={to(scheme, fortnight)}>
          {t(`money.page.${key}`, { flow })}
        </NavLink>
      ))}
    </nav>
  );
}
