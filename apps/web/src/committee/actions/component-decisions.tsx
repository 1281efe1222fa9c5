import { actionPointRoutes, committeeRoutes } from '@pakhwada/contracts/committee';
import type { ComponentReview, Review } from '@pakhwada/domain/review';
import { buttonClass } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { LIVE, paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { sittingToShow } from '../home/live-committee.tsx';
import { ActionMark } from '../words/action-mark.tsx';
import { OfficeWords } from '../words/office-words.tsx';
import { useSittingWords } from '../words/use-sitting-words.ts';
import type { TakenLine } from '../home/shown-committee.ts';

const MOST = 6;

/** On the page of a component: what was decided on it and what is sought, and for who writes the agenda the way onto it. */
export function ComponentDecisions({ review, component }: { readonly review: Review; readonly component: ComponentReview }): ReactElement | null {
  const { t } = useWords();
  const { scheme, isLive } = usePlace();
  const work = review.committeeWork;
  const list = useRead(actionPointRoutes.list, { schemeCode: scheme }, { query: { view: 'all', component: component.code }, isEnabled: isLive && !work });
  const lines: readonly TakenLine[] = work ? [...work.actionTaken.open, ...work.actionTaken.closedSince].filter(({ componentCode }) => componentCode === component.code) : (list.data?.actions ?? []);
  const sought = work?.decisionsSought.filter(({ componentCode }) => componentCode === component.code) ?? [];
  if (!work && !isLive) return null;
  return (
    <Block title={t('committeePages.ofComponent', { count: lines.length, sought: sought.length })} aside={isLive && <PutOnAgenda code={component.code} />}>
      {lines.length === 0 && sought.length === 0 && <p className="muted">{t('committeePages.ofComponent.none')}</p>}
      <ul className="committee-short">
        {sought.map(({ itemId, number, proposal, title }) => (
          <li key={itemId}>
            <b>{number}</b> <span className="committee-ask">{t('committeePages.kind.DECISION')}</span> <OfficeWords text={proposal.en || proposal.hi ? proposal : title} />
          </li>
        ))}
        {lines.slice(0, MOST).map((line) => (
          <DecidedLine key={line.actionPointId} line={line} />
        ))}
      </ul>
      {lines.length > MOST && <AllOf code={component.code} count={lines.length} />}
    </Block>
  );
}

function DecidedLine({ line }: { readonly line: TakenLine }): ReactElement {
  const { name } = useWords();
  const { scheme, fortnight } = usePlace();
  return (
    <li>
      <Link to={paths.actionPoint(scheme, fortnight, line.actionPointId)}>{line.number}</Link> <OfficeWords text={line.text} /> <ActionMark action={line} /> <span className="meta">{name(line.office)}</span>
    </li>
  );
}

function AllOf({ code, count }: { readonly code: string; readonly count: number }): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  return (
    <p>
      <Link to={`${paths.actionPoints(scheme, LIVE)}?view=all&component=${encodeURIComponent(code)}`}>{t('committeePages.dues.all', { count })}</Link>
    </p>
  );
}

/** Onto the agenda of the next sitting that is called; where none is, the way to call one. */
function PutOnAgenda({ code }: { readonly code: string }): ReactElement | null {
  const { t } = useWords();
  const { scheme } = usePlace();
  const words = useSittingWords();
  const committees = useRead(committeeRoutes.committees, { schemeCode: scheme }).data;
  const main = committees?.find(({ isMain }) => isMain);
  const sittings = useRead(committeeRoutes.sittings, { schemeCode: scheme }, { query: { committee: main?.code }, isEnabled: main?.may.call === true });
  if (!main?.may.call || !sittings.data) return null;
  const next = sittingToShow(sittings.data.sittings);
  if (!next || next.state === 'HELD') {
    return (
      <Link className={buttonClass('plain', true)} to={paths.callSitting(scheme, LIVE, main.code)}>
        {t('committeePages.call')}
      </Link>
    );
  }
  return (
    <Link className={buttonClass('plain', true)} to={`${paths.agenda(scheme, LIVE, next.sittingId)}?add&component=${encodeURIComponent(code)}`}>
      {t('committeePages.putOn', { sitting: words.called(next.no) })}
    </Link>
  );
}
