import { wordBreach } from '@pakhwada/language/sentence';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { Refused } from '../shell/page-state.tsx';
import { useWords } from '../shell/words.tsx';
import { ConflictPanel, type Difference } from './conflict-panel.tsx';
import { FoundNotice, OfflineStrip, SessionOverNotice } from './kept-notices.tsx';
import type { KeptDraft } from './use-kept-draft.ts';
import type { Submission } from './use-submission.ts';

interface EntryNoticesProps<Row, Typed> {
  readonly kept: KeptDraft<Row, Typed>;
  readonly submission: Submission<Row>;
  readonly rows: number; // typed now
  readonly foundRows: number;
  readonly onTakeFound: () => void;
  /** Rows that stand differently here and there; `opened` is what both began with. */
  readonly differences: (theirs: readonly Row[], opened: 'DRAFT' | 'SUBMISSION') => readonly Difference[];
  readonly onSettle: (theirs: readonly Row[], keptMine: ReadonlySet<string>) => void;
}

/** Everything that can come between a typed sheet and the server, said above the sheet: each with what to do now. */
export function EntryNotices<Row, Typed>({ kept, submission, rows, foundRows, onTakeFound, differences, onSettle }: EntryNoticesProps<Row, Typed>): ReactElement {
  const { language, t } = useWords();
  const { theirs } = kept;
  const { taken, refusal } = submission;
  return (
    <>
      {kept.found && <FoundNotice at={kept.found.at} rows={foundRows} onTake={onTakeFound} onForget={kept.forget} />}
      {kept.state === 'SESSION_OVER' && <SessionOverNotice rows={rows} onForget={kept.forget} />}
      {kept.offlineSince !== null && <OfflineStrip since={kept.offlineSince} rows={rows} />}
      {kept.refusal.length > 0 && (
        <Notice tone="refused" title={t('fortnights.draftRefused')}>
          <ul>
            {kept.refusal.map((breach) => (
              <li key={JSON.stringify([breach.code, breach.row, breach.field])}>{wordBreach(breach, language)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {theirs && (
        <ConflictPanel
          differences={differences(theirs.rows, 'DRAFT')}
          savedAt={theirs.savedAt}
          designation={theirs.designation}
          onSettle={(mine) => {
            onSettle(theirs.rows, mine);
            kept.settleConflict();
          }}
        />
      )}
      {taken && (
        <ConflictPanel
          differences={differences(taken.rows, 'SUBMISSION')}
          savedAt={taken.savedAt}
          designation={taken.designation}
          onSettle={(mine) => {
            onSettle(taken.rows, mine);
            submission.settleTaken();
          }}
        />
      )}
      {refusal && <Refused error={refusal} title={t('progress.notSubmitted')} />}
    </>
  );
}
