import { isMissing, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { MoneyFigures, Review } from '@pakhwada/domain/review';
import { formatDate, formatFigure, formatRupeeFigure, formatShare } from '@pakhwada/language/format';
import { Meter } from '@pakhwada/ui/bars';
import { Emphasis } from '@pakhwada/ui/layout';
import { Tile } from '@pakhwada/ui/tiles';
import type { ReactNode } from 'react';
import { KnownFigure } from '../provenance/known-figure.tsx';
import { useWords } from '../shell/words.tsx';

/** "₹77.30" with its origin behind it; the unit stands small beside it. */
export function RupeeFigure({ paise, figure, label }: { readonly paise: Known<number>; readonly figure: string; readonly label: string }): ReactNode {
  const { unit } = useWords();
  return <KnownFigure value={paise} print={(known) => formatRupeeFigure(known, unit)} figure={figure} label={label} />;
}

/** The money at the stage it has reached: an in-principle amount is never called sanctioned. */
export function AmountTile({ review }: { readonly review: Review }): ReactNode {
  const { t, language, unit, money } = useWords();
  const { amount } = review;
  if (isMissing(amount)) return <Tile label={t('overview.tile.amount')} value={<KnownFigure value={amount} print={String} />} context={t(`missing.${amount.missing}`)} />;
  const label = t(`amountStage.${amount.stage}`);
  const isSanctioned = amount.stage === 'SANCTIONED' || amount.stage === 'REVISED';
  const context = [
    formatDate(amount.on, 'month', language),
    review.unallocatedPaise > 0 ? t('overview.tile.amount.unallocated', { amount: money(review.unallocatedPaise) }) : isSanctioned ? null : t('overview.tile.amount.notSanctioned'),
  ];
  return <Tile label={label} value={<RupeeFigure paise={amount.amountPaise} figure="amount" label={label} />} unit={t(`unit.${unit}`)} context={context.filter(Boolean).join('. ')} />;
}

interface MoneyTileProps {
  readonly money: MoneyFigures;
  readonly stage: string;
  readonly isLimit: boolean; // what is released is a drawing limit, and is called one
}

const useShare = (): ((share: Known<Ratio>) => string) => {
  const { language } = useWords();
  return (share) => formatFigure(share, (known) => formatShare(known, 2), language).text;
};

export function ReleasedTile({ money, stage, isLimit }: MoneyTileProps): ReactNode {
  const { t, unit, bare } = useWords();
  const share = useShare();
  const label = t(isLimit ? 'overview.tile.released.limit' : 'overview.tile.released');
  return (
    <Tile
      label={label}
      value={<RupeeFigure paise={money.releasedPaise} figure="released" label={label} />}
      unit={t(`unit.${unit}`)}
      meter={<Meter share={money.releasedOfAmount} tone="money" />}
      context={<Emphasis text={t('overview.tile.released.context', { share: share(money.releasedOfAmount), stage, change: bare(money.releasedDuringPaise, 'CHANGE') })} />}
    />
  );
}

/** Two percentages with both denominators named. */
export function SpentTile({ money, stage, isLimit }: MoneyTileProps): ReactNode {
  const { t, unit } = useWords();
  const share = useShare();
  const label = t('overview.tile.spent');
  return (
    <Tile
      label={label}
      value={<RupeeFigure paise={money.spentPaise} figure="spent" label={label} />}
      unit={t(`unit.${unit}`)}
      meter={<Meter share={money.spentOfAmount} mark={money.releasedOfAmount} tone="money" />}
      context={<Emphasis text={t(isLimit ? 'overview.tile.spent.context.limit' : 'overview.tile.spent.context', { ofReleased: share(money.spentOfReleased), ofAmount: share(money.spentOfAmount), stage })} />}
    />
  );
}
