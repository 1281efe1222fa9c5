import { partnerRoutes, type PartnerStanding } from '@pakhwada/contracts/partners';
import type { PartnerState } from '@pakhwada/domain/partners';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import { SelectField, TextArea } from '@pakhwada/ui/fields';
import { useState, type FormEvent, type ReactElement } from 'react';
import { usePlace } from '../shell/place.ts';
import { useChange } from '../shell/use-change.ts';
import { useWords } from '../shell/words.tsx';
import { RefusedChange } from './refused-change.tsx';

interface StandingFormProps {
  readonly standing: PartnerStanding;
  readonly onReadAgain: () => void;
  readonly onDone: () => void;
}

/** Where a partner is led, with the reason that is kept. */
export function StandingForm({ standing, onReadAgain, onDone }: StandingFormProps): ReactElement {
  const { t, language, name } = useWords();
  const { scheme } = usePlace();
  const lead = useChange(partnerRoutes.lead);
  const [to, setTo] = useState<PartnerState | ''>(standing.may.length === 1 ? standing.may[0]! : '');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (to === '' || reason.trim() === '') return;
    await lead.mutateAsync({ params: { schemeCode: scheme, officeCode: standing.officeCode }, body: { to, reason: reason.trim(), version: standing.version } });
    onDone();
  };
  return (
    <form className="stacked partner-form" noValidate aria-label={t('partnersPages.changeOf', { partner: name(standing.name) })} onSubmit={(event) => void send(event).catch(() => undefined)}>
      <SelectField
        label={t('partnersPages.to')}
        value={to}
        messages={isTried && to === '' ? [t('shapeProblem.MISSING')] : []}
        options={[{ value: '', label: t('partnersPages.choose') }, ...standing.may.map((state) => ({ value: state, label: t(`partnersPages.state.${state}`) }))]}
        onChange={(event) => setTo(event.target.value as PartnerState | '')}
      />
      <TextArea label={t('partnersPages.reason')} rows={2} maxLength={1000} value={reason} messages={isTried && reason.trim() === '' ? [wordBreach({ code: 'REASON_TEXT_NEEDED', values: {} }, language)] : []} onChange={(event) => setReason(event.target.value)} />
      <RefusedChange error={lead.error} onReadAgain={onReadAgain} />
      <p className="actions">
        <Button type="submit" kind="primary" disabled={lead.isPending}>
          {t('partnersPages.record')}
        </Button>
        <Button onClick={onDone}>{t('partnersPages.leave')}</Button>
      </p>
    </form>
  );
}
