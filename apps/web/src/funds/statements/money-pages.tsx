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

/** The office whose money sheets others watch over. */
const WATCHING = { officeCode: '', officeKind: 'PMU' } as const;

/** From one page on money to the next; the lines behind the statements are for those who may read the money sheet. */
export function MoneyPages({ fundFlow }: { readonly fundFlow: FundFlow }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const me = useMeIfAny();
  const isReader = me !== null && [me, WATCHING].some(({ officeCode, officeKind }) => can(me, 'READ_SHEETS', { officeCode, officeKind, districtLgd: null, sheet: 'money' }) && officeKind === 'PMU'); // districts read no money sheet
  const isMoved = me !== null && (can(me, 'PROPOSE_RE_APPROPRIATION') || isReader);
  const isShown = (key: (typeof PAGES)[number][0]): boolean => (key === 'reAppropriations' ? isMoved : key === 'releases' || key === 'expenditures' ? isReader : true);
  const flow = isLimitFlow(fundFlow) ? 'limit' : 'release';
  return (
    <nav className="money-pages" aria-label={t('money.pages')}>
      {PAGES.filter(([key]) => isShown(key)).map(([key, to]) => (
        <NavLink key={key} end to={to(scheme, fortnight)}>
          {t(`money.page.${key}`, { flow })}
        </NavLink>
      ))}
    </nav>
  );
}
