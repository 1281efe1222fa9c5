import type { ComponentReview, Review } from '@pakhwada/domain/review';
import { isMissing } from '@pakhwada/domain/ratio';
import { formatIndex, formatRupees, formatShare } from '@pakhwada/language/format';
import type { ReactElement, ReactNode } from 'react';
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
  const stage = isMissing(review.amount) ? t('schemes.amount') : t(`amountStage.${review.amount.stage}`);
  return (
    <>
      <dl className="tiles five">
        <Tile label={stage} figure={<FigureButton figure={`${path}.amount`} label={stage}>{rupees(money.amountPaise)}</FigureButton>}>
          {!isMissing(component.amountShare) && t('schemes.ofStatePlan', { share: share(component.amountShare) })}
        </Tile>
        <Tile label={t('schemes.released')} figure={<FigureButton figure={`${path}.released`} label={t('schemes.released')}>{rupees(money.releasedPaise)}</FigureButton>}>
          <KnownFigure value={money.releasedOfAmount} print={(figure) => t('schemes.ofAmount', { share: share(figure) })} /> · {formatRupees(money.releasedDuringPaise, unit, language, { sign: 'CHANGE' })}
        </Tile>
        <Tile label={t('schemes.spent')} figure={<FigureButton figure={`${path}.spent`} label={t('schemes.spent')}>{rupees(money.spentPaise)}</FigureButton>}>
          <KnownFigure value={money.spentOfReleased} print={(figure) => t('schemes.ofReleased', { share: share(figure) })} /> ·{' '}
          <KnownFigure value={money.spentOfAmount} print={(figure) => t('schemes.ofAmount', { share: share(figure) })} />
        </Tile>
        <Tile label={t('schemes.workDone')} figure={<KnownFigure value={index.physical} print={share} figure={`${path}.physical`} label={t('schemes.workDone')} />}>
          <KnownFigure value={index.planned} print={(figure) => t('schemes.planIs', { share: share(figure) })} />
          {!isMissing(component.gainPoints) && <> · {t('schemes.gainNow', { points: formatShare(component.gainPoints, 2, 'CHANGE') })}</>}
        </Tile>
        <Tile label={component.partner ? t('schemes.unspentWithPartner') : t('schemes.unspent')} figure={rupees(money.balancePaise)}>
          <KnownFigure value={money.requiredPerFortnightPaise} print={(paise) => t('schemes.needsAFortnight', { amount: rupees(paise) })} />
          {!isMissing(money.bestFortnightPaise) && <> · {t('schemes.bestFortnight', { amount: rupees(money.bestFortnightPaise) })}</>}
          {!isMissing(money.stretch) && <b> ({formatIndex(money.stretch, 2)}×)</b>}
        </Tile>
      </dl>
      <OriginPanel figures={['amount', 'released', 'spent', 'physical'].map((word) => `${path}.${word}`)} />
    </>
  );
}

function Tile({ label, figure, children }: { readonly label: string; readonly figure: ReactNode; readonly children: ReactNode }): ReactElement {
  return (
    <div className="tile">
      <dt>{label}</dt>
      <dd className="tile-figure">{figure}</dd>
      <dd className="tile-line">{children}</dd>
    </div>
  );
}
