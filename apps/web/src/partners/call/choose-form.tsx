import { partnerRoutes, type ComparisonLine, type PartnerCallPage } from '@pakhwada/contracts/partners';
import { checkPartnerStep, PARTNER_STEPS, type PartnerState } from '@pakhwada/domain/partners';
import { Button } from '@pakhwada/ui/button';
import { SelectField, TextArea } from '@pakhwada/ui/fields';
import { wordBreach } from '@pakhwada/language/sentence';
import { useState, type FormEvent, type ReactElement } from 'react';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { messagesAt } from '../messages-at.ts';
import { RefusedChange } from '../refused-change.tsx';

type Decision = 'SHORTLISTED' | 'ENGAGED' | 'NOT_CHOSEN';

/** Where a candidate can be led from where it stands; being evaluated comes of itself. */
const decisionsFrom = (state: PartnerState): readonly Decision[] => PARTNER_STEPS[state].filter((to): to is Decision => to === 'SHORTLISTED' || to === 'ENGAGED' || to === 'NOT_CHOSEN');

interface ChooseFormProps {
  readonly page: PartnerCallPage;
  readonly line: ComparisonLine;
  readonly onReadAgain: () => void;
  readonly onDone: () => void;
}

/** Shortlist, choose and engage, or turn down. Whoever chooses another than the first says why. */
export function ChooseForm({ page, line, onReadAgain, onDone }: ChooseFormProps): ReactElement {
  const { t, language, name } = useWords();
  const { scheme } = usePlace();
  const step = useChange(partnerRoutes.step);
  const offices = useRead(partnerRoutes.partners, { schemeCode: scheme }).data ?? [];
  const [to, setTo] = useState<Decision | ''>('');
  const [officeCode, setOffice] = useState(line.officeCode ?? '');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isOther = to === 'ENGAGED' && line.rank !== 1;
  const names = new Map(page.comparison.map((one) => [one.candidateId, one.name]));
  const breaches = to === '' ? [] : checkPartnerStep({ comparison: page.comparison, names, partnerOffices: offices.map((office) => office.officeCode) }, { candidateId: line.candidateId, to, officeCode: officeCode === '' ? null : officeCode, reason });
  const at = (field: string): string[] => (isTried ? [...breaches.flatMap((breach) => (breach.field === field ? [wordBreach(breach, language)] : [])), ...messagesAt(step.error, field)] : []);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (to === '' || breaches.length > 0) return;
    await step.mutateAsync({ params: { schemeCode: scheme, callId: page.callId }, body: { candidateId: line.candidateId, to, officeCode: to === 'ENGAGED' ? officeCode : null, reason: reason.trim() === '' ? null : reason.trim(), version: page.version } });
    onDone();
  };
  return (
    <form className="stacked partner-form" noValidate aria-label={t('partnersPages.decideOf', { name: name(line.name) })} onSubmit={(event) => void send(event).catch(() => undefined)}>
      <div className="partner-fields">
        <SelectField
          label={t('partnersPages.decision')}
          value={to}
          messages={isTried && to === '' ? [t('shapeProblem.MISSING')] : at('to')}
          options={[{ value: '', label: t('partnersPages.choose') }, ...decisionsFrom(line.state).map((each) => ({ value: each, label: t(`partnersPages.decision.${each}`) }))]}
          onChange={(event) => setTo(event.target.value as Decision | '')}
        />
        {to === 'ENGAGED' && (
          <SelectField
            label={t('partnersPages.office')}
            hint={t('partnersPages.office.hint')}
            value={officeCode}
            messages={at('officeCode')}
            options={[{ value: '', label: t('partnersPages.choose') }, ...offices.map((office) => ({ value: office.officeCode, label: name(office.name) }))]}
            onChange={(event) => setOffice(event.target.value)}
          />
        )}
      </div>
      <TextArea
        label={t(to === 'NOT_CHOSEN' || isOther ? 'partnersPages.reason' : 'partnersPages.reasonIfAny')}
        hint={isOther ? t('partnersPages.reason.notFirst') : undefined}
        rows={2}
        maxLength={1000}
        value={reason}
        messages={at('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <RefusedChange error={step.error} onReadAgain={onReadAgain} />
      <p className="actions">
        <Button type="submit" kind="primary" disabled={step.isPending}>
          {t('partnersPages.record')}
        </Button>
        <Button onClick={onDone}>{t('partnersPages.leave')}</Button>
      </p>
    </form>
  );
}
