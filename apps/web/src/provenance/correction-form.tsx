import { progressRoutes } from '@pakhwada/contracts/progress';
import type { OriginEntry } from '@pakhwada/contracts/reviews';
import { formatCount, formatFortnight } from '@pakhwada/language/format';
import { wordBreach } from '@pakhwada/language/sentence';
import { nameIn } from '@pakhwada/language/translate';
import { Button } from '@pakhwada/ui/button';
import { TextArea, TextField } from '@pakhwada/ui/fields';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useFortnights } from '../shell/fortnights.ts';
import { Refused } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { breachesIn } from '../shell/refusal.ts';
import { useChange } from '../shell/use-change.ts';
import { useWords } from '../shell/words.tsx';

interface CorrectionFormProps {
  readonly entry: OriginEntry;
  readonly onClose: () => void;
}

/** A frozen figure never changes: its correction is proposed here, approved by another person and counted in the open fortnight. */
export function CorrectionForm({ entry, onClose }: CorrectionFormProps): ReactElement {
  const { language, t } = useWords();
  const { scheme } = usePlace();
  const { open } = useFortnights();
  const propose = useChange(progressRoutes.proposeCorrection);
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const toldAt = (field: string): readonly string[] => breachesIn(propose.error).filter((breach) => breach.field === field).map((breach) => wordBreach(breach, language));
  const isWhole = /^\d{1,15}$/.test(value.trim());
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isWhole || reason.trim() === '' || !open) return;
    propose.mutate({
      params: { schemeCode: scheme, fortnightId: open.id },
      body: { indicatorCode: entry.code, unit: entry.unit ?? 0, correctsFortnight: entry.relatesTo ?? entry.fortnightId, newValue: Number(value.trim()), reason: reason.trim() },
    });
  };
  if (propose.isSuccess)
    return (
      <Notice tone="done" title={t('provenance.correctionSent')} actions={<Button isSmall onClick={onClose}>{t('provenance.close')}</Button>}>
        <p>{t('provenance.correctionSentText', { fortnight: open ? formatFortnight(open.id, 'full', language) : '' })}</p>
      </Notice>
    );
  return (
    <form className="origin-correction" onSubmit={send} noValidate>
      <p>
        <b>{t('provenance.correctionTitle', { name: nameIn(entry.name, language) })}</b> {t('provenance.correctionNote', { value: formatCount(entry.value ?? 0), fortnight: formatFortnight(entry.fortnightId, 'full', language) })}
      </p>
      <TextField label={t('provenance.newValue')} inputMode="numeric" autoComplete="off" value={value} onChange={(event) => setValue(event.target.value)} messages={isTried && !isWhole ? [t('provenance.newValueNeeded')] : toldAt('newValue')} />
      <TextArea label={t('provenance.correctionReason')} rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} messages={isTried && reason.trim() === '' ? [t('provenance.correctionReasonNeeded')] : toldAt('reason')} />
      {propose.error && <Refused error={propose.error} />}
      <p className="actions">
        <Button type="submit" kind="primary" disabled={propose.isPending}>
          {t('provenance.sendCorrection')}
        </Button>
        <Button onClick={onClose}>{t('provenance.close')}</Button>
      </p>
    </form>
  );
}
