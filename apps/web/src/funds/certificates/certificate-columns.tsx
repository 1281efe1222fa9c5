import type { CertificatePage } from '@pakhwada/contracts/funds';
import { CERTIFICATE_COLUMNS, followingColumns, MONEY_HEADS, type Certificate } from '@pakhwada/domain/funds';
import type { Breach } from '@pakhwada/domain/workflow';
import { formatRupees } from '@pakhwada/language/format';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../shell/words.tsx';
import { ColumnRow } from './column-row.tsx';
import { readPaise, type ColumnField, type TypedCertificate } from './typed-certificate.ts';

interface CertificateColumnsProps {
  readonly page: CertificatePage;
  readonly typed: TypedCertificate;
  readonly certificate: Certificate;
  readonly breaches: readonly Breach[];
  readonly onChange: (change: Partial<TypedCertificate>) => void;
}

/** The form with its arithmetic beside it: (5) and (7) as they follow from what is typed, the other columns against the ledger. */
export function CertificateColumns({ page, typed, certificate, breaches, onChange }: CertificateColumnsProps): ReactElement {
  const { language, t } = useWords();
  const rupees = (paise: number): string => formatRupees(paise, 'rupee', language);
  const follows = followingColumns(certificate);
  const following = { availablePaise: follows.availablePaise, closingPaise: certificate.availablePaise - certificate.spentPaise };
  const told = (field: string, text: string): string[] => [
    ...(readPaise(text) === null ? [t('certificates.unread', { text })] : []),
    ...breaches.filter((breach) => breach.field === field).map((breach) => wordBreach(breach, language)),
  ];
  const besideOf = (field: ColumnField): ReactNode => {
    if (field !== 'availablePaise' && field !== 'closingPaise') return differs(certificate[field] - page.drafted[field], 'Ledger');
    const difference = certificate[field] - following[field];
    return (
      <>
        <output aria-live="polite">
          {rupees(following[field])} · {differs(difference, '')}
        </output>{' '}
        {difference !== 0 && (
          <Button isSmall onClick={() => onChange({ columns: { ...typed.columns, [field]: rupees(following[field]) } })}>
            {t('certificates.take')}
          </Button>
        )}
      </>
    );
  };
  const differs = (difference: number, than: 'Ledger' | ''): ReactNode => {
    if (difference === 0) return <span className="muted">{t('certificates.agrees')}</span>;
    const amount = rupees(Math.abs(difference));
    return <b>{t(difference < 0 ? (than === '' ? 'certificates.less' : 'certificates.lessThanLedger') : than === '' ? 'certificates.more' : 'certificates.moreThanLedger', { amount })}</b>;
  };
  return (
    <table className="table table-stack certificate-columns">
      <caption className="only-heard">{t('certificates.columns')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('certificates.columnName')}</th>
          <th scope="col" className="at-end">
            {t('certificates.byLedger')}
          </th>
          <th scope="col">{t('certificates.stated')}</th>
          <th scope="col">{t('certificates.follows')}</th>
        </tr>
      </thead>
      <tbody>
        {CERTIFICATE_COLUMNS.map(([field, number]) => (
          <ColumnRow
            key={field}
            number={number}
            name={t(`certificates.column.${field}`)}
            ledgerPaise={page.drafted[field]}
            text={typed.columns[field]}
            beside={besideOf(field)}
            messages={told(field, typed.columns[field])}
            onChange={(text) => onChange({ columns: { ...typed.columns, [field]: text } })}
          />
        ))}
        <tr className="group">
          <th colSpan={4} scope="colgroup">
            {t('certificates.heads')}
          </th>
        </tr>
        {MONEY_HEADS.map((head) => (
          <ColumnRow
            key={head}
            number="(6)"
            name={t(`funds.headOf.${head}`)}
            ledgerPaise={page.drafted.spentByHead[head]}
            text={typed.heads[head]}
            beside={differs(certificate.spentByHead[head] - page.drafted.spentByHead[head], 'Ledger')}
            messages={[...told(`spentByHead.${head}`, typed.heads[head]), ...(head === 'CAPITAL' ? breaches.filter(({ field }) => field === 'spentByHead').map((breach) => wordBreach(breach, language)) : [])]}
            onChange={(text) => onChange({ heads: { ...typed.heads, [head]: text } })}
          />
        ))}
      </tbody>
    </table>
  );
}
