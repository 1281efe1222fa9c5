import type { Receipt } from '@pakhwada/contracts/fortnights';
import { fundRoutes } from '@pakhwada/contracts/funds';
import type { MoneyRow } from '@pakhwada/domain/funds';
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { paths } from '../paths.ts';
import { ImportedLines } from '../sheets/imported-lines.tsx';
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
import { ReadyExpenditures } from './imports/ready-expenditures.tsx';
import { MoneyEntry } from './money-entry.tsx';

/** The accountant's page for one fortnight. */
export function MoneyPage(): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight: address } = usePlace();
  const { office = '' } = useParams();
  const { chosen } = useFortnights();
  const me = useMe();
  const { isOver } = useSession();
  const now = useNow();
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const params = { schemeCode: scheme, fortnightId: chosen?.id ?? '', officeCode: office };
  const read = useRead(fundRoutes.sheet, params, { isEnabled: chosen !== undefined });
  const saveDraft = useDraftRoute<MoneyRow>(fundRoutes.saveDraft, fundRoutes.sheet, params);
  const submission = useChange(fundRoutes.submit);
  useTitle(t('funds.page'));

  return (
    <PageState read={read}>
      {(sheet) =>
        receipt && chosen ? (
          <ReceiptPanel receipt={receipt} fortnight={chosen} verifier={rolesInWords('VERIFY', sheet.summary, t)} approver={rolesInWords('APPROVE', sheet.summary, t)} workPath={paths.myWork(scheme, address)} onSeeEntry={() => setReceipt(null)} />
        ) : (
          chosen &&
          now !== null && (
            <>
              <MoneyEntry
                key={`${sheet.summary.officeCode}/${chosen.id}`}
                sheet={sheet}
                fortnight={chosen}
                now={now}
                personId={me.personId}
                isSessionOver={isOver}
                verifier={rolesInWords('VERIFY', sheet.summary, t)}
                saveDraft={saveDraft}
                submit={(revision, rows) => submission.mutateAsync({ params, body: { revision, rows: [...rows] } })}
                onReceipt={setReceipt}
                fromVouchers={(rows, onTake) => <ReadyExpenditures params={params} rows={rows} onTake={onTake} />}
                params={params}
              />
              <ImportedLines params={params} rows={sheet.submitted} />
            </>
          )
        )
      }
    </PageState>
  );
}
