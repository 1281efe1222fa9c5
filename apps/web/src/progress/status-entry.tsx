import type { FortnightSummary, Receipt } from '@pakhwada/contracts/fortnights';
import type { StatusSheet } from '@pakhwada/contracts/progress';
import { COMPONENT_STAGES } from '@pakhwada/domain/plan';
import { checkStatusRow, REASON_CODES, type ReasonCode, type StatusRow } from '@pakhwada/domain/progress';
import { formatClock, formatDate, formatFortnight, formatInstant, formatPeriod, inIndia } from '@pakhwada/language/format';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import { DateField, SelectField, TextArea } from '@pakhwada/ui/fields';
import { Block, Columns, PageHead } from '@pakhwada/ui/layout';
import { useMemo, useState, type ReactElement } from 'react';
import { deviceKey } from '../sheets/device-copy.ts';
import { DueLine } from '../sheets/due-line.tsx';
import { EntryNotices } from '../sheets/entry-notices.tsx';
import { focusOnArrival } from '../sheets/focus-on-arrival.ts';
import { LockedNotice } from '../sheets/locked-notice.tsx';
import type { SaveOutcome } from '../sheets/save-outcome.ts';
import { useKeptDraft } from '../sheets/use-kept-draft.ts';
import { useSubmission } from '../sheets/use-submission.ts';
import { TYPED_HERE, TypedIn } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';
import { openingStatus, statusRowOf, typedStatusOf, type TypedStatus } from './typed-status.ts';

export interface StatusEntryProps {
  readonly sheet: StatusSheet;
  readonly fortnight: FortnightSummary;
  readonly now: string;
  readonly personId: string;
  readonly isSessionOver: boolean;
  readonly verifier: string;
  readonly saveDraft: (version: number, rows: readonly StatusRow[]) => Promise<SaveOutcome<StatusRow>>;
  readonly submit: (revision: number, row: StatusRow) => Promise<Receipt>;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly quietMs?: number;
}

const WHOLE = 'page';

/** The page of one component: stage, milestones with their actual dates, why it is behind and until when, and what comes next. */
export function StatusEntry({ sheet, fortnight, now, personId, isSessionOver, verifier, saveDraft, submit, onReceipt, quietMs }: StatusEntryProps): ReactElement {
  const { language, t, name } = useWords();
  const [typed, setTyped] = useState<TypedStatus>(() => openingStatus(sheet));
  const [opening] = useState(() => ({ rows: [statusRowOf(openingStatus(sheet), sheet.componentCode)], version: sheet.draft?.version ?? 0, savedAt: sheet.draft?.savedAt ?? null }));
  const [isTried, setTried] = useState(false);
  const { canEnter } = sheet.summary;

  const row = useMemo(() => statusRowOf(typed, sheet.componentCode), [typed, sheet.componentCode]);
  const breaches = useMemo(
    () => checkStatusRow({ componentCode: sheet.componentCode, fortnight, asOn: sheet.asOn, schemeStartsOn: sheet.schemeStartsOn, stage: sheet.stage, milestones: sheet.milestones, isReasonNeeded: sheet.isReasonNeeded }, row),
    [fortnight, row, sheet],
  );
  const kept = useKeptDraft<StatusRow, TypedStatus>({
    deviceKey: deviceKey(personId, sheet.summary.officeCode, sheet.summary.sheet, fortnight.id),
    rows: useMemo(() => [row], [row]),
    typed,
    opening,
    canEnter,
    isSessionOver,
    save: saveDraft,
    ...(quietMs === undefined ? {} : { quietMs }),
  });
  const submission = useSubmission<StatusRow>({
    revision: sheet.summary.revision,
    submit: (revision) => submit(revision, row),
    onDone: (receipt) => {
      kept.forget();
      onReceipt(receipt);
    },
  });
  const set = (change: Partial<TypedStatus>): void => setTyped({ ...typed, ...change });
  const isBlocked = breaches.some(({ severity }) => severity === 'BLOCK');
  const told = submission.toldOf([row], breaches);
  const messagesAt = (field: string): readonly string[] => [...breaches, ...told].filter((breach) => breach.field === field && (isTried || breach.code !== 'NEXT_PLAN_NEEDED')).map((breach) => wordBreach(breach, language));

  const onSubmit = (): void => {
    setTried(true);
    if (isBlocked) document.getElementById('status-breaches')?.focus();
    else void submission.send([row]);
  };
  const summaryOf = (one: StatusRow | undefined): string => (one ? [t(`stage.${one.stage}`), one.reasonCode ? t(`reason.${one.reasonCode}`) : '', one.recoveryOn ? formatDate(one.recoveryOn, 'record', language) : '', one.remark ?? '', one.nextPlan ?? ''].filter((part) => part !== '').join(' · ') : '');
  const componentName = sheet.summary.componentName ? name(sheet.summary.componentName) : sheet.componentCode;

  return (
    <div className="entry-page">
      <PageHead eyebrow={t('progress.eyebrow', { office: name(sheet.summary.officeName) })} title={t('progress.statusTitle', { component: componentName, period: formatPeriod(fortnight.startsOn, fortnight.endsOn, language) })}>
        <DueLine dueAt={sheet.dueAt} now={now} isDone={['SUBMITTED', 'VERIFIED', 'APPROVED'].includes(sheet.summary.state)} submittedAt={sheet.summary.submittedAt} />
      </PageHead>
      {!canEnter && <LockedNotice because={sheet.summary.lockedBecause} state={sheet.summary.state} fortnight={fortnight} />}
      {sheet.returned && sheet.summary.state === 'RETURNED' && <p className="entry-message is-returned"><TypedIn words={t('progress.returnedBy', { who: name(sheet.returned.designation), at: formatInstant(sheet.returned.at, language), reason: TYPED_HERE })} text={sheet.returned.reason} /></p>}
      <EntryNotices
        kept={kept}
        submission={submission}
        rows={1}
        foundRows={1}
        onTakeFound={() => {
          if (kept.found) setTyped(kept.found.typed);
          kept.settleFound();
        }}
        differences={([theirs]) => [{ key: WHOLE, name: t('progress.statusPage'), mine: summaryOf(row), theirs: summaryOf(theirs), isMineChosen: true }]}
        onSettle={([theirs], mine) => {
          if (!mine.has(WHOLE)) setTyped(typedStatusOf(theirs ?? null, sheet.stage));
        }}
      />
      {isTried && isBlocked && (
        <div className="entry-todo is-wrong" id="status-breaches" ref={focusOnArrival} tabIndex={-1} role="alert">
          <b>{t('progress.beforeYouSubmit')}</b>
          <ul>
            {breaches
              .filter(({ severity }) => severity === 'BLOCK')
              .map((breach) => (
                <li key={`${breach.code}/${breach.field}`}>{wordBreach(breach, language)}</li>
              ))}
          </ul>
        </div>
      )}
      <fieldset className="status-form" disabled={!canEnter}>
        <legend className="only-heard">{t('progress.statusPage')}</legend>
        <Columns>
          <Block span={6} title={sheet.isReasonNeeded ? t('progress.behindWhy') : t('progress.standingNow')}>
            <SelectField label={t('progress.stage')} value={typed.stage} messages={messagesAt('stage')} options={COMPONENT_STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))} onChange={(event) => set({ stage: event.target.value as TypedStatus['stage'] })} />
            <SelectField
              label={t(sheet.isReasonNeeded ? 'progress.reasonRequired' : 'progress.reasonOptional')}
              value={typed.reasonCode ?? ''}
              messages={messagesAt('reasonCode')}
              options={[{ value: '', label: t('progress.chooseReason') }, ...REASON_CODES.map((code) => ({ value: code, label: t(`reason.${code}`) }))]}
              onChange={(event) => set({ reasonCode: (event.target.value || null) as ReasonCode | null })}
            />
            <DateField language={language} label={t(sheet.isReasonNeeded ? 'progress.recoveryRequired' : 'progress.recoveryOptional')} value={typed.recoveryOn} messages={messagesAt('recoveryOn')} onChange={(event) => set({ recoveryOn: event.target.value })} />
            <TextArea label={t('progress.remarkLabel')} rows={3} maxLength={1000} value={typed.remark} messages={messagesAt('remark')} onChange={(event) => set({ remark: event.target.value })} />
            <TextArea label={t('progress.nextPlan')} rows={3} maxLength={1000} value={typed.nextPlan} messages={messagesAt('nextPlan')} onChange={(event) => set({ nextPlan: event.target.value })} />
          </Block>
          <Block span={6} title={t('progress.milestones', { count: sheet.milestones.length })} aside={t('progress.milestonesNote')}>
            <ul className="row-list">
              {sheet.milestones.map((milestone) => (
                <li key={milestone.milestoneCode} className="status-milestone">
                  <span>
                    <b>{name(milestone.name)}</b>
                    <span className="meta">
                      {t('progress.plannedFor', { on: formatDate(milestone.plannedOn, 'record', language) })}
                      {milestone.isCritical && ` · ${t('progress.critical')}`}
                    </span>
                  </span>
                  {milestone.actualOn ? (
                    <span className="is-green">{t('progress.doneOn', { on: formatDate(milestone.actualOn, 'record', language) })}</span>
                  ) : (
                    <DateField
                      language={language}
                      label={t('progress.doneOnLabel', { name: name(milestone.name) })}
                      value={typed.milestones[milestone.milestoneCode] ?? ''}
                      messages={messagesAt(`milestones.${milestone.milestoneCode}`)}
                      onChange={(event) => set({ milestones: { ...typed.milestones, [milestone.milestoneCode]: event.target.value } })}
                    />
                  )}
                </li>
              ))}
            </ul>
          </Block>
        </Columns>
      </fieldset>
      {canEnter && (
        <div className="entry-bar">
          <p role="status" className="entry-progress">
            {kept.state === 'SAVED' && kept.savedAt !== null ? t('progress.lastSavedAt', { clock: formatClock(inIndia(kept.savedAt).clock, language) }) : kept.state === 'SAVING' || kept.state === 'TYPING' ? t('progress.saving') : null}{' '}
            <span className="muted">{t('progress.confirmNext', { who: verifier })}</span>
          </p>
          <Button kind="primary" disabled={submission.isSending} onClick={onSubmit}>
            {t('progress.submitStatus', { fortnight: formatFortnight(fortnight.id, 'short', language) })}
          </Button>
        </div>
      )}
    </div>
  );
}
