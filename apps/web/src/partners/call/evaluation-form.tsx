import { partnerRoutes, type PartnerCallPage } from '@pakhwada/contracts/partners';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type FormEvent, type ReactElement } from 'react';
import { focusOnArrival } from '../../sheets/focus-on-arrival.ts';
import { LeavingNotice, useUnsaved } from '../../sheets/unsaved.tsx';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';
import { messagesAt } from '../messages-at.ts';
import { RefusedChange } from '../refused-change.tsx';
import { InterestFields } from './interest-fields.tsx';
import { ScoreGrid } from './score-grid.tsx';
import { evaluationOf, isDeclared, judgeEvaluation, openCells, typedEvaluation, unreadable } from './typed-evaluation.ts';

/** One evaluator's own form: interests first, then a score for each criterion of each candidate one is free to judge. */
export function EvaluationBlock({ page, onReadAgain }: { readonly page: PartnerCallPage; readonly onReadAgain: () => void }): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const evaluate = useChange(partnerRoutes.evaluate);
  const [begun, setBegun] = useState(() => typedEvaluation(page));
  const [typed, setTyped] = useState(begun);
  const [isTried, setTried] = useState(false);
  const unsaved = useUnsaved(typed !== begun);
  const unread = unreadable(page, typed);
  const breaches = judgeEvaluation(page, typed);
  const faults = unread.length + breaches.length;
  const at = (place: string): string[] => [
    ...(unread.includes(place) ? [t('partnersPages.fault.NOT_A_WHOLE_NUMBER')] : []),
    ...breaches.flatMap((breach) => (breach.field === place && (isTried || breach.code !== 'REASON_TEXT_NEEDED') ? [wordBreach(breach, language)] : [])),
    ...messagesAt(evaluate.error, place),
  ];
  const declared = isDeclared(typed);
  const body = evaluationOf(page, typed);
  const open = openCells(page, typed);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!declared || faults > 0) return;
    await evaluate.mutateAsync({ params: { schemeCode: scheme, callId: page.callId }, body });
    setBegun(typed);
    setTried(false);
  };
  return (
    <Block title={declared ? t('partnersPages.mine', { open }) : t('partnersPages.mine.declare')} className="my-evaluation">
      <form className="stacked" noValidate onSubmit={(event) => void send(event).catch(() => undefined)}>
        <LeavingNotice unsaved={unsaved} />
        <InterestFields page={page} typed={typed} messagesAt={at} isMissing={isTried && !declared} onChange={setTyped} />
        {declared && <ScoreGrid page={page} typed={typed} messagesAt={at} onChange={setTyped} />}
        {isTried && declared && faults > 0 && (
          <p className="field-message" role="alert" tabIndex={-1} ref={focusOnArrival}>
            {t('partnersPages.faults', { count: faults })}
          </p>
        )}
        <RefusedChange error={evaluate.error} onReadAgain={onReadAgain} />
        {evaluate.isSuccess && typed === begun && <Notice tone="done" title={t('partnersPages.saved', { count: body.scores.length, open })} />}
        <p className="actions">
          <Button type="submit" kind="primary" disabled={evaluate.isPending}>
            {t('partnersPages.saveEvaluation')}
          </Button>
        </p>
      </form>
    </Block>
  );
}
