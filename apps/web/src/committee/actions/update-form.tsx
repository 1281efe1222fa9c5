import { actionPointRoutes, type ActionPage } from '@pakhwada/contracts/committee';
import { NO_TEXT, ACTION_WORDS, type ActionWord } from '@pakhwada/domain/committee';
import { REASON_CODES, type ReasonCode } from '@pakhwada/domain/progress';
import { Button } from '@pakhwada/ui/button';
import { SelectField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { useId, useState, type FormEvent, type ReactElement } from 'react';
import { LeavingNotice, useUnsaved } from '../../sheets/unsaved.tsx';
import { usePlace } from '../../shell/place.ts';
import { useToday } from '../../shell/today.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';
import { isSaid, trimmed } from '../words/office-text.ts';
import { OfficeTextField } from '../words/office-text-field.tsx';
import { messagesAt, RefusedForm } from '../words/refused-form.tsx';

export interface ActionFormProps {
  readonly action: ActionPage;
  readonly onDone: (told: string) => void;
  readonly onReadAgain: () => void;
}

/** What the office tells: one of four words, what was done, and why where it is behind. "Implemented" is a claim; the committee closes. */
export function UpdateForm({ action, onDone, onReadAgain }: ActionFormProps): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const group = useId();
  const today = useToday();
  const update = useChange(actionPointRoutes.update);
  const [begun] = useState(() => ({ word: null as ActionWord | null, note: NO_TEXT, reasonCode: '' as ReasonCode | '' }));
  const [typed, setTyped] = useState(begun);
  const [isTried, setTried] = useState(false);
  const unsaved = useUnsaved(typed !== begun);
  const isPast = today !== null && today > action.dueOn;
  const words = ACTION_WORDS.filter((word) => !(isPast && word === 'ON_SCHEDULE')); // after its day nothing is on schedule
  const needsReason = typed.word === 'BEHIND';
  const isComplete = typed.word !== null && isSaid(typed.note) && (!needsReason || typed.reasonCode !== '');
  const save = async (version: number): Promise<void> => {
    if (typed.word === null) return;
    const body = { word: typed.word, note: trimmed(typed.note), reasonCode: needsReason && typed.reasonCode !== '' ? typed.reasonCode : null, version };
    const page = await update.mutateAsync({ params: { schemeCode: scheme, actionPointId: action.actionPointId }, body }).catch(() => null); // the refusal stands below
    if (!page) return;
    unsaved.forget();
    onDone(t(typed.word === 'IMPLEMENTED' ? 'committeePages.update.claimed' : 'committeePages.update.done'));
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isComplete) void save(action.version);
  };
  return (
    <Block title={t('committeePages.update')}>
      <form className="committee-form" noValidate onSubmit={send}>
        <LeavingNotice unsaved={unsaved} />
        <fieldset className="committee-outcome">
          <legend>{t('committeePages.update.word')}</legend>
          <div className="committee-kinds">
            {words.map((word) => (
              <label key={word} className="committee-kind">
                <input type="radio" name={group} checked={typed.word === word} onChange={() => setTyped({ ...typed, word })} />
                <span>{t(`actionWord.${word}`)}</span>
              </label>
            ))}
          </div>
          {isTried && typed.word === null && (
            <p className="field-message" role="alert">
              {t('committeePages.need.word')}
            </p>
          )}
        </fieldset>
        {typed.word === 'IMPLEMENTED' && <p className="note">{t('committeePages.update.claims')}</p>}
        {needsReason && (
          <SelectField
            label={t('committeePages.update.why')}
            value={typed.reasonCode}
            messages={isTried && typed.reasonCode === '' ? [t('committeePages.need.reasonCode')] : messagesAt(update.error, 'reasonCode')}
            options={[{ value: '', label: t('committeePages.choose') }, ...REASON_CODES.map((code) => ({ value: code, label: t(`reason.${code}`) }))]}
            onChange={(event) => setTyped({ ...typed, reasonCode: REASON_CODES.find((code) => code === event.target.value) ?? '' })}
          />
        )}
        <OfficeTextField label={t('committeePages.update.note')} rows={3} maxLength={2000} value={typed.note} messages={isTried && !isSaid(typed.note) ? [t('committeePages.need.note')] : messagesAt(update.error, 'note')} onChange={(note) => setTyped({ ...typed, note })} />
        <RefusedForm
          error={update.error}
          onReadAgain={() => {
            update.reset();
            onReadAgain();
          }}
        />
        <p className="actions">
          <Button type="submit" kind="primary" disabled={update.isPending}>
            {t('committeePages.update.send')}
          </Button>
          <span className="muted">{t('committeePages.update.evidence')}</span>
        </p>
      </form>
    </Block>
  );
}
