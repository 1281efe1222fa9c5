import type { FortnightSummary, Receipt } from '@pakhwada/contracts/fortnights';
import type { FrozenMoneyLine, MoneySheet } from '@pakhwada/contracts/funds';
import { checkMoneyRows, type MoneyRow, type ReadyLine } from '@pakhwada/domain/funds';
import { formatClock, formatInstant, formatPeriod, inIndia } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { Block, PageHead } from '@pakhwada/ui/layout';
import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { deviceKey } from '../sheets/device-copy.ts';
import { DueLine } from '../sheets/due-line.tsx';
import { EntryNotices } from '../sheets/entry-notices.tsx';
import { focusOnArrival } from '../sheets/focus-on-arrival.ts';
import { LockedNotice } from '../sheets/locked-notice.tsx';
import { amountInWords, kindInWords } from '../sheets/money-words.ts';
import type { SaveOutcome } from '../sheets/save-outcome.ts';
import { useKeptDraft } from '../sheets/use-kept-draft.ts';
import { useSubmission } from '../sheets/use-submission.ts';
import { TYPED_HERE, TypedIn } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';
import { FrozenLineSearch } from './frozen-line-search.tsx';
import { MoneyLines } from './money-lines.tsx';
import { MoneyTotals } from './money-totals.tsx';
import { contextOf, isUnread, moneyRowOf, newLine, nextNumber, reversalOf, typedLineOf, wholeLine, type TypedLine } from './typed-money.ts';
import { wordLineBreach } from './word-line-breach.ts';

export interface MoneyEntryProps {
  readonly sheet: MoneySheet;
  readonly fortnight: FortnightSummary;
  readonly now: string;
  readonly personId: string;
  readonly isSessionOver: boolean;
  readonly verifier: string;
  readonly saveDraft: (version: number, rows: readonly MoneyRow[]) => Promise<SaveOutcome<MoneyRow>>;
  readonly submit: (revision: number, rows: readonly MoneyRow[]) => Promise<Receipt>;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly params: Readonly<Record<'schemeCode' | 'fortnightId' | 'officeCode', string>>; // of the sheet's routes
  readonly fromVouchers?: (rows: readonly MoneyRow[], onTake: (rows: readonly ReadyLine[]) => void) => ReactNode; // lines that treasury files make ready
  readonly quietMs?: number;
}

const WHOLE = 'page';

/** The money of the fortnight, line by line: budgets, instalments, limits, work orders, vouchers, interest, and frozen lines that are taken back; with the running totals. */
export function MoneyEntry({ sheet, fortnight, now, personId, isSessionOver, verifier, saveDraft, submit, onReceipt, params, fromVouchers, quietMs }: MoneyEntryProps): ReactElement {
  const { language, t, name } = useWords();
  const [opening] = useState(() => ({ rows: sheet.draft?.rows ?? sheet.submitted, version: sheet.draft?.version ?? 0, savedAt: sheet.draft?.savedAt ?? null }));
  const [lines, setLines] = useState<readonly TypedLine[]>(() => opening.rows.map((row) => typedLineOf(row, language)));
  const [isTried, setTried] = useState(false);
  const [found, setFound] = useState<readonly FrozenMoneyLine[]>([]);
  const [isSearching, setSearching] = useState(false);
  const { canEnter } = sheet.summary;

  const rows = useMemo(() => lines.map(moneyRowOf), [lines]);
  const isPastCutOff = now > fortnight.cutOffAt;
  const breaches = useMemo(
    () => checkMoneyRows(contextOf(sheet, fortnight, found, rows, isPastCutOff && sheet.returned ? { previous: sheet.submitted, rows: sheet.returned.rows } : null), rows),
    [fortnight, found, isPastCutOff, rows, sheet],
  );
  const isBlocked = lines.some(isUnread) || breaches.some(({ severity }) => severity === 'BLOCK');
  const sendable = useMemo(() => rows.filter((row) => row.amountPaise > 0 && row.on !== ''), [rows]);
  const kept = useKeptDraft<MoneyRow, readonly TypedLine[]>({
    deviceKey: deviceKey(personId, sheet.summary.officeCode, 'money', fortnight.id),
    rows: sendable,
    typed: lines,
    opening,
    canEnter,
    isSessionOver,
    save: saveDraft,
    ...(quietMs === undefined ? {} : { quietMs }),
  });
  const submission = useSubmission<MoneyRow>({
    revision: sheet.summary.revision,
    submit,
    onDone: (receipt) => {
      kept.forget();
      onReceipt(receipt);
    },
  });
  const told = submission.toldOf(rows, breaches);
  const summaryOf = (some: readonly MoneyRow[]): string => some.map((row) => `${row.componentCode} ${kindInWords(row.type, sheet.fundFlow, { t, language })} ${amountInWords(row, { t, language })}`).join('; ');

  const onSubmit = (): void => {
    setTried(true);
    if (isBlocked) document.getElementById('money-breaches')?.focus();
    else void submission.send(rows);
  };

  return (
    <div className="entry-page">
      <PageHead eyebrow={t('progress.eyebrow', { office: name(sheet.summary.officeName) })} title={t('funds.title', { period: formatPeriod(fortnight.startsOn, fortnight.endsOn, language) })}>
        <DueLine dueAt={sheet.dueAt} now={now} isDone={['SUBMITTED', 'VERIFIED', 'APPROVED'].includes(sheet.summary.state)} submittedAt={sheet.summary.submittedAt} />
      </PageHead>
      {!canEnter && <LockedNotice because={sheet.summary.lockedBecause} state={sheet.summary.state} fortnight={fortnight} />}
      {sheet.returned && sheet.summary.state === 'RETURNED' && <p className="entry-message is-returned"><TypedIn words={t('progress.returnedBy', { who: name(sheet.returned.designation), at: formatInstant(sheet.returned.at, language), reason: TYPED_HERE })} text={sheet.returned.reason} /></p>}
      <EntryNotices
        kept={kept}
        submission={submission}
        rows={lines.length}
        foundRows={kept.found?.typed.length ?? 0}
        onTakeFound={() => {
          if (kept.found) setLines(kept.found.typed.map(wholeLine));
          kept.settleFound();
        }}
        differences={(theirs) => [{ key: WHOLE, name: t('funds.page'), mine: summaryOf(rows), theirs: summaryOf(theirs), isMineChosen: true }]}
        onSettle={(theirs, mine) => {
          if (!mine.has(WHOLE)) setLines(theirs.map((row) => typedLineOf(row, language)));
        }}
      />
      {isTried && isBlocked && (
        <div className="entry-todo is-wrong" id="money-breaches" ref={focusOnArrival} tabIndex={-1} role="alert">
          <b>{t('progress.beforeYouSubmit')}</b>
          <ul>
            {lines.filter(isUnread).map((typed) => (
              <li key={`unread-${typed.line}`}>
                <a href={`#money-line-${typed.line}`}>{t('funds.atLine', { line: typed.line })}</a> {t('funds.amountUnread', { text: typed.amount })}
              </li>
            ))}
            {breaches
              .filter(({ severity, row }) => severity === 'BLOCK' && !lines.some((typed) => typed.line === row?.line && isUnread(typed)))
              .map((breach) => (
                <li key={JSON.stringify([breach.code, breach.row, breach.field])}>
                  {breach.row?.line !== undefined && <a href={`#money-line-${breach.row.line}`}>{t('funds.atLine', { line: breach.row.line })}</a>} {wordLineBreach(breach, { t, language })}
                </li>
              ))}
          </ul>
        </div>
      )}
      {canEnter && fromVouchers?.(rows, (ready) => setLines(ready.reduce<readonly TypedLine[]>((all, row) => [...all, { ...typedLineOf({ ...row, line: 0 }, language), line: nextNumber(all) }], lines)))}
      <Block title={t('funds.lines', { count: lines.length })} aside={t('funds.linesNote')}>
        <fieldset className="money-form" disabled={!canEnter}>
          <legend className="only-heard">{t('funds.page')}</legend>
          {lines.length === 0 && <p className="muted">{t('funds.noLines')}</p>}
          <MoneyLines sheet={sheet} lines={lines} breaches={[...breaches, ...told]} isTried={isTried} onChange={(line, change) => setLines(lines.map((typed) => (typed.line === line ? { ...typed, ...change } : typed)))} onRemove={(line) => setLines(lines.filter((typed) => typed.line !== line))} />
          <div className="money-adds">
            <Button onClick={() => setLines([...lines, newLine(lines, sheet.components[0]?.code ?? '')])}>{t('funds.addLine')}</Button>
            {sheet.earlier.length > 0 && !isSearching && <Button onClick={() => setSearching(true)}>{t('funds.takeBack')}</Button>}
          </div>
          {isSearching && (
            <FrozenLineSearch
              sheet={sheet}
              params={params}
              taken={lines.map(({ reverses }) => reverses)}
              onClose={() => setSearching(false)}
              onTake={(line) => {
                setFound([...found, line]);
                setLines([...lines, reversalOf(lines, line, sheet.asOn, language)]);
                setSearching(false);
              }}
            />
          )}
        </fieldset>
      </Block>
      <Block title={t('funds.totals')}>
        <MoneyTotals sheet={sheet} rows={rows} />
      </Block>
      {canEnter && (
        <div className="entry-bar">
          <p role="status" className="entry-progress">
            {kept.state === 'SAVED' && kept.savedAt !== null ? t('progress.lastSavedAt', { clock: formatClock(inIndia(kept.savedAt).clock, language) }) : kept.state === 'SAVING' || kept.state === 'TYPING' ? t('progress.saving') : null}{' '}
            <span className="muted">{t('progress.confirmNext', { who: verifier })}</span>
          </p>
          <Button kind="primary" disabled={submission.isSending} onClick={onSubmit}>
            {t('funds.submit', { count: lines.length })}
          </Button>
        </div>
      )}
    </div>
  );
}
