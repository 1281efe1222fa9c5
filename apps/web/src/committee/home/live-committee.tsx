import { actionPointRoutes, committeeRoutes, type CommitteePage, type SittingPage, type SittingSummary } from '@pakhwada/contracts/committee';
import type { Review } from '@pakhwada/domain/review';
import { buttonClass } from '@pakhwada/ui/button';
import { SelectField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { PaperLink } from '../words/paper-link.tsx';
import { CommitteeView } from './committee-view.tsx';
import { proposalsOfAgenda } from './proposal.ts';

const OPEN_STATES: readonly SittingSummary['state'][] = ['CALLED', 'NOTIFIED'];

/** The sitting that comes next; where none is called, the last one held. */
export function sittingToShow(sittings: readonly SittingSummary[]): SittingSummary | undefined {
  const called = sittings.filter(({ state }) => OPEN_STATES.includes(state)).sort((a, b) => (a.on === b.on ? a.no - b.no : a.on < b.on ? -1 : 1));
  return called[0] ?? sittings.find(({ state }) => state === 'HELD');
}

export function LiveCommittee({ review }: { readonly review: Review }): ReactElement {
  const { scheme } = usePlace();
  const [query] = useSearchParams();
  const committees = useRead(committeeRoutes.committees, { schemeCode: scheme });
  const chosen = committees.data?.find(({ code }) => code === query.get('committee')) ?? committees.data?.find(({ isMain }) => isMain) ?? committees.data?.[0];
  const sittings = useRead(committeeRoutes.sittings, { schemeCode: scheme }, { query: { committee: chosen?.code }, isEnabled: chosen !== undefined, keepsPrevious: true });
  return (
    <PageState read={committees} height={640}>
      {(all) => (
        <PageState read={sittings} height={640}>
          {(list) => chosen && <OfCommittee review={review} all={all} committee={chosen} shown={sittingToShow(list.sittings)} last={list.sittings.find(({ state }) => state === 'HELD')} />}
        </PageState>
      )}
    </PageState>
  );
}

interface OfCommitteeProps {
  readonly review: Review;
  readonly all: readonly CommitteePage[];
  readonly committee: CommitteePage;
  readonly shown: SittingSummary | undefined;
  readonly last: SittingSummary | undefined;
}

function OfCommittee({ review, all, committee, shown, last }: OfCommitteeProps): ReactElement {
  const { scheme } = usePlace();
  const sitting = useRead(committeeRoutes.sitting, { schemeCode: scheme, sittingId: shown?.sittingId ?? '' }, { isEnabled: shown !== undefined, keepsPrevious: true });
  const isListed = review.committeeWork === undefined; // the rule set of the plan does not tell them: the list does
  const open = useRead(actionPointRoutes.list, { schemeCode: scheme }, { query: { view: 'open', committee: committee.code }, isEnabled: isListed });
  const claimed = useRead(actionPointRoutes.list, { schemeCode: scheme }, { query: { view: 'claimed', committee: committee.code }, isEnabled: isListed });
  const seats = committee.seats.filter(({ since, until }) => since <= review.asOn && (until === null || until >= review.asOn));
  const taken = review.committeeWork?.actionTaken;
  const common = {
    ...{ review, lastSittingNo: last?.no ?? null, chair: seats.find(({ isChair }) => isChair)?.designation ?? null, convenor: seats.find(({ isConvenor }) => isConvenor)?.designation ?? null },
    ...{ taken: { lines: taken?.open ?? [...(open.data?.actions ?? []), ...(claimed.data?.actions ?? [])], closed: taken?.closedSince ?? [] }, figures: taken ?? null, switcher: all.length > 1 ? <CommitteeChoice all={all} chosen={committee.code} /> : null, committeeName: committee.name },
  };
  if (!shown) return <CommitteeView {...common} sitting={null} proposals={[]} minutesOn={null} buttons={<Buttons committee={committee} sitting={null} />} mayCall={committee.may.call} />;
  return (
    <PageState read={sitting} height={640}>
      {(page) => (
        <CommitteeView
          {...common}
          sitting={{ ...page, isByVideo: page.videoLink !== null }}
          proposals={proposalsOfAgenda(page.agenda, review)}
          minutesOn={page.minutes.findLast(({ issuedAt }) => issuedAt !== null)?.issuedAt?.slice(0, 10) ?? null}
          buttons={<Buttons committee={committee} sitting={page} />}
          mayDraft={page.may.draft}
          mayCall={committee.may.call}
        />
      )}
    </PageState>
  );
}

function Buttons({ committee, sitting }: { readonly committee: CommitteePage; readonly sitting: SittingPage | null }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const isCalled = sitting !== null && OPEN_STATES.includes(sitting.state);
  return (
    <>
      {sitting && <PaperLink sittingId={sitting.sittingId} paper="agenda" kind="primary" />}
      {sitting && (
        <Link className={buttonClass()} to={`${paths.sitting(scheme, fortnight, sitting.sittingId)}#attendance`}>
          {t('committeePages.attendance')}
        </Link>
      )}
      {sitting && (sitting.minutes.length > 0 || sitting.may.draft) && (
        <Link className={buttonClass()} to={paths.minutes(scheme, fortnight, sitting.sittingId)}>
          {t('committeePages.minutes')}
        </Link>
      )}
      {!isCalled && committee.may.call && (
        <Link className={buttonClass(sitting ? 'plain' : 'primary')} to={paths.callSitting(scheme, fortnight, committee.code)}>
          {t('committeePages.call')}
        </Link>
      )}
    </>
  );
}

function CommitteeChoice({ all, chosen }: { readonly all: readonly CommitteePage[]; readonly chosen: string }): ReactElement {
  const { t, name } = useWords();
  const [, setQuery] = useSearchParams();
  return <SelectField label={t('committeePages.committee')} value={chosen} options={all.map((one) => ({ value: one.code, label: name(one.name) }))} onChange={(event) => setQuery({ committee: event.target.value })} />;
}
