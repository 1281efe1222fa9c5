import { peopleRoutes } from '@pakhwada/contracts/people';
import { formatInstant } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { PageHead } from '@pakhwada/ui/layout';
import { DataTable } from '@pakhwada/ui/table';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { paths } from '../paths.ts';
import { Loading, PageState, Refused } from '../shell/page-state.tsx';
import { useSession } from '../shell/session.tsx';
import { useChange } from '../shell/use-change.ts';
import { useRead } from '../shell/use-read.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../shell/words.tsx';

/** Where the person is signed in; any of the sessions can be ended from here. */
export function SessionsPage(): ReactNode {
  const { t, language } = useWords();
  const { me, isKnown } = useSession();
  const sessions = useRead(peopleRoutes.sessions, {}, { isEnabled: me !== null });
  const end = useChange(peopleRoutes.revokeSession);
  const title = t('sessions.title', { count: sessions.data?.length ?? 1 });
  useTitle(title);
  if (!me) return isKnown ? <Navigate to={paths.signIn} replace state={{ from: paths.sessions }} /> : <Loading />;
  return (
    <>
      <PageHead title={title} lead={t('sessions.lead')} />
      {end.error && <Refused error={end.error} />}
      <PageState read={sessions}>
        {(rows) => (
          <DataTable
            label={t('sessions.table')}
            rows={rows}
            rowKey={({ sessionId }) => sessionId}
            columns={[
              { key: 'device', header: t('sessions.device'), cell: (row) => `${row.userAgent ?? t('sessions.device.unknown')}${row.isThisOne ? ` (${t('sessions.this')})` : ''}` },
              { key: 'since', header: t('sessions.since'), cell: (row) => formatInstant(row.createdAt, language) },
              { key: 'last', header: t('sessions.last'), cell: (row) => formatInstant(row.lastSeenAt, language) },
              { key: 'ends', header: t('sessions.ends'), cell: (row) => formatInstant(row.expiresAt, language) },
              {
                key: 'end',
                header: <span className="only-heard">{t('sessions.end')}</span>,
                cell: (row) =>
                  !row.isThisOne && (
                    <Button isSmall onClick={() => end.mutate({ params: { sessionId: row.sessionId } })}>
                      {t('sessions.end')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </PageState>
    </>
  );
}
