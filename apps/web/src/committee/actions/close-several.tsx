import { actionPointRoutes, committeeRoutes, type ActionSummary } from '@pakhwada/contracts/committee';
import { Button } from '@pakhwada/ui/button';
import { SelectField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type ReactElement } from 'react';
import { Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useMe } from '../../shell/session.tsx';
import { useChange } from '../../shell/use-change.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { useSittingWords } from '../words/use-sitting-words.ts';
import { ActionTable } from './action-table.tsx';

/** What was claimed, closed at once in the sitting that agreed. Nobody closes what their own office owns: its box cannot be set. */
export function CloseSeveral({ actions }: { readonly actions: readonly ActionSummary[] }): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const me = useMe();
  const words = useSittingWords();
  const close = useChange(actionPointRoutes.close);
  const mine = (action: ActionSummary): boolean => action.officeCode === me.officeCode;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(actions.filter((action) => !mine(action)).map(({ actionPointId }) => actionPointId)));
  const [sittingId, setSittingId] = useState('');
  const lastClaim = actions.reduce((last, { actionPointId, claimedOn }) => (chosen.has(actionPointId) && claimedOn !== null && claimedOn > last ? claimedOn : last), '');
  const sittings = useRead(committeeRoutes.sittings, { schemeCode: scheme }).data?.sittings.filter(({ state, on }) => state === 'HELD' && on >= lastClaim) ?? []; // the committee saw the claim
  const named = sittings.find((one) => one.sittingId === sittingId)?.sittingId ?? sittings[0]?.sittingId ?? '';
  const ids = actions.map(({ actionPointId }) => actionPointId).filter((id) => chosen.has(id));
  const toggle = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const send = (): void => {
    if (named !== '' && ids.length > 0) close.mutate({ params: { schemeCode: scheme }, body: { sittingId: named, actionPointIds: ids } });
  };
  return (
    <Block title={t('committeePages.closing.title', { count: actions.length })} aside={t('committeePages.closing.note')}>
      {(titleId) => (
        <>
          <ActionTable
            actions={actions}
            labelledBy={titleId}
            choose={(action) => (
              <input
                type="checkbox"
                className="committee-choose"
                aria-label={t(mine(action) ? 'committeePages.closing.own' : 'committeePages.closing.choose', { number: action.number })}
                title={mine(action) ? t('committeePages.closing.own', { number: action.number }) : undefined}
                disabled={mine(action)}
                checked={chosen.has(action.actionPointId)}
                onChange={(event) => toggle(action.actionPointId, event.target.checked)}
              />
            )}
          />
          <div className="committee-inline">
            <SelectField
              label={t('committeePages.closing.in')}
              value={named}
              options={[...(sittings.length === 0 ? [{ value: '', label: t('committeePages.closing.noSitting') }] : []), ...sittings.map((one) => ({ value: one.sittingId, label: words.ofDay(one) }))]}
              onChange={(event) => setSittingId(event.target.value)}
            />
            <p className="note">{named === '' ? t('committeePages.closing.waits') : t('committeePages.closing.what', { count: ids.length })}</p>
            <p className="actions">
              <Button kind="primary" disabled={close.isPending || ids.length === 0 || named === ''} onClick={send}>
                {t('committeePages.closing.now', { count: ids.length })}
              </Button>
            </p>
            {close.error && <Refused error={close.error} />}
            {close.isSuccess && <Notice tone="done" title={t('committeePages.closing.done')} />}
          </div>
        </>
      )}
    </Block>
  );
}
