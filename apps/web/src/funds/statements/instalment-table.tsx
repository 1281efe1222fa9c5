import type { FundsReview, InstalmentState, StatementTwoLine, StatusCode } from '@pakhwada/domain/review';
import { DASH, formatDate } from '@pakhwada/language/format';
import { Figure } from '@pakhwada/ui/absence';
import { StatusShape, toneOf } from '@pakhwada/ui/status';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';
import { flowWord } from './money-words.ts';

/** Shapes as everywhere: what is asked of nobody yet is grey, an accepted certificate is done. An overdue one turns red, whatever its state. */
const SHAPE_OF: Readonly<Record<InstalmentState, StatusCode>> = {
  REQUESTED: 'GREY',
  SANCTION_ISSUED: 'GREY',
  CREDITED: 'GREEN',
  PARTLY_USED: 'GREEN',
  UC_DUE: 'AMBER',
  UC_SUBMITTED: 'GREEN',
  UC_ACCEPTED: 'BLUE',
  UC_RETURNED: 'AMBER',
};

/** Statement II: one instalment a line, from the order to the accepted certificate. */
export function InstalmentTable({ funds, labelledBy }: { readonly funds: FundsReview; readonly labelledBy: string }): ReactElement {
  return <DataTable labelledBy={labelledBy} phone="scroll" isDense columns={useInstalmentColumns(funds)} rows={funds.statementTwo.lines} rowKey={({ txnId }) => txnId} />;
}

function useInstalmentColumns(funds: FundsReview): readonly Column<StatementTwoLine>[] {
  const { t, language, name, bare } = useWords();
  const { scheme, fortnight } = usePlace();
  const day = (on: string | null, otherwise: 'NOT_DUE' | 'NOT_ON_RECORD'): ReactNode => (on === null ? <Figure printed={{ text: DASH, reason: t(`missing.${otherwise}`) }} /> : formatDate(on, 'record', language));
  return [
    {
      key: 'order',
      header: t('money.two.instalment', { flow: flowWord(funds) }),
      cell: ({ componentCode, name: component, reference, tranche, txnId }) => (
        <>
          <b>{componentCode}</b> <Link to={`${paths.releases(scheme, fortnight)}?span=inception&component=${componentCode}#${txnId}`}>{reference}</Link>
          <span className="meta">{tranche === null ? name(component) : t('money.two.tranche', { tranche })}</span>
        </>
      ),
    },
    { key: 'on', header: t('money.two.on'), cell: ({ on }) => formatDate(on, 'record', language) },
    { key: 'amount', header: t('money.two.amount'), align: 'end', cell: ({ amountPaise }) => bare(amountPaise, 'STATEMENT') },
    { key: 'used', header: t('money.two.used'), align: 'end', cell: ({ usedPaise }) => bare(usedPaise, 'STATEMENT') },
    { key: 'state', header: t('money.two.state'), cell: (line) => <State line={line} /> },
    { key: 'due', header: t('money.two.due'), cell: ({ certificateDueOn }) => day(certificateDueOn, 'NOT_DUE') },
    { key: 'submitted', header: t('money.two.submitted'), cell: ({ submittedOn, certificateNo }) => <>{day(submittedOn, 'NOT_ON_RECORD')} {certificateNo && <span className="meta">{certificateNo}</span>}</> },
    { key: 'accepted', header: t('money.two.accepted'), cell: ({ acceptedOn }) => day(acceptedOn, 'NOT_ON_RECORD') },
    { key: 'acceptedAmount', header: t('money.two.acceptedAmount'), align: 'end', cell: ({ acceptedPaise }) => bare(acceptedPaise, 'STATEMENT') },
    { key: 'pending', header: t('money.two.pending'), align: 'end', cell: ({ pendingDays, age }) => (age === null ? <span className="faint">{t('money.two.notOverdue')}</span> : <>{t('money.two.days', { days: pendingDays })} <span className="meta">{t('money.age.months', { age: t(`ageBucket.${age}`) })}</span></>) },
  ];
}

function State({ line: { state, age } }: { readonly line: StatementTwoLine }): ReactElement {
  const { t } = useWords();
  const status = age !== null ? 'RED' : SHAPE_OF[state];
  return (
    <span className={`status ${toneOf(status)}`}>
      <StatusShape status={status} />
      {t(`instalmentState.${state}`)}
    </span>
  );
}
