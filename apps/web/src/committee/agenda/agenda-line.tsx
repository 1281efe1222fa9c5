import { committeeRoutes, type AgendaItem, type SittingPage } from '@pakhwada/contracts/committee';
import { Button } from '@pakhwada/ui/button';
import { TextField } from '@pakhwada/ui/fields';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';
import { OfficeWords } from '../words/office-words.tsx';
import { isSaid } from '../words/office-text.ts';
import { RefusedForm } from '../words/refused-form.tsx';
import { useOffices } from '../words/use-offices.ts';
import { ItemForm } from './item-form.tsx';

interface AgendaLineProps {
  readonly sitting: SittingPage;
  readonly item: AgendaItem;
  readonly isOpen: boolean;
  readonly isMoving: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const PARTS = ['background', 'presentStatus', 'issue', 'proposal'] as const;

/** One item with its four parts, why it stands here, and what can be done with it. */
export function AgendaLine({ sitting, item, isOpen, isMoving, isFirst, isLast, onMove, onKeyDown }: AgendaLineProps): ReactElement {
  const { t, name, money } = useWords();
  const { scheme, fortnight } = usePlace();
  const offices = useOffices();
  const [isEditing, setEditing] = useState(false);
  const isWithdrawn = item.state === 'WITHDRAWN';
  const told = [item.amountPaise === null ? '' : money(item.amountPaise), item.officeCode === null ? '' : offices.name(item.officeCode), item.fileNo ?? ''].filter(Boolean);
  return (
    <li onKeyDown={isOpen && !isWithdrawn && !isEditing ? onKeyDown : undefined}>
      <b className="committee-no">{item.number}</b>
      <div>
        <h3>
          <OfficeWords text={item.title} />
        </h3>
        <p className="meta">
          <span className="committee-ask">{t(`committeePages.kind.${item.kind}`)}</span> {item.origin !== 'HAND' && `${t(`committeePages.origin.${item.origin}`)} · `}
          {item.componentCode !== null && (
            <>
              <Link to={paths.component(scheme, fortnight, item.componentCode)}>{item.componentCode}</Link>
              {told.length > 0 && ' · '}
            </>
          )}
          {told.join(' · ')}
          {item.carriedFrom !== null && ` · ${t('committeePages.carried', { from: item.carriedFrom, times: item.timesDeferred })}`}
          {item.state !== 'LISTED' && ` · ${t(`committeePages.itemState.${item.state}`)}`}
        </p>
        {isEditing ? (
          <ItemForm sittingId={sitting.sittingId} item={item} componentCode={null} onClose={() => setEditing(false)} onSaved={() => setEditing(false)} />
        ) : (
          <dl className="committee-parts">
            {PARTS.filter((part) => isSaid(item[part])).map((part) => (
              <div key={part}>
                <dt>{t(`committeePages.part.${part}`)}</dt>
                <dd>
                  <OfficeWords text={item[part]} />
                </dd>
              </div>
            ))}
            {item.options.length > 0 && (
              <div>
                <dt>{t('committeePages.part.options')}</dt>
                <dd>
                  <ol className="committee-options">
                    {item.options.map((option, at) => (
                      <li key={at}>
                        <OfficeWords text={option} />
                      </li>
                    ))}
                  </ol>
                </dd>
              </div>
            )}
          </dl>
        )}
        {isOpen && !isEditing && (
          <div className="actions">
            {!isWithdrawn && (
              <>
                <Button isSmall disabled={isFirst || isMoving} aria-label={t('committeePages.agenda.upOf', { number: item.number })} onClick={() => onMove(-1)}>
                  {t('committeePages.agenda.up')}
                </Button>
                <Button isSmall disabled={isLast || isMoving} aria-label={t('committeePages.agenda.downOf', { number: item.number })} onClick={() => onMove(1)}>
                  {t('committeePages.agenda.down')}
                </Button>
                <Button isSmall aria-label={t('committeePages.agenda.editOf', { number: item.number, title: name(titleOf(item)) })} onClick={() => setEditing(true)}>
                  {t('committeePages.agenda.editOne')}
                </Button>
              </>
            )}
            <WithdrawOrList sitting={sitting} item={item} />
          </div>
        )}
      </div>
    </li>
  );
}

function titleOf({ title }: AgendaItem): { en: string; hi: string } {
  return { en: title.en || title.hi, hi: title.hi || title.en };
}

/** An item leaves the agenda with a reason, and comes back by a click. */
function WithdrawOrList({ sitting, item }: Pick<AgendaLineProps, 'sitting' | 'item'>): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const act = useChange(committeeRoutes.actOnItem);
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const params = { schemeCode: scheme, sittingId: sitting.sittingId, itemId: item.itemId };
  const refused = <RefusedForm error={act.error} onReadAgain={act.reset} />;
  if (item.state === 'WITHDRAWN') {
    return (
      <>
        <Button isSmall disabled={act.isPending} aria-label={t('committeePages.agenda.listOf', { number: item.number })} onClick={() => act.mutate({ params, body: { act: 'LIST', reason: null, version: item.version } })}>
          {t('committeePages.agenda.listAgain')}
        </Button>
        {refused}
      </>
    );
  }
  return (
    <>
      <Button isSmall aria-expanded={isAsked} aria-label={t('committeePages.agenda.withdrawOf', { number: item.number })} onClick={() => setAsked(!isAsked)}>
        {t('committeePages.agenda.withdraw')}
      </Button>
      {isAsked && (
        <form
          className="committee-inline"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (reason.trim() !== '') act.mutate({ params, body: { act: 'WITHDRAW', reason: reason.trim(), version: item.version } });
          }}
        >
          <TextField label={t('committeePages.agenda.withdrawWhy')} maxLength={1000} value={reason} messages={isTried && reason.trim() === '' ? [t('committeePages.need.reason')] : []} onChange={(event) => setReason(event.target.value)} />
          <p className="actions">
            <Button type="submit" isSmall disabled={act.isPending}>
              {t('committeePages.agenda.withdrawNow')}
            </Button>
          </p>
        </form>
      )}
      {refused}
    </>
  );
}
