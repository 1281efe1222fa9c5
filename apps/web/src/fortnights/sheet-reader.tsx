import type { FortnightSummary, SheetSummary } from '@pakhwada/contracts/fortnights';
import { fundRoutes } from '@pakhwada/contracts/funds';
import { progressRoutes } from '@pakhwada/contracts/progress';
import { evidenceRoutes } from '@pakhwada/contracts/registers';
import type { ReactElement } from 'react';
import { ImportedLines } from '../sheets/imported-lines.tsx';
import { PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useRead } from '../shell/use-read.ts';
import { useWords } from '../shell/words.tsx';
import { readMoney, readProgress, readStatus } from './read-rows.ts';
import { ReturnForm } from './return-form.tsx';

interface SheetReaderProps {
  readonly summary: SheetSummary;
  readonly fortnight: FortnightSummary;
  readonly onReturned: () => void;
}

/** One submitted sheet, read-only, with the way to return named rows. */
export function SheetReader(props: SheetReaderProps): ReactElement {
  if (props.summary.sheet === 'progress') return <ProgressReader {...props} />;
  return props.summary.sheet === 'money' ? <MoneyReader {...props} /> : <StatusReader {...props} />;
}

function useParamsOf({ summary, fortnight }: SheetReaderProps): { readonly schemeCode: string; readonly fortnightId: string; readonly officeCode: string } {
  const { scheme } = usePlace();
  return { schemeCode: scheme, fortnightId: fortnight.id, officeCode: summary.officeCode };
}

function ProgressReader(props: SheetReaderProps): ReactElement {
  const words = useWords();
  const params = useParamsOf(props);
  const read = useRead(progressRoutes.sheet, params);
  const derived = useRead(evidenceRoutes.derived, params);
  return <PageState read={read}>{(sheet) => <ReturnForm {...props} kind="progress" rows={readProgress(sheet, derived.data ?? [], props.fortnight.id, words)} />}</PageState>;
}

function StatusReader(props: SheetReaderProps): ReactElement {
  const words = useWords();
  const read = useRead(progressRoutes.statusSheet, { ...useParamsOf(props), componentCode: props.summary.componentCode ?? '' });
  return <PageState read={read}>{(sheet) => <ReturnForm {...props} kind="status" rows={readStatus(sheet, words)} />}</PageState>;
}

function MoneyReader(props: SheetReaderProps): ReactElement {
  const words = useWords();
  const params = useParamsOf(props);
  const read = useRead(fundRoutes.sheet, params);
  return (
    <PageState read={read}>
      {(sheet) => (
        <>
          <ReturnForm {...props} kind="money" rows={readMoney(sheet, words)} />
          <ImportedLines params={params} rows={sheet.submitted} />
        </>
      )}
    </PageState>
  );
}
