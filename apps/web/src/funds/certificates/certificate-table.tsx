import type { CertificateList } from '@pakhwada/contracts/funds';
import { formatDate } from '@pakhwada/language/format';
import { buttonClass } from '@pakhwada/ui/button';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';

type Summary = CertificateList['certificates'][number];

interface CertificateTableProps {
  readonly titleId: string;
  readonly certificates: readonly Summary[];
  readonly canPrepare: (granteeOffice: string) => boolean;
}

/** One line for each certificate, due or on record, with the door to it. */
export function CertificateTable({ titleId, certificates, canPrepare }: CertificateTableProps): ReactElement {
  const { t, name, bare } = useWords();
  const component = (one: Summary): string => (one.componentName ? `${one.componentCode} ${name(one.componentName)}` : t('certificates.wholeScheme'));
  const columns: readonly Column<Summary>[] = [
    {
      key: 'of',
      header: t('certificates.of'),
      cell: (one) => (
        <>
          <b>{name(one.granteeName)}</b>
          <span className="meta">{component(one)}</span>
        </>
      ),
    },
    { key: 'year', header: t('certificates.year'), cell: (one) => `${one.financialYear}, ${t(`certificates.form.${one.form}`)}` },
    { key: 'grant', header: t('certificates.grant'), align: 'end', cell: (one) => bare(one.grantPaise) },
    { key: 'spent', header: t('certificates.spent'), align: 'end', cell: (one) => (one.spentPaise === null ? '' : bare(one.spentPaise)) },
    { key: 'closing', header: t('certificates.closing'), align: 'end', cell: (one) => (one.closingPaise === null ? '' : bare(one.closingPaise)) },
    { key: 'state', header: t('certificates.state'), cell: (one) => <StateOf one={one} /> },
    { key: 'open', header: <span className="only-heard">{t('certificates.open')}</span>, phoneLabel: '', cell: (one) => <Door one={one} label={`${name(one.granteeName)}, ${component(one)}, ${one.financialYear}`} canPrepare={canPrepare(one.granteeOffice)} /> },
  ];
  return <DataTable labelledBy={titleId} columns={columns} rows={certificates} rowKey={({ certificateNo }) => certificateNo} />;
}

function StateOf({ one }: { readonly one: Summary }): ReactElement {
  const { language, t } = useWords();
  const on = (date: string): string => formatDate(date, 'record', language);
  const more = [
    one.state === 'SUBMITTED' && one.submittedOn !== null && t('certificates.submittedOn', { on: on(one.submittedOn) }),
    one.state === 'ACCEPTED' && one.decidedOn !== null && t('certificates.acceptedOn', { on: on(one.decidedOn) }),
    one.state === 'RETURNED' && one.decidedOn !== null && t('certificates.returnedOn', { on: on(one.decidedOn) }),
    one.returns > 0 && t('certificates.returns', { count: one.returns }),
    one.state !== 'ACCEPTED' && (one.age === null ? t('certificates.dueOn', { on: on(one.dueOn) }) : t('certificates.overdueMonths', { months: one.overdueMonths })),
  ].filter((part) => part !== false);
  return (
    <span className={`certificate-state is-${one.state.toLowerCase()}${one.age === null ? '' : ' is-overdue'}`}>
      <b>{t(`certificateState.${one.state}`)}</b>
      <span className="meta">{more.join(' · ')}</span>
    </span>
  );
}

function Door({ one, label, canPrepare }: { readonly one: Summary; readonly label: string; readonly canPrepare: boolean }): ReactElement | null {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  if (one.state === 'DUE') {
    if (!canPrepare) return null;
    return (
      <Link className={buttonClass('plain', true)} aria-label={`${t('certificates.prepare')}: ${label}`} to={paths.newCertificate(scheme, fortnight, one.financialYear, one.granteeOffice, one.componentCode)}>
        {t('certificates.prepare')}
      </Link>
    );
  }
  const word = t(one.state === 'RETURNED' && canPrepare ? 'certificates.answer' : 'certificates.open');
  return (
    <Link className={buttonClass('plain', true)} aria-label={`${word}: ${label}`} to={paths.certificate(scheme, fortnight, one.certificateNo)}>
      {word}
    </Link>
  );
}
