import { committeeRoutes, type SittingAct, type SittingPage } from '@pakhwada/contracts/committee';
import { isCivilDate } from '@pakhwada/domain/calendar';
import { Button, buttonClass } from '@pakhwada/ui/button';
import { DateField, TextArea, TextField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { useState, type FormEvent, type ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useToday } from '../../shell/today.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';
import { messagesAt, RefusedForm } from '../words/refused-form.tsx';

interface SittingActsProps {
  readonly sitting: SittingPage;
  readonly listed: number;
  readonly onReadAgain: () => void;
}

/** What can be done with a sitting that is still to be: send the notice, hold it, put it off, call it off. Each says beforehand what will happen. */
export function SittingActs({ sitting, listed, onReadAgain }: SittingActsProps): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const act = useChange(committeeRoutes.act);
  const [asked, setAsked] = useState<'PUT_OFF' | 'CALL_OFF' | null>(null);
  const today = useToday();
  const { sittingId, version, state, may, present } = sitting;
  const take = (body: Omit<SittingAct, 'version'>): void => act.mutate({ params: { schemeCode: scheme, sittingId }, body: { ...body, version } });
  const plain = { reason: null, on: null, startsAt: null };
  const isItsDay = today !== null && today >= sitting.on;
  const isToHold = may.hold && isItsDay && present !== null;
  return (
    <Block title={t('committeePages.acts')} aside={t(`committeePages.sitting.${state}`)}>
      <p>
        {state === 'CALLED' && t('committeePages.acts.notify', { members: sitting.attendance.length, items: listed })}
        {state === 'NOTIFIED' && t(isToHold ? 'committeePages.acts.hold' : isItsDay ? 'committeePages.acts.attendFirst' : 'committeePages.acts.waits', { present: present ?? 0 })}
      </p>
      <p className="actions">
        {may.notify && state === 'CALLED' && (
          <Button kind="primary" disabled={act.isPending} onClick={() => take({ act: 'NOTIFY', ...plain })}>
            {t('committeePages.act.NOTIFY')}
          </Button>
        )}
        {isToHold && (
          <Button kind={state === 'NOTIFIED' ? 'primary' : 'plain'} disabled={act.isPending} onClick={() => take({ act: 'HOLD', ...plain })}>
            {t('committeePages.act.HOLD')}
          </Button>
        )}
        {may.draft && state === 'CALLED' && (
          <Link className={buttonClass()} to={paths.reviseSitting(scheme, fortnight, sittingId)}>
            {t('committeePages.revise')}
          </Link>
        )}
        {may.draft &&
          (['PUT_OFF', 'CALL_OFF'] as const).map((one) => (
            <Button key={one} aria-expanded={asked === one} onClick={() => setAsked(asked === one ? null : one)}>
              {t(`committeePages.act.${one}`)}
            </Button>
          ))}
      </p>
      {asked && <ReasonForm key={asked} what={asked} sitting={sitting} error={act.error} isSending={act.isPending} onSend={(told) => take({ act: asked, ...told })} />}
      <RefusedForm
        error={act.error}
        onReadAgain={() => {
          act.reset();
          onReadAgain();
        }}
      />
    </Block>
  );
}

interface ReasonFormProps {
  readonly what: 'PUT_OFF' | 'CALL_OFF';
  readonly sitting: SittingPage;
  readonly error: Error | null;
  readonly isSending: boolean;
  readonly onSend: (told: Pick<SittingAct, 'reason' | 'on' | 'startsAt'>) => void;
}

function ReasonForm({ what, sitting, error, isSending, onSend }: ReasonFormProps): ReactElement {
  const { t, language } = useWords();
  const today = useToday();
  const [on, setOn] = useState('');
  const [startsAt, setStartsAt] = useState(sitting.startsAt);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isMoving = what === 'PUT_OFF';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '' || (isMoving && !isCivilDate(on))) return;
    onSend({ reason: reason.trim(), on: isMoving ? on : null, startsAt: isMoving ? startsAt : null });
  };
  return (
    <form className="committee-inline" noValidate onSubmit={send}>
      <p className="note">{t(`committeePages.act.${what}.what`)}</p>
      {isMoving && <DateField label={t('committeePages.form.newDay')} language={language} value={on} min={today ?? undefined} messages={isTried && !isCivilDate(on) ? [t('committeePages.need.day')] : messagesAt(error, 'on')} onChange={(event) => setOn(event.target.value)} />}
      {isMoving && <TextField label={t('committeePages.form.hour')} type="time" hint={t('committeePages.form.ist')} value={startsAt} onChange={(event) => setStartsAt(event.target.value)} />}
      <TextArea label={t('committeePages.reason')} rows={2} maxLength={1000} value={reason} messages={isTried && reason.trim() === '' ? [t('committeePages.need.reason')] : messagesAt(error, 'reason')} onChange={(event) => setReason(event.target.value)} />
      <p className="actions">
        <Button type="submit" disabled={isSending}>
          {t(`committeePages.act.${what}.now`)}
        </Button>
      </p>
    </form>
  );
}
