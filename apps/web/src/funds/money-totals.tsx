import type { MoneySheet } from '@pakhwada/contracts/funds';
import { foldCommitments, isLimitFlow, ladderOf, standingOf, type MoneyRow } from '@pakhwada/domain/funds';
import { isPaise } from '@pakhwada/domain/money';
import { formatRupeeUnit } from '@pakhwada/language/format';
import { Fragment, type ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

/** Where each component stands before this fortnight and with the lines being typed, offices with a limit below it. */
export function MoneyTotals({ sheet, rows }: { readonly sheet: MoneySheet; readonly rows: readonly MoneyRow[] }): ReactElement {
  const { language, t, name, unit, bare } = useWords();
  const sound = rows.filter(({ amountPaise }) => isPaise(amountPaise));
  const ladder = ladderOf(sheet.sums, sound);
  const orders = foldCommitments(sheet.workOrders, sound);
  const isLimit = isLimitFlow(sheet.fundFlow);
  const moved = (before: number, now: number): ReactElement => <td className="at-end">{before === now ? bare(now) : <b>{bare(now)}</b>}</td>;
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={t('funds.totals')}>
      <table className="table table-dense table-sticky">
        <caption>{t('funds.totalsCaption', { unit: formatRupeeUnit(unit, language) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('funds.component')}</th>
            {[
              ...[t('funds.planAmount'), t(isLimit ? 'funds.limitBefore' : 'funds.releasedBefore'), t(isLimit ? 'funds.limitNow' : 'funds.releasedNow'), t('funds.toPartners')],
              ...[t('funds.spentBefore'), t('funds.spentNow'), t('funds.toBePaid'), t('funds.interestKept')],
            ].map((words) => (
              <th key={words} scope="col" className="at-end">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.components.map((before) => {
            const now = standingOf(ladder, orders, before.code);
            return (
              <Fragment key={before.code}>
                <tr>
                  <th scope="row">
                    <b>{before.code}</b> {name(before.name)}
                  </th>
                  <td className="at-end">{bare(before.amountPaise)}</td>
                  <td className="at-end">{bare(before.releasedPaise)}</td>
                  {moved(before.releasedPaise, now.releasedPaise)}
                  {moved(before.limitPaise, now.limitPaise)}
                  <td className="at-end">{bare(before.spentPaise)}</td>
                  {moved(before.spentPaise, now.spentPaise)}
                  {moved(before.committedPaise, now.committedPaise)}
                  {moved(before.interestPaise - before.remittedPaise, now.interestPaise - now.remittedPaise)}
                </tr>
                {now.partners
                  .filter(({ limitPaise }) => limitPaise !== 0)
                  .map(({ partnerOffice, limitPaise, spentPaise }) => {
                    const known = before.partners.find((partner) => partner.partnerOffice === partnerOffice);
                    const office = sheet.offices.find(({ code }) => code === partnerOffice);
                    return (
                      <tr key={partnerOffice} className="partner-row">
                        <th scope="row">{office ? name(office.name) : partnerOffice}</th>
                        <td colSpan={3} />
                        {moved(known?.limitPaise ?? 0, limitPaise)}
                        <td className="at-end">{bare(known?.spentPaise ?? 0)}</td>
                        {moved(known?.spentPaise ?? 0, spentPaise)}
                        <td colSpan={2} />
                      </tr>
                    );
                  })}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
