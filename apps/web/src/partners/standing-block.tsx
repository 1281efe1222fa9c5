import { partnerRoutes, type PartnerStanding } from '@pakhwada/contracts/partners';
import { canSeeEvaluation } from '@pakhwada/domain/rights';
import { formatDate, formatMoment } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useMe } from '../shell/session.tsx';
import { TYPED_HERE, TypedIn } from '../shell/typed.tsx';
import { useRead } from '../shell/use-read.ts';
import { useWords } from '../shell/words.tsx';
import { StandingForm } from './standing-form.tsx';
import { StandingMark } from './standing-mark.tsx';

/** How each partner stands, since when, and by whose word: on watch, back to work, exit. */
export function StandingBlock(): ReactElement {
  const { scheme } = usePlace();
  const read = useRead(partnerRoutes.partners, { schemeCode: scheme });
  return <PageState read={read}>{(standings) => (standings.length === 0 ? null : <Standings standings={standings} onReadAgain={() => void read.refetch()} />)}</PageState>;
}

function Standings({ standings, onReadAgain }: { readonly standings: readonly PartnerStanding[]; readonly onReadAgain: () => void }): ReactElement {
  const { t } = useWords();
  const watched = standings.filter(({ state }) => state === 'ON_WATCH').length;
  const exited = standings.filter(({ state }) => state === 'EXITED').length;
  return (
    <Block title={t('partnersPages.standing', { watched, exited })} aside={t('partnersPages.standing.today')}>
      <ul className="row-list partner-standings">
        {standings.map((standing) => (
          <li key={standing.officeCode}>
            <Standing standing={standing} onReadAgain={onReadAgain} />
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Standing({ standing, onReadAgain }: { readonly standing: PartnerStanding; readonly onReadAgain: () => void }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const maySeeCall = canSeeEvaluation(useMe());
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className="partner-standing">
        <span>
          <b>{name(standing.name)}</b> <span className="code">{standing.componentCodes.join(', ')}</span>
        </span>
        <span>
          <StandingMark state={standing.state} /> {standing.since !== null && <span className="muted">{t('partnersPages.since', { date: formatDate(standing.since, 'record', language) })}</span>}
        </span>
        {standing.callId !== null && (maySeeCall ? <Link to={paths.partnerCall(scheme, fortnight, standing.callId)}>{t('partnersPages.byCall', { call: standing.callId })}</Link> : <span className="muted">{t('partnersPages.byCall', { call: standing.callId })}</span>)}
        {standing.may.length > 0 && (
          <Button isSmall aria-expanded={isOpen} aria-label={t('partnersPages.changeOf', { partner: name(standing.name) })} onClick={() => setOpen(!isOpen)}>
            {t('partnersPages.change')}
          </Button>
        )}
      </div>
      {isOpen && <StandingForm standing={standing} onReadAgain={onReadAgain} onDone={() => setOpen(false)} />}
      {standing.trail.length > 0 && (
        <details className="small">
          <summary>{t('partnersPages.trail', { count: standing.trail.length })}</summary>
          <ol className="partner-trail">
            {standing.trail.map(({ at, designation, to, reason }) => (
              <li key={`${at} ${to}`}>
                {formatMoment(at, language)} · {name(designation)}: <b>{t(`partnersPages.state.${to}`)}</b>
                {reason !== null && (
                  <>
                    {' · '}
                    <TypedIn words={t('partnersPages.reasonIs', { reason: TYPED_HERE })} text={reason} />
                  </>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
