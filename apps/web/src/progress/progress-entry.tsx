import type { FortnightSummary, Receipt } from '@pakhwada/contracts/fortnights';
import type { CellReport, ProgressSheet, WorkbookReading } from '@pakhwada/contracts/progress';
import type { DerivedCell } from '@pakhwada/contracts/registers';
import { nilRows, type ProgressRow } from '@pakhwada/domain/progress';
import { formatFortnight, formatInstant, formatPeriod } from '@pakhwada/language/format';
import { PageHead } from '@pakhwada/ui/layout';
import { useMemo, useReducer, useState, type ReactElement } from 'react';
import type { BehindRights } from '../evidence/entry-behind.tsx';
import { deviceKey } from '../sheets/device-copy.ts';
import { DueLine } from '../sheets/due-line.tsx';
import { EntryNotices } from '../sheets/entry-notices.tsx';
import { LockedNotice } from '../sheets/locked-notice.tsx';
import type { SaveOutcome } from '../sheets/save-outcome.ts';
import { useKeptDraft } from '../sheets/use-kept-draft.ts';
import { useSubmission } from '../sheets/use-submission.ts';
import { TYPED_HERE, TypedIn } from '../shell/typed.tsx';
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
import { keyOfCell, takenOverAt, withRegisters } from './register-figures.ts';
import { SubmitBar } from './submit-bar.tsx';
import { WorkbookPanel } from './workbook-panel.tsx';
import { isBlank, keyOfRow, typedRowOf, type TypedRows } from './typed-row.ts';

export interface ProgressEntryProps {
  readonly sheet: ProgressSheet;
  readonly derived?: readonly DerivedCell[]; // what stands behind the cells, once it is read
  readonly behind?: BehindRights;
  readonly fortnight: FortnightSummary;
  readonly now: string; // the product's clock
  readonly personId: string;
  readonly isSessionOver: boolean;
  readonly verifier: string; // who verifies this sheet, in words
  readonly saveDraft: (version: number, rows: readonly ProgressRow[]) => Promise<SaveOutcome<ProgressRow>>;
  readonly submit: (revision: number, rows: readonly ProgressRow[]) => Promise<Receipt>;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly workbookHref: string;
  readonly readWorkbook: (file: string) => Promise<WorkbookReading>;
  readonly readHistory: (indicatorCode: string, unit: number) => Promise<readonly CellReport[]>;
  readonly quietMs?: number;
}

const typedRowsOf = (rows: readonly ProgressRow[]): TypedRows => Object.fromEntries(rows.map((row) => [keyOfRow(row), typedRowOf(row)]));

const NO_RIGHTS: BehindRights = { canAdd: false, canCheck: false };
const NONE: readonly DerivedCell[] = [];

/** The entry of one office for one fortnight: due date, what is left, the grid, keys, submit. */
export function ProgressEntry({ sheet: bare, derived = NONE, behind = NO_RIGHTS, fortnight, now, personId, isSessionOver, verifier, saveDraft, submit, onReceipt, workbookHref, readWorkbook, readHistory, quietMs }: ProgressEntryProps): ReactElement {
  const { language, t, name } = useWords();
  const sheet = useMemo(() => withRegisters(bare, derived), [bare, derived]);
  const [opening] = useState(() => ({ rows: sheet.draft?.rows ?? sheet.submitted, version: sheet.draft?.version ?? 0, savedAt: sheet.draft?.savedAt ?? null }));
  const [grid, move] = useReducer(moveGrid, opening, ({ rows }) => openGrid(typedRowsOf(rows)));
  const [areKeysOpen, setKeysOpen] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
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

  const submission = useSubmission<ProgressRow>({
    revision: sheet.summary.revision,
    submit,
    onDone: (receipt) => {
      kept.forget();
      onReceipt(receipt);
    },
  });

  const returnedWords = sheet.returned && <TypedIn words={t('progress.returnedBy', { who: name(sheet.returned.designation), at: formatInstant(sheet.returned.at, language), reason: TYPED_HERE })} text={sheet.returned.reason} />;
  const savedTexts = useMemo(() => new Map(kept.savedRows.map((row) => [keyOfRow(row), JSON.stringify(typedRowOf(row))])), [kept.savedRows]);
  const submittedTexts = useMemo(() => new Map(sheet.submitted.map((row) => [keyOfRow(row), JSON.stringify(typedRowOf(row))])), [sheet.submitted]);
  const told = submission.toldOf(judged.rows, judged.breaches);
  const registers = new Map(derived.map((cell) => [keyOfCell(cell), cell]));
  const handedIn = new Set(sheet.submitted.map(keyOfRow));
  const standing = new Map(
    lines.map((line): [string, StandingLine] => {
      const row = grid.rows[line.key];
      const isReturned = sheet.returned !== null && sheet.summary.state === 'RETURNED' && sheet.returned.rows.some((named) => isLineOf(line, named));
      const own = judged.lines.get(line.key) ?? { total: line.cell.before, share: { missing: 'NOT_REPORTED' }, againstPlan: { missing: 'NOT_REPORTED' }, status: null, breaches: [] };
      const judgement = { ...own, breaches: [...own.breaches, ...told.filter((breach) => isLineOf(line, breach.row))] };
      const isUnanswered = isReturned && submittedTexts.get(line.key) === (row && JSON.stringify(row));
      const isLocked = !canEnter || (isPastCutOff && sheet.returned !== null && !isReturned);
      const isSaved = row !== undefined && savedTexts.get(line.key) === JSON.stringify(row);
      return [line.key, { state: lineState({ row, isSaved, isReturned: isUnanswered, isLocked, breaches: judgement.breaches, kept: kept.state }), judgement, returnedReason: isReturned ? returnedWords : null, register: line.isLate ? null : (registers.get(keyOfCell(line.cell)) ?? null), isHandedIn: handedIn.has(line.key) }];
    }),
  );
  const states = lines.flatMap((line) => standing.get(line.key)?.state ?? []);
  const filled = filledRows(grid.rows);
  const emptyLines = lines.filter((line) => isBlank(grid.rows[line.key] ?? { value: '', numerator: '', denominator: '', breakdowns: {} }));
  const nilKeys = canEnter ? nilRows(sheet.cells, judged.rows, fortnight.id).map(keyOfRow).filter((key) => emptyLines.some((line) => line.key === key) && standing.get(key)?.state !== 'LOCKED') : [];
  const takeable = canEnter ? emptyLines.flatMap(({ key, cell, relatesTo, isLate }) => (cell.derived && !isLate && standing.get(key)?.state !== 'LOCKED' ? [takenOverAt(grid.rows[key], cell, relatesTo, cell.derived)] : [])) : [];
  const isBlocked = judged.breaches.some(({ severity }) => severity === 'BLOCK');

  const takeFigures = (figures: WorkbookReading['filled']): { taken: number; locked: number } => {
    const placed = figures.map(({ field, text, ...figure }) => ({ place: { key: keyOfRow({ ...figure, relatesTo: fortnight.id }), field }, text }));
    const open = placed.filter(({ place }) => standing.has(place.key) && standing.get(place.key)?.state !== 'LOCKED');
    if (open.length > 0) move({ kind: 'paste', places: open.map(({ place }) => place), texts: open.map(({ text }) => text) });
    return { taken: open.length, locked: placed.length - open.length };
  };
  const onCheck = (): void => {
    if (isBlocked || filled.length === 0) document.getElementById('before-you-submit')?.focus();
    else setConfirming(true);
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
      <EntryNotices
        kept={kept}
        submission={submission}
        rows={filled.length}
        foundRows={kept.found ? filledRows(kept.found.typed).length : 0}
        onTakeFound={() => {
          // Typed over another version: what the server got since stays, and what was typed here comes on top, row by row.
          if (kept.found) move({ kind: 'replace', rows: kept.found.version === opening.version ? kept.found.typed : { ...grid.rows, ...kept.found.typed } });
          kept.settleFound();
        }}
        differences={(theirs, opened) => differencesOf(lines, { base: typedRowsOf(opened === 'DRAFT' ? kept.savedRows : sheet.submitted), mine: grid.rows, theirs: typedRowsOf(theirs) }, language)}
        onSettle={(theirs, mine) => move({ kind: 'replace', rows: mergeRows(grid.rows, typedRowsOf(theirs), mine) })}
      />
      {isConfirming ? (
        <ConfirmSubmission
          title={t('progress.confirmTitle', { count: filled.length, fortnight: formatFortnight(fortnight.id, 'full', language) })}
          filled={filled.length}
          nil={filled.filter((row) => row.value.trim() === '0').length}
          empty={emptyLines.length}
          warnings={judged.breaches.filter(({ severity }) => severity === 'WARN')}
          dueAt={sheet.dueAt}
          verifier={verifier}
          isSending={submission.isSending}
          onSubmit={() => void submission.send(judged.rows).then(() => setConfirming(false))}
          onBack={() => setConfirming(false)}
        />
      ) : (
        <>
          {canEnter && <EntryTodo lines={lines} standing={standing} />}
          <section className="block entry-block" aria-label={t('progress.grid')}>
            {canEnter && <GridTools emptyCounters={nilKeys.length} onNilAll={() => move({ kind: 'nil', keys: nilKeys })} fromRegisters={takeable.length} onTakeAll={() => move({ kind: 'put', rows: takeable })} canUndo={grid.past.length > 0} onUndo={() => move({ kind: 'undo' })} />}
            <EntryGrid caption={t('progress.caption', { fortnight: formatFortnight(fortnight.id, 'full', language) })} groups={groups} rows={grid.rows} standing={standing} behind={behind} onMove={move} onAskKeys={() => setKeysOpen(true)} readHistory={({ cell }) => readHistory(cell.indicatorCode, cell.unit)} />
            {canEnter && <WorkbookPanel href={workbookHref} read={readWorkbook} onFigures={takeFigures} />}
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
