import { committeeRoutes, minutesRoutes, type MinutesPage, type SittingPage } from '@pakhwada/contracts/committee';
import type { MinuteStep } from '@pakhwada/domain/committee';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import { SelectField, TextArea } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type ReactElement } from 'react';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { messagesAt, RefusedForm } from '../words/refused-form.tsx';
import { useSittingWords } from '../words/use-sitting-words.ts';
import { whatIssueMakes } from './typed-minutes.ts';

interface MinutesStepsProps {
  readonly sitting: SittingPage;
  readonly minutes: MinutesPage;
}

const NEEDS_REASON: readonly MinuteStep[] = ['RETURN', 'AMEND'];

/** The steps that are open to the reader, each told beforehand with what it will do. */
export function MinutesSteps({ sitting, minutes }: MinutesStepsProps): ReactElement | null {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const step = useChange(minutesRoutes.step);
  const [asked, setAsked] = useState<MinuteStep | null>(null);
  const [reason, setReason] = useState('');
  const [confirmedIn, setConfirmedIn] = useState('');
  const [isTried, setTried] = useState(false);
  const steps = minutes.may.filter((one) => one !== 'DRAFT');
  const told = [...new Set(minutes.breaches.map((breach) => wordBreach(breach, language)))];
  if (steps.length === 0 && told.length === 0) return null;
  const made = whatIssueMakes(minutes.items);
  const send = (one: MinuteStep): void => {
    setTried(true);
    if ((NEEDS_REASON.includes(one) && reason.trim() === '') || (one === 'CONFIRM' && confirmedIn === '')) return;
    step.mutate({ params: { schemeCode: scheme, sittingId: sitting.sittingId }, body: { step: one, reason: reason.trim() === '' ? null : reason.trim(), sittingId: one === 'CONFIRM' ? confirmedIn : null, revision: minutes.revision } });
  };
  const begin = (one: MinuteStep): void => {
    setTried(false);
    if (NEEDS_REASON.includes(one) || one === 'CONFIRM') setAsked(asked === one ? null : one);
    else send(one);
  };
  return (
    <Block className="committee-steps" title={t('committeePages.steps')} aside={t(`committeePages.minutes.${minutes.state}`)}>
      {steps.map((one) => (
        <p key={one}>
          <b>{t(`committeePages.step.${one}`)}:</b> {t(`committeePages.step.${one}.what`, made)}
        </p>
      ))}
      {told.length > 0 && (
        <Notice tone="refused" title={t('committeePages.refusedToday')}>
          <ul>
            {told.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="actions">
        {steps.map((one, at) => (
          <Button key={one} kind={at === 0 && !NEEDS_REASON.includes(one) ? 'primary' : 'plain'} disabled={step.isPending} aria-expanded={NEEDS_REASON.includes(one) || one === 'CONFIRM' ? asked === one : undefined} onClick={() => begin(one)}>
            {one === 'ISSUE' ? t('committeePages.step.ISSUE.now', made) : t(`committeePages.step.${one}`)}
          </Button>
        ))}
      </p>
      {asked && (
        <div className="committee-inline">
          {NEEDS_REASON.includes(asked) ? (
            <TextArea label={t(`committeePages.step.${asked as 'AMEND'}.why`)} rows={2} maxLength={1000} value={reason} messages={isTried && reason.trim() === '' ? [t('committeePages.need.reason')] : messagesAt(step.error, 'reason')} onChange={(event) => setReason(event.target.value)} />
          ) : (
            <LaterSitting sitting={sitting} value={confirmedIn} messages={isTried && confirmedIn === '' ? [t('committeePages.need.sitting')] : messagesAt(step.error, 'sittingId')} onChange={setConfirmedIn} />
          )}
          <p className="actions">
            <Button disabled={step.isPending} onClick={() => send(asked)}>
              {t(`committeePages.step.${asked}.do`)}
            </Button>
          </p>
        </div>
      )}
      <RefusedForm error={step.error} onReadAgain={step.reset} />
    </Block>
  );
}

interface LaterSittingProps {
  readonly sitting: SittingPage;
  readonly value: string;
  readonly messages: readonly string[];
  readonly onChange: (sittingId: string) => void;
}

/** The later sitting of the same committee that confirmed. */
function LaterSitting({ sitting, value, messages, onChange }: LaterSittingProps): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const words = useSittingWords();
  const list = useRead(committeeRoutes.sittings, { schemeCode: scheme }, { query: { committee: sitting.committeeCode } });
  const later = (list.data?.sittings ?? []).filter(({ state, on, sittingId }) => state === 'HELD' && on >= sitting.on && sittingId !== sitting.sittingId);
  return (
    <SelectField label={t('committeePages.step.CONFIRM.in')} value={value} messages={messages} options={[{ value: '', label: t('committeePages.choose') }, ...later.map((one) => ({ value: one.sittingId, label: words.ofDay(one) }))]} onChange={(event) => onChange(event.target.value)} />
  );
}
