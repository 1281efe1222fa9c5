import { partnerRoutes, type PartnerCallPage } from '@pakhwada/contracts/partners';
import type { ComponentReview } from '@pakhwada/domain/review';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import { DateField, SelectField, TextField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { LeavingNotice, useUnsaved } from '../../sheets/unsaved.tsx';
import { focusOnArrival } from '../../sheets/focus-on-arrival.ts';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';
import { messagesAt } from '../messages-at.ts';
import { RefusedChange } from '../refused-change.tsx';
import { CandidateLines, EvaluatorLines } from './call-lines.tsx';
import { CriterionLines } from './criterion-lines.tsx';
import { callFormOf, EMPTY_CALL, faultsOfCall, judgeCall, typedCall } from './typed-call.ts';

interface CallFormProps {
  readonly known: PartnerCallPage | null;
  readonly components: readonly ComponentReview[];
  readonly onReadAgain: () => void;
}

/** Component, days, criteria with weights, who judges, who was invited. All that is wrong is told at once, at its place. */
export function CallForm({ known, components, onReadAgain }: CallFormProps): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const goTo = useNavigate();
  const add = useChange(partnerRoutes.addCall);
  const revise = useChange(partnerRoutes.reviseCall);
  const [begun] = useState(() => (known ? typedCall(known, name) : EMPTY_CALL));
  const [typed, setTyped] = useState(begun);
  const [isTried, setTried] = useState(false);
  const unsaved = useUnsaved(typed !== begun);
  const faults = faultsOfCall(typed);
  const breaches = judgeCall(typed, components, known?.version ?? 0);
  const error = add.error ?? revise.error;
  const own = (place: string): string[] => [...faults.flatMap((fault) => (fault.at === place ? [t(`partnersPages.fault.${fault.kind}`)] : [])), ...breaches.flatMap((breach) => (breach.field === place ? [wordBreach(breach, language)] : []))];
  const at = (place: string): string[] => [...(isTried ? own(place) : []), ...messagesAt(error, place)];
  const isScored = known?.comparison.some(({ byCriterion }) => byCriterion.some(({ scores }) => scores > 0)) ?? false;
  const text = (field: 'callId' | 'en' | 'hi' | 'pass') => ({ value: typed[field], messages: at(field), autoComplete: 'off', onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [field]: event.target.value }) });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (faults.length + breaches.length > 0) return;
    const body = callFormOf(typed, known?.version ?? 0);
    const page = await (known ? revise.mutateAsync({ params: { schemeCode: scheme, callId: known.callId }, body }) : add.mutateAsync({ params: { schemeCode: scheme }, body }));
    unsaved.forget();
    void goTo(paths.partnerCall(scheme, fortnight, page.callId));
  };
  return (
    <form className="stacked call-form" noValidate onSubmit={(event) => void send(event).catch(() => undefined)}>
      <LeavingNotice unsaved={unsaved} />
      {isTried && faults.length + breaches.length > 0 && (
        <p className="field-message" role="alert" tabIndex={-1} ref={focusOnArrival}>
          {t('partnersPages.faults', { count: faults.length + breaches.length })}
        </p>
      )}
      <RefusedChange error={error} onReadAgain={onReadAgain} />
      <Block title={t('partnersPages.form.what')}>
        <div className="partner-fields">
          <TextField label={t('partnersPages.form.callId')} hint={t('partnersPages.form.callId.hint')} maxLength={40} readOnly={known !== null} {...text('callId')} />
          <SelectField
            label={t('schemes.component')}
            value={typed.componentCode}
            messages={at('componentCode')}
            options={[{ value: '', label: t('partnersPages.choose') }, ...components.map((component) => ({ value: component.code, label: `${component.code} ${name(component.shortName)}` }))]}
            onChange={(event) => setTyped({ ...typed, componentCode: event.target.value })}
          />
          <TextField label={t('partnersPages.form.titleEn')} maxLength={200} {...text('en')} lang="en" />
          <TextField label={t('partnersPages.form.titleHi')} maxLength={200} {...text('hi')} lang="hi" />
          <DateField language={language} label={t('partnersPages.invitedOn')} value={typed.invitedOn} messages={at('invitedOn')} onChange={(event) => setTyped({ ...typed, invitedOn: event.target.value })} />
          <DateField language={language} label={t('partnersPages.closesOn')} value={typed.closesOn} messages={at('closesOn')} onChange={(event) => setTyped({ ...typed, closesOn: event.target.value })} />
          <TextField label={t('partnersPages.form.pass')} inputMode="decimal" maxLength={6} {...text('pass')} />
        </div>
      </Block>
      <CriterionLines typed={typed} isClosed={isScored} messagesAt={at} onChange={setTyped} />
      <EvaluatorLines typed={typed} messagesAt={at} onChange={setTyped} />
      <CandidateLines typed={typed} messagesAt={at} onChange={setTyped} />
      <p className="actions">
        <Button type="submit" kind="primary" disabled={add.isPending || revise.isPending}>
          {t(known ? 'partnersPages.form.revise' : 'partnersPages.form.send')}
        </Button>
      </p>
    </form>
  );
}
