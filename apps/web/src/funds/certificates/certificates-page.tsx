import { certificateRoutes, type CertificateList } from '@pakhwada/contracts/funds';
import { formatFortnight, formatRupeeUnit } from '@pakhwada/language/format';
import { Block, PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { CertificateTable } from './certificate-table.tsx';
import { PrepareCertificate } from './prepare-certificate.tsx';

/** What is due, what came in, and how old the backlog is. */
export function CertificatesPage(): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const read = useRead(certificateRoutes.list, { schemeCode: scheme });
  useTitle(t('certificates.page'));
  return <PageState read={read}>{(list) => <Certificates list={list} />}</PageState>;
}

export function Certificates({ list }: { readonly list: CertificateList }): ReactElement {
  const { language, t, unit } = useWords();
  const { scheme, fortnight } = usePlace();
  const { certificates, countedTo, grantees } = list;
  const due = certificates.filter(({ state }) => state === 'DUE' || state === 'RETURNED').length;
  const overdue = certificates.filter(({ age }) => age !== null).length;
  return (
    <div className="certificates-stack">
      <PageHead eyebrow={<Link to={paths.money(scheme, fortnight)}>{t('money.page')}</Link>} title={t('certificates.title', { due, overdue })} lead={t('certificates.lead', { countedTo: countedTo ?? 'none', fortnight: countedTo === null ? '' : formatFortnight(countedTo, 'full', language) })} />
      <Ageing list={list} />
      {certificates.length === 0 ? (
        <Notice tone="empty" title={t('certificates.none')}>
          <p>{t('certificates.noneWhat')}</p>
        </Notice>
      ) : (
        <Block title={t('certificates.list')} aside={t('certificates.unit', { unit: formatRupeeUnit(unit, language) })}>
          {(titleId) => <CertificateTable titleId={titleId} certificates={certificates} canPrepare={(office) => grantees.some(({ code }) => code === office)} />}
        </Block>
      )}
      {grantees.length > 0 && list.years.length > 0 && <PrepareCertificate list={list} />}
    </div>
  );
}

function Ageing({ list: { ageing } }: { readonly list: CertificateList }): ReactElement {
  const { t, money, bare, language, unit } = useWords();
  const [count, paise] = ageing.reduce(([some, sum], one) => [some + one.count, sum + one.paise], [0, 0]);
  const columns: readonly Column<CertificateList['ageing'][number]>[] = [
    { key: 'bucket', header: t('certificates.overdueFor'), cell: ({ bucket }) => t(`certificates.age.${bucket}`) },
    { key: 'count', header: t('certificates.count'), align: 'end', cell: (one) => one.count },
    { key: 'paise', header: t('certificates.grants'), align: 'end', cell: (one) => bare(one.paise) },
  ];
  return (
    <Block className="certificates-ageing" title={t('certificates.ageing', { count, amount: money(paise) })} aside={t('certificates.unit', { unit: formatRupeeUnit(unit, language) })}>
      <DataTable label={t('certificates.ageingTable')} columns={columns} rows={ageing} rowKey={({ bucket }) => bucket} isDense phone="scroll" />
    </Block>
  );
}
