import type { ComponentReview, Review } from '@pakhwada/domain/review';
import { isMissing } from '@pakhwada/domain/ratio';
import { formatIndex, formatPoints, formatRupees, formatShare } from '@pakhwada/language/format';
import { Tile, TileStrip } from '@pakhwada/ui/tiles';
import type { ReactElement } from 'react';
import { FigureButton } from '../provenance/figure-button.tsx';
import { KnownFigure } from '../provenance/known-figure.tsx';
import { OriginPanel } from '../provenance/origin-row.tsx';
import { useWords } from '../shell/words.tsx';

interface TilesProps {
  readonly review: Review;
  readonly component: ComponentReview;
}

/** Five tiles: the amount under its stage word, released, spent, work done, what lies unspent. */
export function ComponentTiles({ review, component }: TilesProps): ReactElement {
  const { language, t, unit } = useWords();
  const { money, index } = component;
  const path = `components.${component.code}`;
  const rupees = (paise: number): string => formatRupees(paise, unit, language);
  const share = (figure: Parameters<typeof formatShare>[0]): string => formatShare(figure, 2);
  const isLimit = review.funds?.isLimit ?? false;
  const verified = review.registers?.verification.components.find(({ componentCode }) => componentCode === component.code)?.verified;
  const released = t(isLimit ? 'schemes.released.limit' : 'schemes.released');
  const stage = isMissing(review.amount) ? t('schemes.amount') : t(`amountStage.${review.amount.stage}`);
  return (
    <>
      <TileStrip label={t('schemes.tiles')} count={5}>
        <Tile
          label={stage}
          value={<FigureButton figure={`${path}.amount`} label={stage}>{rupees(money.amountPaise)}</FigureButton>}
          context={!isMissing(component.amountShare) && t('schemes.ofStatePlan', { share: share(component.amountShare) })}
        />
        <Tile
          label={released}
          value={<FigureButton figure={`${path}.released`} label={released}>{rupees(money.releasedPaise)}</FigureButton>}
          context={
            <>
              <b><KnownFigure value={money.releasedOfAmount} print={(figure) => t('schemes.ofAmount', { share: share(figure) })} /></b> · {money.releasedDuringPaise === 0 ? t('schemes.noReleaseNow') : formatRupees(money.releasedDuringPaise, unit, language, { sign: 'CHANGE' })}
            </>
          }
        />
        <Tile
          label={t('schemes.spent')}
          value={<FigureButton figure={`${path}.spent`} label={t('schemes.spent')}>{rupees(money.spentPaise)}</FigureButton>}
          context={
            <>
              <b><KnownFigure value={money.spentOfReleased} print={(figure) => t(isLimit ? 'schemes.ofReleased.limit' : 'schemes.ofReleased', { share: share(figure) })} /></b> ·{' '}
              <KnownFigure value={money.spentOfAmount} print={(figure) => t('schemes.ofAmount', { share: share(figure) })} />
            </>
          }
        />
        <Tile
          label={t('schemes.workDone')}
          value={<KnownFigure value={index.physical} print={share} figure={`${path}.physical`} label={t('schemes.workDone')} />}
          context={
            <>
              <b><KnownFigure value={index.planned} print={(figure) => t('schemes.planIs', { share: share(figure) })} /></b>
              {!isMissing(component.gainPoints) && <> · {t('schemes.gainNow', { points: formatPoints(component.gainPoints, 2, 'CHANGE') })}</>}
              {verified && <> · <KnownFigure value={verified} print={(figure) => t('verified.of', { share: share(figure) })} figure={`${path}.verified`} label={t('verified.share')} /></>}
            </>
          }
        />
        <Tile
          label={component.partner ? t('schemes.unspentWithPartner') : t('schemes.unspent')}
          value={rupees(money.balancePaise)}
          context={
            <>
              <KnownFigure value={money.requiredPerFortnightPaise} print={(paise) => t('schemes.needsAFortnight', { amount: rupees(paise) })} />
              {!isMissing(money.bestFortnightPaise) && <> · {t('schemes.bestFortnight', { amount: rupees(money.bestFortnightPaise) })}</>}
              {!isMissing(money.stretch) && <b> ({formatIndex(money.stretch, 2)}×)</b>}
            </>
          }
        />
      </TileStrip>
      <OriginPanel figures={['amount', 'released', 'spent', 'physical', 'verified'].map((word) => `${path}.${word}`)} />
    </>
  );
}
