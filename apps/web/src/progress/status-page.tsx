import type { Receipt } from '@pakhwada/contracts/fortnights';
import { progressRoutes } from '@pakhwada/contracts/progress';
import type { StatusRow } from '@pakhwada/domain/progress';
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { paths } from '../paths.ts';
import { ReceiptPanel } from '../sheets/receipt-panel.tsx';
import { rolesInWords } from '../sheets/roles-in-words.ts';
import { useDraftRoute } from '../sheets/use-draft-route.ts';
import { useNow } from '../sheets/use-now.ts';
import { useFortnights } from '../shell/fortnights.ts';
import { PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useMe, useSession } from '../shell/session.tsx';
import { useChange } from '../shell/use-change.ts';
import { useRead } from '../shell/use-read.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../shell/words.tsx';
import { StatusEntry } from './status-entry.tsx';

/** A component officer's page for one fortnight. */
export function StatusPage(): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight: address } = usePlace();
  const { office = '', component = '' } = useParams();
  const { chosen } = useFortnights();
  const me = useMe();
  const { isOver } = useSession();
  const now = useNow();
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const params = { schemeCode: scheme, fortnightId: chosen?.id ?? '', officeCode: office, componentCode: component };
  const read = useRead(progressRoutes.statusSheet, params, { isEnabled: chosen !== undefined });
  const saveDraft = useDraftRoute<StatusRow>(progressRoutes.saveStatusDraft, progressRoutes.statusSheet, params);
  const submission = useChange(progressRoutes.submitStatus);
  useTitle(t('progress.statusPage'));

  return (
    <PageState read={read}>
      {(sheet) =>
        receipt && chosen ? (
          <ReceiptPanel receipt={receipt} fortnight={chosen} verifier={rolesInWords('VERIFY', sheet.summary, t)} approver={rolesInWords('APPROVE', sheet.summary, t)} workPath={paths.myWork(scheme, address)} onSeeEntry={() => setReceipt(null)} />
        ) : (
          chosen &&
          now !== null && (
            <StatusEntry
              key={`${sheet.componentCode}/${chosen.id}`}
              sheet={sheet}
              fortnight={chosen}
              now={now}
              personId={me.personId}
              isSessionOver={isOver}
              verifier={rolesInWords('VERIFY', sheet.summary, t)}
              saveDraft={saveDraft}
              submit={(revision, row) => submission.mutateAsync({ params, body: { revision, rows: [{ ...row, milestones: [...row.milestones] }] } })}
              onReceipt={setReceipt}
            />
          )
        )
      }
    </PageState>
  );
}
