import type { Receipt } from '@pakhwada/contracts/fortnights';
import { progressRoutes } from '@pakhwada/contracts/progress';
import { evidenceRoutes } from '@pakhwada/contracts/registers';
import type { ProgressRow } from '@pakhwada/domain/progress';
import { canAttachEvidence, canCheckIndependently } from '@pakhwada/domain/rights';
import { formatPeriod } from '@pakhwada/language/format';
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { paths } from '../paths.ts';
import { ReceiptPanel } from '../sheets/receipt-panel.tsx';
import { rolesInWords } from '../sheets/roles-in-words.ts';
import { useDraftRoute } from '../sheets/use-draft-route.ts';
import { useNow } from '../sheets/use-now.ts';
import { addressOf, callApi } from '../shell/api-client.ts';
import { useFortnights } from '../shell/fortnights.ts';
import { PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useMe, useSession } from '../shell/session.tsx';
import { useChange } from '../shell/use-change.ts';
import { useRead } from '../shell/use-read.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../shell/words.tsx';
import { ProgressEntry } from './progress-entry.tsx';

/** The grid of one office: reads the sheet, keeps the draft, submits, shows the receipt. */
export function ProgressEntryPage(): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight: address } = usePlace();
  const { office = '' } = useParams();
  const { chosen } = useFortnights();
  const me = useMe();
  const { isOver } = useSession();
  const now = useNow();
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const params = { schemeCode: scheme, fortnightId: chosen?.id ?? '', officeCode: office };
  const read = useRead(progressRoutes.sheet, params, { isEnabled: chosen !== undefined });
  const derived = useRead(evidenceRoutes.derived, params, { isEnabled: chosen !== undefined });
  const saveDraft = useDraftRoute<ProgressRow>(progressRoutes.saveDraft, progressRoutes.sheet, params);
  const submission = useChange(progressRoutes.submit);
  const reading = useChange(progressRoutes.readWorkbook, { refreshes: false });
  useTitle(chosen ? t('progress.title', { period: formatPeriod(chosen.startsOn, chosen.endsOn, language) }) : t('progress.progress'));

  return (
    <PageState read={read}>
      {(sheet) =>
        receipt && chosen ? (
          <ReceiptPanel receipt={receipt} fortnight={chosen} verifier={rolesInWords('VERIFY', sheet.summary, t)} approver={rolesInWords('APPROVE', sheet.summary, t)} workPath={paths.myWork(scheme, address)} onSeeEntry={() => setReceipt(null)} />
        ) : (
          chosen &&
          now !== null && (
            <ProgressEntry
              key={`${sheet.summary.officeCode}/${chosen.id}`}
              sheet={sheet}
              {...(derived.data ? { derived: derived.data } : {})}
              behind={{ canAdd: canAttachEvidence(me, { ...sheet.summary, sheet: 'progress' }), canCheck: canCheckIndependently(me) }}
              fortnight={chosen}
              now={now}
              personId={me.personId}
              isSessionOver={isOver}
              verifier={rolesInWords('VERIFY', sheet.summary, t)}
              saveDraft={saveDraft}
              submit={(revision, rows) => submission.mutateAsync({ params, body: { revision, rows: [...rows] } })}
              onReceipt={setReceipt}
              workbookHref={addressOf(progressRoutes.workbook, { params, query: { language } })}
              readWorkbook={(file) => reading.mutateAsync({ params, body: { file } })}
              readHistory={(indicatorCode, unit) => callApi(progressRoutes.cellHistory, { params: { ...params, indicatorCode, unit } })}
            />
          )
        )
      }
    </PageState>
  );
}
