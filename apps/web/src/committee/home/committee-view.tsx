import { buttonClass } from '@pakhwada/ui/button';
import { Block, Columns } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { CommitteeTabs } from '../../shell/committee-tabs.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';
import { ActionTakenBlock } from './action-taken.tsx';
import { AgendaBlock } from './agenda-block.tsx';
import { DecisionTrend } from './decision-trend.tsx';
import { FourStates } from './four-states.tsx';
import { HomeHead } from './home-head.tsx';
import { Rhythm } from './rhythm.tsx';
import type { CommitteeViewProps } from './shown-committee.ts';

/** The next sitting with what it is asked to decide, and what became of what was decided before. */
export function CommitteeView(props: CommitteeViewProps): ReactElement {
  const { review, sitting, lastSittingNo, proposals, taken, figures, minutesOn, switcher, mayDraft = false, mayCall = false } = props;
  return (
    <>
      <HomeHead {...props} />
      <CommitteeTabs />
      {switcher && <div className="committee-switch">{switcher}</div>}
      {!sitting && <NoneCalled mayCall={mayCall} />}
      <FourStates taken={taken} />
      <Columns>
        <div className="committee-left">
          {sitting && <AgendaBlock sittingId={sitting.sittingId} proposals={proposals} mayDraft={mayDraft} state={sitting.state} />}
          {figures && figures.trend.length > 0 && <DecisionTrend trend={figures.trend} review={review} />}
          <Rhythm review={review} sitting={sitting} minutesOn={minutesOn} />
        </div>
        <ActionTakenBlock taken={taken} asOn={review.asOn} lastSittingNo={lastSittingNo} />
      </Columns>
    </>
  );
}

function NoneCalled({ mayCall }: { readonly mayCall: boolean }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight, isLive } = usePlace();
  return (
    <Block title={t('committeePages.noneCalled')} className="committee-none">
      <Notice tone="empty" title={t(mayCall ? 'committeePages.noneCalled.you' : 'committeePages.noneCalled.who')}>
        <p>{t('committeePages.noneCalled.what')}</p>
        {mayCall && isLive && (
          <p className="actions">
            <Link className={buttonClass()} to={paths.callSitting(scheme, fortnight)}>
              {t('committeePages.call')}
            </Link>
          </p>
        )}
      </Notice>
    </Block>
  );
}
