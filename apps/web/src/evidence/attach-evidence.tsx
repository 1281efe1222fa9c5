import { evidenceRoutes } from '@pakhwada/contracts/registers';
import { Button } from '@pakhwada/ui/button';
import { DateField, SelectField, TextField } from '@pakhwada/ui/fields';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useAbout } from '../shell/about.ts';
import { Refused } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useChange } from '../shell/use-change.ts';
import { useWords } from '../shell/words.tsx';
import type { EvidenceSubject } from './evidence-subject.ts';

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.xlsx,.csv';

/** One file with its day, its place and whether it shows persons. The server looks at its bytes, not at its name. */
export function AttachEvidence({ subject, of, onClose }: EvidenceSubject & { readonly onClose: () => void }): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const megabytes = useAbout()?.evidenceMegabytes;
  const add = useChange(evidenceRoutes.add);
  const [file, setFile] = useState<File | null>(null);
  const [takenOn, setTakenOn] = useState('');
  const [place, setPlace] = useState('');
  const [note, setNote] = useState('');
  const [personal, setPersonal] = useState('');
  const [isTried, setTried] = useState(false);
  const needed = (isMissing: boolean): string[] => (isTried && isMissing ? [t('registers.needed')] : []);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!file || takenOn === '' || personal === '') return;
    const said = { ...(place.trim() === '' ? {} : { place: place.trim() }), ...(note.trim() === '' ? {} : { note: note.trim() }) };
    add.mutate({ params: { schemeCode: scheme }, query: { subject, of, fileName: file.name, takenOn, hasPersonalData: personal, ...said }, file }, { onSuccess: onClose });
  };
  return (
    <form className="evidence-form" onSubmit={onSubmit} noValidate>
      <TextField type="file" accept={ACCEPTED} label={t('registers.evidence.choose')} hint={megabytes === undefined ? undefined : `${t('evidence.limits', { megabytes })}. ${t('evidence.noAadhaar')}`} messages={needed(file === null)} onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
      <DateField language={language} label={t('registers.evidence.takenOn')} value={takenOn} messages={needed(takenOn === '')} onChange={(event) => setTakenOn(event.target.value)} />
      <TextField label={t('registers.evidence.place')} maxLength={200} value={place} onChange={(event) => setPlace(event.target.value)} />
      <TextField label={t('registers.evidence.note')} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
      <SelectField
        label={t('registers.evidence.shows')}
        hint={t('registers.evidence.showsHint')}
        value={personal}
        messages={needed(personal === '')}
        options={[{ value: '', label: t('registers.choose') }, { value: 'no', label: t('registers.evidence.showsNo') }, { value: 'yes', label: t('registers.evidence.showsYes') }]}
        onChange={(event) => setPersonal(event.target.value)}
      />
      <p className="actions">
        <Button type="submit" kind="primary" disabled={add.isPending}>
          {add.isPending ? t('registers.imports.sending') : t('registers.evidence.attachNow')}
        </Button>
        <Button onClick={onClose}>{t('registers.close')}</Button>
      </p>
      {add.error && <Refused error={add.error} />}
    </form>
  );
}
