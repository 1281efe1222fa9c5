import { REVEAL_PURPOSES, type RevealPurpose } from '@pakhwada/domain/rights';
import { Button } from '@pakhwada/ui/button';
import { SelectField, TextField } from '@pakhwada/ui/fields';
import { useState, type FormEvent, type ReactElement } from 'react';
import { Refused } from '../../shell/page-state.tsx';
import { useWords } from '../../shell/words.tsx';

interface RevealFormProps {
  readonly error: Error | null;
  readonly isSending: boolean;
  readonly onClose: () => void;
  readonly onSend: (body: { readonly purpose: RevealPurpose; readonly note: string }) => void;
}

/** Why sealed fields are opened: a purpose of the list and a note, kept with the person, the record and the day. */
export function RevealForm({ error, isSending, onClose, onSend }: RevealFormProps): ReactElement {
  const { t } = useWords();
  const [purpose, setPurpose] = useState('');
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const chosen = REVEAL_PURPOSES.find((one) => one === purpose);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (chosen && note.trim() !== '') onSend({ purpose: chosen, note: note.trim() });
  };
  return (
    <form className="registers-inline" onSubmit={onSubmit} noValidate>
      <p className="muted">{t('registers.personal.openNote')}</p>
      <SelectField label={t('registers.personal.purpose')} value={purpose} autoFocus messages={isTried && !chosen ? [t('registers.needed')] : []} options={[{ value: '', label: t('registers.choose') }, ...REVEAL_PURPOSES.map((one) => ({ value: one, label: t(`registers.purpose.${one}`) }))]} onChange={(event) => setPurpose(event.target.value)} />
      <TextField label={t('registers.personal.note')} maxLength={300} value={note} messages={isTried && note.trim() === '' ? [t('registers.needed')] : []} onChange={(event) => setNote(event.target.value)} />
      <p className="actions">
        <Button type="submit" disabled={isSending}>
          {t('registers.personal.openNow')}
        </Button>
        <Button onClick={onClose}>{t('registers.close')}</Button>
      </p>
      {error && <Refused error={error} />}
    </form>
  );
}
