import type { FortnightSummary, Receipt } from '@pakhwada/contracts/fortnights';
import type { ProgressSheet } from '@pakhwada/contracts/progress';
import { nilRows, type ProgressRow } from '@pakhwada/domain/progress';
import { formatFortnight, formatInstant, formatPeriod } from '@pakhwada/language/format';
import { PageHead } from '@pakhwada/ui/layout';
import { useMemo, useReducer, useState, type ReactElement } from 'react';
import { ConflictPanel } from '../sheets/conflict-panel.tsx';
import { deviceKey } from '../sheets/device-copy.ts';
import { DueLine } from '../sheets/due-line.tsx';
import { FoundNotice, OfflineStrip, SessionOverNotice } from '../sheets/kept-notices.tsx';
import { LockedNotice } from '../sheets/locked-notice.tsx';
import { otherIn, type OtherDraft, type SaveOutcome } from '../sheets/save-outcome.ts';
import { useKeptDraft } from '../sheets/use-kept-draft.ts';
import { Refused } from '../shell/page-state.tsx';
import { useWords } from '../shell/words.tsx';
import { ConfirmSubmission } from './confirm-submission.tsx';
import { differencesOf, mergeRows } from './draft-differences.ts';
import { EntryGrid, type StandingLine } from './entry-grid.tsx';
import { EntryKeys } from './entry-keys.tsx';
import { EntryTodo } from './entry-todo.tsx';
import { gridGroups, isLineOf } from './grid-lines.ts';
import { filledRows, moveGrid, openGrid } from './grid-moves.ts';
import { GridTools } from './grid-tools.tsx';
import { judgeGrid } from './judge-grid.ts';
import { LateRowForm } from './late-row-form.tsx';
import { isWrong, lineState } from './line-state.ts';
import { SubmitBar } from './submit-bar.tsx';
import { isBlank, keyOfRow, typedRowOf, type TypedRows } from './typed-row.ts';

export interface ProgressEntryProps {
  readonly sheet: ProgressSheet;
  readonly fortnight: FortnightSummary;
  readonly now: string; // the product's clock
  readonly personId: string;
  readonly isSessionOver: boolean;
  readonly verifier: string; // who verifies this sheet, in words
  readonly saveDraft: (version: number, rows: readonly ProgressRow[]) => Promise<SaveOutcome<ProgressRow>>;
  readonly submit: (revision: number, rows: readonly ProgressRow[]) => Promise<Receipt>;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly quietMs?: number;
}

const typedRowsOf = (rows: readonly ProgressRow[]): TypedRows => Object.fromEntries(rows.map((row) => [keyOfRow(row), typedRowOf(row)]));

/** The entry of one office for one fortnight: due date, what is left, the grid, keys, submit. */
export function ProgressEntry({ sheet, fortnight, now, personId, isSessionOver, verifier, saveDraft, submit, onReceipt, quietMs }: ProgressEntryProps): ReactElement {
  const { language, t, name } = useWords();
  const [opening] = useState(() => ({ rows: sheet.draft?.rows ?? sheet.submitted, version: sheet.draft?.version ?? 0, savedAt: sheet.draft?.savedAt ?? null }));
  const [grid, move] = useReducer(moveGrid, opening, ({ rows }) => openGrid(typedRowsOf(rows)));
  const [areKeysOpen, setKeysOpen] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [revision, setRevision] = useState(sheet.summary.revision); // the one this person saw, whatever is read again meanwhile
  const [taken, setTaken] = useState<OtherDraft<ProgressRow> | null>(null);
  const { canEnter } = sheet.summary;

  const groups = useMemo(() => gridGroups(sheet, grid.rows, fortnight.id), [sheet, grid.rows, fortnight.id]);
  const lines = groups.flatMap((group) => group.lines);
  const isPastCutOff = now > fortnight.cutOffAt;
  const judged = useMemo(() => judgeGrid({ sheet, lines: groups.flatMap((group) => group.lines), typed: grid.rows, fortnightId: fortnight.id, isPastCutOff }), [sheet, groups, grid.rows, fortnight.id, isPastCutOff]);
  const sendable = useMemo(() => judged.rows.filter((row) => !judged.lines.get(keyOfRow(row))?.breaches.some(isWrong)), [judged]);

  const kept = useKeptDraft<ProgressRow, TypedRows>({
    deviceKey: deviceKey(personId, sheet.summary.officeCode, 'progress', fortnight.id),
    rows: sendable,
    typed: grid.rows,
    opening,
    canEnter,
    isSessionOver,
    save: saveDraft,
    ...(quietMs === undefined ? {} : { quietMs }),
  });

  const returnedWords = sheet.returned && t('progress.returnedBy', { who: name(sheet.returned.designation), at: formatInstant(sheet.returned.at, language), reason: sheet.returned.reason });
  const savedTexts = useMemo(() => new Map(kept.savedRows.map((row) => [keyOfRow(row), JSON.stringify(typedRowOf(row))])), [kept.savedRows]);
  const submittedTexts = useMemo(() => new Map(sheet.submitted.map((row) => [keyOfRow(row), JSON.stringify(typedRowOf(row))])), [sheet.submitted]);
  const standing = new Map(
    lines.map((line): [string, StandingLine] => {
      const row = grid.rows[line.key];
      const isReturned = sheet.returned !== null && sheet.summary.state === 'RETURNED' && sheet.returned.rows.some((named) => isLineOf(line, named));
      const judgement = judged.lines.get(line.key) ?? { total: line.cell.before, share: { missing: 'NOT_REPORTED' }, againstPlan: { missing: 'NOT_REPORTED' }, status: null, breaches: [] };
      const isUnanswered = isReturned && submittedTexts.get(line.key) === (row && JSON.stringify(row));
      const isLocked = !canEnter || (isPastCutOff && sheet.returned !== null && !isReturned);
      const isSaved = row !== undefined && savedTexts.get(line.key) === JSON.stringify(row);
      return [line.key, { state: lineState({ row, isSaved, isReturned: isUnanswered, isLocked, breaches: judgement.breaches, kept: kept.state }), judgement, returnedReason: isReturned ? returnedWords : null }];
    }),
  );
  const states = lines.flatMap((line) => standing.get(line.key)?.state ?? []);
  const filled = filledRows(grid.rows);
  const emptyLines = lines.filter((line) => isBlank(grid.rows[line.key] ?? { value: '', numerator: '', denominator: '', breakdowns: {} }));
  const nilKeys = canEnter ? nilRows(sheet.cells, judged.rows, fortnight.id).map(keyOfRow).filter((key) => emptyLines.some((line) => line.key === key) && standing.get(key)?.state !== 'LOCKED') : [];
  const isBlocked = judged.breaches.some(({ severity }) => severity === 'BLOCK');

  const onCheck = (): void => {
    if (isBlocked || filled.length === 0) document.getElementById('before-you-submit')?.focus();
    else setConfirming(true);
  };
  const onSubmit = async (): Promise<void> => {
    setSending(true);
    setRefusal(null);
    try {
      const receipt = await submit(revision, judged.rows);
      kept.forget();
      onReceipt(receipt);
    } catch (error) {
      setTaken(otherIn<ProgressRow>(error));
      setRefusal(error instanceof Error ? error : new Error(String(error)));
      setConfirming(false);
    } finally {
      setSending(false);
    }
  };

  return (
    <div className="entry-page">
      <PageHead
        eyebrow={t('progress.eyebrow', { office: name(sheet.summary.officeName) })}
        title={t('progress.title', { period: formatPeriod(fortnight.startsOn, fortnight.endsOn, language) })}
      >
        <DueLine dueAt={sheet.dueAt} now={now} isDone={sheet.summary.state === 'SUBMITTED' || sheet.summary.state === 'VERIFIED' || sheet.summary.state === 'APPROVED'} submittedAt={sheet.summary.submittedAt} />
      </PageHead>
      {!canEnter && <LockedNotice because={sheet.summary.lockedBecause} state={sheet.summary.state} fortnight={fortnight} />}
      {kept.found && kept.found.version === opening.version && (
        <FoundNotice
          at={kept.found.at}
          rows={Object.keys(kept.found.typed).length}
          onTake={() => {
            if (kept.found) move({ kind: 'replace', rows: kept.found.typed });
            kept.settleFound();
          }}
          onForget={kept.forget}
        />
      )}
      {kept.found && kept.found.version !== opening.version && (
        <ConflictPanel
          differences={differencesOf(lines, kept.found.typed, grid.rows, language)}
          savedAt={sheet.draft?.savedAt ?? sheet.summary.submittedAt}
          designation={sheet.draft?.designation ?? null}
          onSettle={(mine) => {
            if (kept.found) move({ kind: 'replace', rows: mergeRows(kept.found.typed, grid.rows, mine) });
            kept.settleFound();
          }}
        />
      )}
      {kept.state === 'SESSION_OVER' && <SessionOverNotice rows={filled.length} onForget={kept.forget} />}
      {kept.offlineSince !== null && <OfflineStrip since={kept.offlineSince} rows={states.filter((state) => state === 'WAITING').length} />}
      {kept.theirs && (
        <ConflictPanel
          differences={differencesOf(lines, grid.rows, typedRowsOf(kept.theirs.rows), language)}
          savedAt={kept.theirs.savedAt}
          designation={kept.theirs.designation}
          onSettle={(mine) => {
            if (kept.theirs) move({ kind: 'replace', rows: mergeRows(grid.rows, typedRowsOf(kept.theirs.rows), mine) });
            kept.settleConflict();
          }}
        />
      )}
      {taken && (
        <ConflictPanel
          differences={differencesOf(lines, grid.rows, typedRowsOf(taken.rows), language)}
          savedAt={taken.savedAt}
          designation={taken.designation}
          onSettle={(mine) => {
            move({ kind: 'replace', rows: mergeRows(grid.rows, typedRowsOf(taken.rows), mine) });
            setRevision(taken.version);
            setTaken(null);
            setRefusal(null);
          }}
        />
      )}
      {refusal && <Refused error={refusal} title={t('progress.notSubmitted')} />}
      {isConfirming ? (
        <ConfirmSubmission
          title={t('progress.confirmTitle', { count: filled.length, fortnight: formatFortnight(fortnight.id, 'full', language) })}
          filled={filled.length}
          nil={filled.filter((row) => row.value.trim() === '0').length}
          empty={emptyLines.length}
          warnings={judged.breaches.filter(({ severity }) => severity === 'WARN')}
          dueAt={sheet.dueAt}
          verifier={verifier}
          isSending={isSending}
          onSubmit={() => void onSubmit()}
          onBack={() => setConfirming(false)}
        />
      ) : (
        <>
          {canEnter && <EntryTodo lines={lines} standing={standing} />}
          <section className="block entry-block" aria-label={t('progress.grid')}>
            {canEnter && <GridTools emptyCounters={nilKeys.length} onNilAll={() => move({ kind: 'nil', keys: nilKeys })} canUndo={grid.past.length > 0} onUndo={() => move({ kind: 'undo' })} />}
            <EntryGrid caption={t('progress.caption', { fortnight: formatFortnight(fortnight.id, 'full', language) })} groups={groups} rows={grid.rows} standing={standing} onMove={move} onAskKeys={() => setKeysOpen(true)} />
            {canEnter && <LateRowForm sheet={sheet} onAdd={(row) => move({ kind: 'add', row })} />}
          </section>
          {canEnter && (
            <>
              <EntryKeys isOpen={areKeysOpen} />
              <SubmitBar states={states} kept={kept.state} savedAt={kept.savedAt} onCheck={onCheck} />
            </>
          )}
        </>
      )}
    </div>
  );
}
