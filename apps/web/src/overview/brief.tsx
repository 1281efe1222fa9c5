import type { Review } from '@pakhwada/domain/review';
import { Columns } from '@pakhwada/ui/layout';
import { lazy, Suspense, type ReactNode } from 'react';
import { useWords } from '../shell/words.tsx';
import { BriefHead } from './brief-head.tsx';
import { ChangesBlock } from './changes-block.tsx';
import { FoldOnPhone, useIsPhone } from './fold-on-phone.tsx';
import { FiveSentences } from './five-sentences.tsx';
import { MoneyAlerts } from './money-alerts.tsx';
import { SilentOffices } from './silent-offices.tsx';
import { SixTiles } from './six-tiles.tsx';
import { StandingBlock } from './standing-block.tsx';

const CurveBlocks = lazy(async () => {
  const [module] = await Promise.all([import('./curve-blocks.tsx'), import('@pakhwada/language/rooms')]);
  return { default: module.CurveBlocks };
});

const CommitteeBlocks = lazy(async () => {
  const [module] = await Promise.all([import('./committee-blocks.tsx'), import('@pakhwada/language/rooms')]);
  return { default: module.CommitteeBlocks };
});

interface BriefProps {
  readonly review: Review;
  readonly readAt: number;
  readonly onReadAgain: () => void;
}

export function Brief({ review, readAt, onReadAgain }: BriefProps): ReactNode {
  const { t } = useWords();
  const isPhone = useIsPhone();
  const sentences = <FiveSentences review={review} />;
  return (
    <Columns>
      <BriefHead review={review} readAt={readAt} onReadAgain={onReadAgain} />
      <SixTiles review={review} />
      {isPhone && sentences}
      <StandingBlock review={review} />
      {!isPhone && sentences}
      <FoldOnPhone title={t('overview.more')}>
        <Suspense
          fallback={[1, 2].map((at) => (
            <div key={at} className="block brief-third chart-waits">
              {t('overview.chart.weight')}
            </div>
          ))}
        >
          <CurveBlocks review={review} />
        </Suspense>
        <MoneyAlerts review={review} />
        <ChangesBlock review={review} />
        <SilentOffices review={review} />
        {review.committeeWork && (
          <Suspense fallback={null}>
            <CommitteeBlocks review={review} />
          </Suspense>
        )}
      </FoldOnPhone>
    </Columns>
  );
}
