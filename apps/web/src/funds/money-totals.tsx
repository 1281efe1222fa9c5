import type { MoneySheet } from '@pakhwada/contracts/funds';
import type { MoneyRow } from '@pakhwada/domain/funds';
import { formatRupeeUnit } from '@pakhwada/language/format';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { runningTotal } from './typed-money.ts';

/** Each component's money before this fortnight and with the lines being typed. */
export function MoneyTotals({ components, rows }: { readonly components: MoneySheet['components']; readonly rows: readonly MoneyRow[] }): ReactElement {
  const { language, t, name, unit, bare } = useWords();
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={t('funds.totals')}>
      <table className="table table-dense table-sticky">
        <caption>{t('funds.totalsCaption', { unit: formatRupeeUnit(unit, language) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('funds.component')}</th>
            <th scope="col" className="at-end">{t('funds.planAmount')}</th>
            <th scope="col" className="at-end">{t('funds.releasedBefore')}</th>
            <th scope="col" className="at-end">{t('funds.releasedNow')}</th>
            <th scope="col" className="at-end">{t('funds.spentBefore')}</th>
            <th scope="col" className="at-end">{t('funds.spentNow')}</th>
          </tr>
        </thead>
        <tbody>
          {components.map((component) => {
            const now = runningTotal(component, rows);
            return (
              <tr key={component.code}>
                <th scope="row">
                  <b>{component.code}</b> {name(component.name)}
                </th>
                <td className="at-end">{bare(component.amountPaise)}</td>
                <td className="at-end">{bare(component.releasedPaise)}</td>
                <td className="at-end">{now.releasedPaise === component.releasedPaise ? bare(now.releasedPaise) : <b>{bare(now.releasedPaise)}</b>}</td>
                <td className="at-end">{bare(component.spentPaise)}</td>
                <td className="at-end">{now.spentPaise === component.spentPaise ? bare(now.spentPaise) : <b>{bare(now.spentPaise)}</b>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
