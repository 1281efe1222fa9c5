import { actionPointRoutes } from '@pakhwada/contracts/committee';
import { addDays, isCivilDate } from '@pakhwada/domain/calendar';
import { formatDate } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { DateField, TextArea } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { useState, type FormEvent, type ReactElement } from 'react';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';
import { messagesAt, RefusedForm } from '../words/refused-form.tsx';
import type { ActionFormProps } from './update-form.tsx';

/** A later day, asked for with its reason. The first day stays on record, and each day granted is counted. */
export function ExtensionForm({ action, onDone, onReadAgain }: ActionFormProps): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const ask = useChange(actionPointRoutes.askExtension);
  const [isOpen, setOpen] = useState(false);
  const [toOn, setToOn] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isEarly = isCivilDate(toOn) && toOn <= action.dueOn;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isCivilDate(toOn) || isEarly || reason.trim() === '') return;
    ask.mutate({ params: { schemeCode: scheme, actionPointId: action.actionPointId }, body: { toOn, reason: reason.trim(), version: action.version } }, { onSuccess: () => onDone(t('committeePages.extension.asked', { on: formatDate(toOn, 'long', language) })) });
  };
  return (
    <Block title={t('committeePages.extension')} aside={t('committeePages.extension.note', { on: formatDate(action.dueOn, 'record', language) })}>
      {!isOpen && (
        <p className="actions">
          <Button onClick={() => setOpen(true)}>{t('committeePages.extension.ask')}</Button>
        </p>
      )}
      {isOpen && (
        <form className="committee-form" noValidate onSubmit={send}>
          <DateField
            label={t('committeePages.extension.to')}
            language={language}
            value={toOn}
            min={addDays(action.dueOn, 1)}
            messages={isTried && !isCivilDate(toOn) ? [t('committeePages.need.day')] : isTried && isEarly ? [t('committeePages.need.later', { on: formatDate(action.dueOn, 'record', language) })] : messagesAt(ask.error, 'toOn')}
            onChange={(event) => setToOn(event.target.value)}
          />
          <TextArea label={t('committeePages.extension.why')} rows={2} maxLength={1000} value={reason} messages={isTried && reason.trim() === '' ? [t('committeePages.need.reason')] : messagesAt(ask.error, 'reason')} onChange={(event) => setReason(event.target.value)} />
          <RefusedForm
            error={ask.error}
            onReadAgain={() => {
              ask.reset();
              onReadAgain();
            }}
          />
          <p className="actions">
            <Button type="submit" disabled={ask.isPending}>
              {t('committeePages.extension.send')}
            </Button>
          </p>
        </form>
      )}
    </Block>
  );
}
