import { fortnightRoutes, type FortnightSummary, type SheetSummary } from '@pakhwada/contracts/fortnights';
import { Button } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import { useState, type ReactElement } from 'react';
import { Refused } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useChange } from '../shell/use-change.ts';
import { useWords } from '../shell/words.tsx';
import { preselected } from './choose-sheets.ts';
import { DecisionTable } from './decision-table.tsx';
import { countRows, keyOfSheet } from './sheet-groups.ts';

interface DecisionQueueProps {
  readonly action: 'verify' | 'approve';
  readonly sheets: readonly SheetSummary[]; // unusual first
  readonly fortnight: FortnightSummary;
  readonly past: readonly SheetSummary[]; // sheets that have taken this step already
  readonly all: number;
  readonly isPrimary: boolean;
  readonly onDone: (words: string) => void;
}

/** Sheets waiting for one step, the clean ones pre-selected, and beforehand what the step will do. All or none are taken. */
export function DecisionQueue({ action, sheets, fortnight, past, all, isPrimary, onDone }: DecisionQueueProps): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const step = useChange(fortnightRoutes[action]);
  const [chosen, setChosen] = useState(() => preselected(sheets));
  const selected = sheets.filter((sheet) => chosen.has(keyOfSheet(sheet)));
  const flagged = selected.filter(({ warnings }) => warnings > 0).length;
  // Awaited: by the time the answer is here, the lists are read again and this queue may have made way for the next one.
  const take = async (): Promise<void> => {
    const { done } = await step.mutateAsync({
      params: { schemeCode: scheme, fortnightId: fortnight.id },
      body: { sheets: selected.map(({ officeCode, sheet, revision }) => ({ officeCode, sheet, revision })) },
    });
    onDone(t(`fortnights.done.${action}`, { count: done }));
  };
  return (
    <Block title={t(`fortnights.queue.${action}`, { count: sheets.length })} aside={t('fortnights.flagsAreHints')}>
      {step.error && <Refused error={step.error} />}
      {sheets.length === 0 ? (
        <p className="muted">{t('fortnights.queueEmpty')}</p>
      ) : (
        <>
          <DecisionTable sheets={sheets} fortnight={fortnight} chosen={chosen} onChoose={setChosen} />
          <div className="decision-bar">
            <p role="status">
              <b>{t('fortnights.selected', { count: selected.length })}</b>{' '}
              <span className="muted">
                {t('fortnights.effect', { rows: countRows(selected), flagged })} {t(`fortnights.effect.${action}`, { now: past.length, then: [...past, ...selected].length, all })}
              </span>
            </p>
            <Button onClick={() => setChosen(new Set())}>{t('fortnights.clear')}</Button>
            <Button kind={isPrimary ? 'primary' : 'plain'} disabled={selected.length === 0 || step.isPending} onClick={() => void take().catch(() => undefined)}>
              {t(`fortnights.take.${action}`, { count: selected.length })}
            </Button>
          </div>
        </>
      )}
    </Block>
  );
}
