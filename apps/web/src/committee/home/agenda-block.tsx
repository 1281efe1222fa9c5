import type { SittingSummary } from '@pakhwada/contracts/committee';
import { StatusShape } from '@pakhwada/ui/status';
import { buttonClass } from '@pakhwada/ui/button';
import { useId, type ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';
import { OfficeWords } from '../words/office-words.tsx';
import { isSaid } from '../words/office-text.ts';
import { useOffices } from '../words/use-offices.ts';
import type { Proposal } from './proposal.ts';

interface AgendaBlockProps {
  readonly sittingId: string;
  readonly state: SittingSummary['state'];
  readonly proposals: readonly Proposal[];
  readonly mayDraft: boolean;
}

/** What the committee is asked to decide: each proposal with its component, amount, officer and file. */
export function AgendaBlock({ sittingId, state, proposals, mayDraft }: AgendaBlockProps): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const titleId = useId();
  const isOpen = state === 'CALLED' || state === 'NOTIFIED';
  return (
    <section className="committee-agenda" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('committeePages.agenda')}</h2>
      {proposals.length === 0 ? <p className="muted">{t(mayDraft ? 'committeePages.agenda.none' : 'committeePages.agenda.noneYet')}</p> : null}
      <ol>
        {proposals.map((proposal) => (
          <ProposalLine key={proposal.itemId} proposal={proposal} />
        ))}
      </ol>
      {mayDraft && isOpen && (
        <p className="actions">
          <Link className={buttonClass()} to={`${paths.agenda(scheme, fortnight, sittingId)}?add`}>
            {t('committeePages.agenda.add')}
          </Link>
          <Link className={buttonClass()} to={paths.agenda(scheme, fortnight, sittingId)}>
            {t('committeePages.agenda.edit')}
          </Link>
        </p>
      )}
    </section>
  );
}

function ProposalLine({ proposal }: { readonly proposal: Proposal }): ReactElement {
  const { t, name, money } = useWords();
  const { scheme, fortnight } = usePlace();
  const offices = useOffices();
  const { number, kind, title, proposal: asked, options, componentCode, amountPaise, office, fileNo, status, timesDeferred } = proposal;
  const told = [amountPaise === null ? '' : money(amountPaise), office === null ? '' : typeof office === 'string' ? offices.name(office) : name(office), fileNo ?? '', timesDeferred === 0 ? '' : t('committeePages.deferred', { times: timesDeferred })].filter(Boolean);
  return (
    <li>
      <b className="committee-no">{number}</b>
      <div>
        <h3>
          <OfficeWords text={title} />
        </h3>
        {isSaid(asked) && (
          <p>
            <span className="committee-ask">{t(`committeePages.kind.${kind}`)}</span> <OfficeWords text={asked} />
          </p>
        )}
        {options.length > 0 && (
          <ol className="committee-options">
            {options.map((option, at) => (
              <li key={at}>
                <OfficeWords text={option} />
              </li>
            ))}
          </ol>
        )}
        <p className="meta">
          {componentCode !== null && <Link to={paths.component(scheme, fortnight, componentCode)}>{componentCode}</Link>}
          {componentCode !== null && told.length > 0 && ' · '}
          {told.join(' · ')}
        </p>
      </div>
      {status !== null && (
        <span className="nowrap">
          <StatusShape status={status} />
          <span className="only-heard">{t(`status.${status}`)}</span>
        </span>
      )}
    </li>
  );
}
