import type { Review } from '@pakhwada/domain/review';
import { Notice } from '@pakhwada/ui/notice';
import { PageHead } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { LIVE, paths } from '../../paths.ts';
import { CommitteeTabs } from '../../shell/committee-tabs.tsx';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useReview } from '../../shell/use-review.ts';
import { useWords } from '../../shell/words.tsx';
import { CommitteeView } from './committee-view.tsx';
import { LiveCommittee } from './live-committee.tsx';
import { proposalOfReview } from './proposal.ts';

/** The committee as it stands today, or as a frozen fortnight tells it. */
export function CommitteePage(): ReactElement {
  const read = useReview();
  return (
    <PageState read={read} height={640}>
      {(review) => (review.basis === 'LIVE' ? <LiveCommittee review={review} /> : <FrozenCommittee review={review} />)}
    </PageState>
  );
}

/** What was known when the fortnight was frozen; nothing of it changes any more. */
function FrozenCommittee({ review }: { readonly review: Review }): ReactElement {
  const { t, name } = useWords();
  const { scheme } = usePlace();
  const work = review.committeeWork;
  if (!work) {
    return (
      <>
        <PageHead eyebrow={t('committeePages.page')} title={t('committeePages.earlierTitle', { committee: name(review.committee) })} />
        <CommitteeTabs />
        <Notice tone="plain" title={t('committeePages.earlier', { version: review.ruleSetVersion })} actions={<Link to={paths.committee(scheme, LIVE)}>{t('committeePages.toLive')}</Link>} />
      </>
    );
  }
  const sitting = work.nextSitting ?? work.lastSitting;
  return (
    <CommitteeView
      review={review}
      sitting={sitting && { ...sitting, state: work.nextSitting ? 'NOTIFIED' : 'HELD', noticeOn: null, isByVideo: false }}
      lastSittingNo={work.lastSitting?.no ?? null}
      chair={null}
      convenor={null}
      proposals={work.decisionsSought.map((sought) => proposalOfReview(sought))}
      taken={{ lines: work.actionTaken.open, closed: work.actionTaken.closedSince }}
      figures={work.actionTaken}
      minutesOn={null}
    />
  );
}
