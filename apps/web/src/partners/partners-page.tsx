import type { CommitteeReview, Review } from '@pakhwada/domain/review';
import { Columns } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { CommitteeFrame, WithCommitteeWork } from '../shell/committee-frame.tsx';
import { PageState } from '../shell/page-state.tsx';
import { useReview } from '../shell/use-review.ts';
import { useWords } from '../shell/words.tsx';
import { CallsBlock } from './calls-block.tsx';
import { Scorecard } from './scorecard.tsx';
import { StandingBlock } from './standing-block.tsx';

/** Implementing partners: how their work stands, how they stand themselves, and how others are chosen. */
export function PartnersPage(): ReactElement {
  return <PageState read={useReview()}>{(review) => <PartnersView review={review} />}</PageState>;
}

export function PartnersView({ review }: { readonly review: Review }): ReactElement {
  const { t } = useWords();
  return (
    <WithCommitteeWork review={review} page={t('committeeTabs.partners')}>
      {(work) => <Partners review={review} work={work} />}
    </WithCommitteeWork>
  );
}

function Partners({ review, work: { partners } }: { readonly review: Review; readonly work: CommitteeReview }): ReactElement {
  const { t } = useWords();
  const asked = partners.filter(({ sheets }) => sheets.expected > 0);
  const onTime = asked.filter(({ sheets }) => sheets.onTime === sheets.expected).length;
  const watched = partners.filter(({ state }) => state === 'ON_WATCH').length;
  return (
    <>
      <CommitteeFrame page={t('committeeTabs.partners')} title={partners.length === 0 ? t('partnersPages.title.none') : t(review.basis === 'LIVE' ? 'partnersPages.title.live' : 'partnersPages.title', { count: partners.length, asked: asked.length, onTime, watched })} lead={partners.length === 0 ? undefined : t('partnersPages.lead')} />
      <Columns>
        {partners.length === 0 ? (
          <Notice tone="empty" title={t('partnersPages.none')}>
            <p>{t('partnersPages.none.what')}</p>
          </Notice>
        ) : (
          <Scorecard review={review} partners={partners} />
        )}
        <StandingBlock />
        <CallsBlock />
      </Columns>
    </>
  );
}
