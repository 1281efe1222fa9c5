import type { CertificatePage } from '@pakhwada/contracts/funds';
import { CERTIFICATE_COLUMNS, MONEY_HEADS } from '@pakhwada/domain/funds';
import { formatDate, formatRupees } from '@pakhwada/language/format';
import { wordBreach } from '@pakhwada/language/sentence';
import { Block } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';

/** What was signed, beside the ledger of today, for whoever decides or reads. */
export function SignedCertificate({ page }: { readonly page: CertificatePage }): ReactElement | null {
  const { language, t } = useWords();
  const { signed, drafted, breaches, state } = page;
  if (!signed) return null;
  const rupees = (paise: number): string => formatRupees(paise, 'rupee', language);
  const line = (key: string, name: string, number: string, stated: number, ledger: number): ReactElement => (
    <tr key={key}>
      <th scope="row">
        <span className="muted">{number}</span> {name}
      </th>
      <td className="at-end" data-label={t('certificates.stated')}>
        <b>{rupees(stated)}</b>
      </td>
      <td className="at-end" data-label={t('certificates.byLedger')}>
        {rupees(ledger)}
      </td>
    </tr>
  );
  return (
    <>
      <Notice tone="locked" title={t(state === 'ACCEPTED' ? 'certificates.lockedAccepted' : 'certificates.locked')} />
      {breaches.length > 0 && state !== 'ACCEPTED' && (
        <Notice tone="stale" title={t('certificates.notice')}>
          <ul>
            {breaches.map((breach) => (
              <li key={JSON.stringify([breach.code, breach.field])}>{wordBreach(breach, language)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Block title={t('certificates.columns')}>
        <table className="table table-stack certificate-columns">
          <caption className="only-heard">{t('certificates.columns')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('certificates.columnName')}</th>
              <th scope="col" className="at-end">
                {t('certificates.stated')}
              </th>
              <th scope="col" className="at-end">
                {t('certificates.byLedger')}
              </th>
            </tr>
          </thead>
          <tbody>
            {CERTIFICATE_COLUMNS.map(([field, number]) => line(field, t(`certificates.column.${field}`), number, signed[field], drafted[field]))}
            {MONEY_HEADS.map((head) => line(head, t(`funds.headOf.${head}`), '(6)', signed.spentByHead[head], drafted.spentByHead[head]))}
          </tbody>
        </table>
        <dl className="certificate-signed">
          <div>
            <dt>{t('certificates.releases')}</dt>
            <dd>{signed.sanctionNos.join(', ')}</dd>
          </div>
          <div>
            <dt>{t('certificates.signatory')}</dt>
            <dd>{signed.signatory}</dd>
          </div>
          {signed.counterSignatory !== null && (
            <div>
              <dt>{t('certificates.counterSignatory')}</dt>
              <dd>{signed.counterSignatory}</dd>
            </div>
          )}
          <div>
            <dt>{t('certificates.signedOn')}</dt>
            <dd>{formatDate(signed.signedOn, 'long', language)}</dd>
          </div>
        </dl>
      </Block>
    </>
  );
}
