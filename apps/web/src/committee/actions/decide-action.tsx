import { actionPointRoutes, committeeRoutes, type ActionDecision } from '@pakhwada/contracts/committee';
import { formatDate } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { SelectField, TextArea } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { useState, type ReactElement } from 'react';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { messagesAt, RefusedForm } from '../words/refused-form.tsx';
import { useSittingWords } from '../words/use-sitting-words.ts';
import type { ActionFormProps } from './update-form.tsx';

type Act = ActionDecision['act'];
const ACTS: readonly Act[] = ['GRANT_EXTENSION', 'REFUSE_EXTENSION', 'CLOSE', 'REOPEN', 'DROP'];
const NEEDS_REASON: readonly Act[] = ['REFUSE_EXTENSION', 'REOPEN', 'DROP'];

/** The committee's word, recorded: a later day, closed, not done yet, dropped. Only what is open to the reader is shown. */
export function DecideAction({ action, onDone, onReadAgain }: ActionFormProps): ReactElement | null {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const words = useSittingWords();
  const decide = useChange(actionPointRoutes.decide);
  const acts = ACTS.filter((act) => action.may.includes(act));
  const isClosing = acts.includes('CLOSE');
  const sittings = useRead(committeeRoutes.sittings, { schemeCode: scheme }, { isEnabled: isClosing }).data?.sittings.filter((one) => one.state === 'HELD' && (action.claimedOn === null || one.on >= action.claimedOn)) ?? [];
  const [reason, setReason] = useState('');
  const [sittingId, setSittingId] = useState('');
  const [tried, setTried] = useState<Act | null>(null);
  if (acts.length === 0) return null;
  const named = sittingId || (sittings[0]?.sittingId ?? '');
  const asked = action.trail.findLast(({ act }) => act === 'ASK_EXTENSION');
  const send = (act: Act): void => {
    setTried(act);
    if ((NEEDS_REASON.includes(act) && reason.trim() === '') || (act === 'CLOSE' && named === '')) return;
    decide.mutate(
      { params: { schemeCode: scheme, actionPointId: action.actionPointId }, body: { act, sittingId: act === 'CLOSE' ? named : null, reason: reason.trim() === '' ? null : reason.trim(), version: action.version } },
      { onSuccess: () => onDone(t(`committeePages.decided.${act}`)) },
    );
  };
  return (
    <Block title={t('committeePages.decide')} aside={t('committeePages.decide.note')}>
      <div className="committee-form">
        {acts.includes('GRANT_EXTENSION') && asked?.toOn && <p>{t('committeePages.extension.wants', { from: formatDate(action.dueOn, 'long', language), to: formatDate(asked.toOn, 'long', language) })}</p>}
        {isClosing && (
          <SelectField
            label={t('committeePages.closing.in')}
            value={named}
            messages={tried === 'CLOSE' && named === '' ? [t('committeePages.need.sitting')] : messagesAt(decide.error, 'sittingId')}
            options={[...(sittings.length === 0 ? [{ value: '', label: t('committeePages.closing.noSitting') }] : []), ...sittings.map((one) => ({ value: one.sittingId, label: words.ofDay(one) }))]}
            onChange={(event) => setSittingId(event.target.value)}
          />
        )}
        {acts.some((act) => NEEDS_REASON.includes(act)) && (
          <TextArea label={t('committeePages.decide.reason')} rows={2} maxLength={1000} value={reason} messages={tried !== null && NEEDS_REASON.includes(tried) && reason.trim() === '' ? [t('committeePages.need.reason')] : messagesAt(decide.error, 'reason')} onChange={(event) => setReason(event.target.value)} />
        )}
        <RefusedForm
          error={decide.error}
          onReadAgain={() => {
            decide.reset();
            onReadAgain();
          }}
        />
        <p className="actions">
          {acts.map((act) => (
            <Button key={act} kind={act === 'CLOSE' || act === 'GRANT_EXTENSION' ? 'primary' : 'plain'} disabled={decide.isPending} onClick={() => send(act)}>
              {t(`committeePages.decide.${act}`)}
            </Button>
          ))}
        </p>
      </div>
    </Block>
  );
}

