import { reportRoutes } from '@pakhwada/contracts/reports';
import { can } from '@pakhwada/domain/rights';
import { formatFortnight, formatInstant } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { DataTable } from '@pakhwada/ui/table';
import type { ReactNode } from 'react';
import { PageState, Refused } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useMe } from '../shell/session.tsx';
import { useChange } from '../shell/use-change.ts';
import { useRead } from '../shell/use-read.ts';
import { useWords } from '../shell/words.tsx';
import { kindOfMail } from './kind-of-mail.ts';

/** One row per recipient: sent, failed and why. A failed one can be sent again by whoever may re-issue. */
export function DeliveryLedger({ fortnightId, onClose }: { readonly fortnightId: string; readonly onClose: () => void }): ReactNode {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const me = useMe();
  const ledger = useRead(reportRoutes.deliveries, { schemeCode: scheme, fortnightId });
  const resend = useChange(reportRoutes.resend);
  const canResend = can(me, 'REISSUE') || can(me, 'READ_DELIVERY');
  return (
    <div className="reports-ledger">
      {resend.error && <Refused error={resend.error} />}
      <PageState read={ledger} height={60}>
        {(rows) => (
          <DataTable
            caption={t('reports.ledger', { fortnight: formatFortnight(fortnightId, 'full', language) })}
            rows={rows}
            rowKey={({ deliveryId }) => deliveryId}
            columns={[
              { key: 'recipient', header: t('reports.ledger.recipient'), cell: (row) => row.recipient },
              { key: 'what', header: t('reports.ledger.what'), cell: (row) => t(`reports.run.${kindOfMail(row.run)}`) },
              { key: 'state', header: t('reports.ledger.state'), cell: (row) => t(`deliveryState.${row.state}`) },
              { key: 'attempts', header: t('reports.ledger.attempts'), align: 'end', cell: (row) => row.attempts },
              { key: 'why', header: t('reports.ledger.why'), cell: (row) => row.lastError ?? '' },
              { key: 'at', header: t('reports.ledger.at'), cell: (row) => formatInstant(row.at, language) },
              {
                key: 'again',
                header: <span className="only-heard">{t('reports.ledger.resend')}</span>,
                cell: (row) =>
                  canResend &&
                  row.state === 'FAILED' && (
                    <Button isSmall onClick={() => resend.mutate({ params: { schemeCode: scheme, deliveryId: row.deliveryId } })}>
                      {t('reports.ledger.resend')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </PageState>
      <Button isSmall onClick={onClose}>
        {t('reports.ledger.close')}
      </Button>
    </div>
  );
}
