import { isMissing } from '@pakhwada/domain/ratio';
import type { Review } from '@pakhwada/domain/review';
import { Span } from '@pakhwada/ui/layout';
import { TileStrip } from '@pakhwada/ui/tiles';
import type { ReactNode } from 'react';
import { OriginPanel } from '../provenance/origin-row.tsx';
import { useWords } from '../shell/words.tsx';
import { AmountTile, ReleasedTile, SpentTile } from './money-tiles.tsx';
import { ElapsedTile, LapseTile, PhysicalTile } from './work-tiles.tsx';

const TILES = 6;
const FIGURES = ['amount', 'released', 'spent', 'physical', 'verified', 'time', 'lapse'] as const;

/** The amount under its stage word, released, spent, physical index, time elapsed, projected lapse. */
export function SixTiles({ review }: { readonly review: Review }): ReactNode {
  const { t } = useWords();
  const stage = isMissing(review.amount) ? t('overview.tile.amount') : t(`amountStage.of.${review.amount.stage}`);
  const isLimit = review.funds?.isLimit ?? false;
  return (
    <Span span={12}>
      <h2 className="only-heard">{t('overview.tiles')}</h2>
      <TileStrip label={t('overview.tiles')} count={TILES}>
        <AmountTile review={review} />
        <ReleasedTile money={review.figures.money} stage={stage} isLimit={isLimit} />
        <SpentTile money={review.figures.money} stage={stage} isLimit={isLimit} />
        <PhysicalTile review={review} />
        <ElapsedTile time={review.figures.time} />
        <LapseTile review={review} />
      </TileStrip>
      <OriginPanel figures={FIGURES} />
    </Span>
  );
}
