import type { CommitteePage, SittingForm as Body } from '@pakhwada/contracts/committee';
import { isCivilDate } from '@pakhwada/domain/calendar';
import { formatFortnight } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { DateField, SelectField, TextField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { useState, type FormEvent, type ReactElement } from 'react';
import { LeavingNotice, useUnsaved } from '../../sheets/unsaved.tsx';
import { isFrozen, useFortnights } from '../../shell/fortnights.ts';
import { useWords } from '../../shell/words.tsx';
import { isSaid, trimmed } from '../words/office-text.ts';
import { OfficeTextField } from '../words/office-text-field.tsx';
import { messagesAt, RefusedForm } from '../words/refused-form.tsx';

interface SittingFormProps {
  readonly begun: Body;
  readonly committees: readonly CommitteePage[]; // to choose from; none: it stands
  readonly today: string;
  readonly error: Error | null;
  readonly isSending: boolean;
  readonly saveWord: string;
  readonly onCommittee?: (code: string) => void;
  readonly onSave: (body: Body) => Promise<boolean>;
  readonly onReadAgain: () => void;
}

const SHOWN_FORTNIGHTS = 6;

/** Number, day, hour, place, video link, and whose figures are before the committee. */
export function SittingForm({ begun, committees, today, error, isSending, saveWord, onCommittee, onSave, onReadAgain }: SittingFormProps): ReactElement {
  const { t, language, name } = useWords();
  const [typed, setTyped] = useState({ ...begun, no: String(begun.no), videoLink: begun.videoLink ?? '' });
  const [isTried, setTried] = useState(false);
  const unsaved = useUnsaved(JSON.stringify(typed) !== JSON.stringify({ ...begun, no: String(begun.no), videoLink: begun.videoLink ?? '' }));
  const { all } = useFortnights();
  const own: Readonly<Record<string, string | false>> = {
    no: !/^[1-9]\d{0,3}$/.test(typed.no.trim()) && t('committeePages.need.no'),
    on: !isCivilDate(typed.on) && t('committeePages.need.day'),
    startsAt: !/^\d\d:\d\d$/.test(typed.startsAt) && t('committeePages.need.hour'),
    venue: !isSaid(typed.venue) && t('committeePages.need.place'),
    videoLink: typed.videoLink.trim() !== '' && !/^https:\/\/\S+$/.test(typed.videoLink.trim()) && t('committeePages.need.link'),
  };
  const at = (field: keyof typeof own & string): string[] => [...(isTried && own[field] ? [own[field]] : []), ...messagesAt(error, field)];
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.values(own).some(Boolean)) return;
    const isSaved = await onSave({ ...typed, no: Number(typed.no.trim()), venue: trimmed(typed.venue), videoLink: typed.videoLink.trim() === '' ? null : typed.videoLink.trim() });
    if (isSaved) unsaved.forget();
  };
  const frozen = all.filter(isFrozen).slice(-SHOWN_FORTNIGHTS).reverse();
  return (
    <form className="committee-stack" noValidate onSubmit={(event) => void send(event)}>
      <LeavingNotice unsaved={unsaved} />
      <RefusedForm error={error} onReadAgain={onReadAgain} />
      <Block title={t('committeePages.form.sitting')}>
        <div className="committee-fields">
          {committees.length > 1 && <SelectField label={t('committeePages.committee')} value={typed.committeeCode} options={committees.map((one) => ({ value: one.code, label: name(one.name) }))} onChange={(event) => onCommittee?.(event.target.value)} />}
          <TextField label={t('committeePages.form.no')} className="input input-number" inputMode="numeric" value={typed.no} messages={at('no')} hint={' '} onChange={(event) => setTyped({ ...typed, no: event.target.value })} />
          <DateField label={t('committeePages.form.on')} language={language} value={typed.on} min={today} messages={at('on')} onChange={(event) => setTyped({ ...typed, on: event.target.value })} />
          <TextField label={t('committeePages.form.hour')} type="time" value={typed.startsAt} hint={t('committeePages.form.ist')} messages={at('startsAt')} onChange={(event) => setTyped({ ...typed, startsAt: event.target.value })} />
          <SelectField
            label={t('committeePages.form.figures')}
            hint={' '}
            value={typed.fortnightId ?? ''}
            options={[{ value: '', label: t('committeePages.form.noFigures') }, ...frozen.map(({ id }) => ({ value: id, label: formatFortnight(id, 'full', language) }))]}
            onChange={(event) => setTyped({ ...typed, fortnightId: event.target.value || null })}
          />
        </div>
        <OfficeTextField label={t('committeePages.form.place')} rows={1} maxLength={300} value={typed.venue} messages={at('venue')} onChange={(venue) => setTyped({ ...typed, venue })} />
        <TextField label={t('committeePages.form.video')} type="url" inputMode="url" placeholder="https://" maxLength={500} value={typed.videoLink} messages={at('videoLink')} onChange={(event) => setTyped({ ...typed, videoLink: event.target.value })} />
      </Block>
      <p className="actions">
        <Button type="submit" kind="primary" disabled={isSending}>
          {saveWord}
        </Button>
      </p>
    </form>
  );
}
