import { isMissing } from '@pakhwada/domain/ratio';
import type { MoneyFigures, SchemeFigures, TimeFigures } from '@pakhwada/domain/review';
import { formatCount, formatDate, formatFigure, formatIndex, formatShare, formatShareBare } from '@pakhwada/language/format';
import { Meter } from '@pakhwada/ui/bars';
import { Emphasis } from '@pakhwada/ui/layout';
import { Tile } from '@pakhwada/ui/tiles';
import type { ReactNode } from 'react';
import { KnownFigure } from '../provenance/known-figure.tsx';
import { useWords } from '../shell/words.tsx';
import { RupeeFigure } from './money-tiles.tsx';

/** The weighted index with its plan; the simple mean and the CORE components beside it. */
export function PhysicalTile({ figures }: { readonly figures: SchemeFigures }): ReactNode {
  const { t, language } = useWords();
  const label = t('overview.tile.physical');
  const { weighted, simple, coreWeighted } = figures;
  const share = (known: typeof weighted.physical): string => formatFigure(known, (ratio) => formatShare(ratio, 2), language).text;
  return (
    <Tile
      label={label}
      value={<KnownFigure value={weighted.physical} print={(ratio) => formatShareBare(ratio, 2)} figure="physical" label={label} />}
      unit="%"
      meter={<Meter share={weighted.physical} mark={weighted.planned} />}
      context={<Emphasis text={t('overview.tile.physical.context', { planned: share(weighted.planned), simple: share(simple.physical), core: share(coreWeighted.physical) })} />}
    />
  );
}

export function ElapsedTile({ time }: { readonly time: TimeFigures }): ReactNode {
  const { t, language } = useWords();
  const label = t('overview.tile.elapsed');
  return (
    <Tile
      label={label}
      value={<KnownFigure value={time.elapsed} print={(ratio) => formatShareBare(ratio, 2)} figure="time" label={label} />}
      unit="%"
      meter={<Meter share={time.elapsed} tone="time" />}
      context={<Emphasis text={t('overview.tile.elapsed.context', { elapsed: formatCount(time.elapsedDays), total: formatCount(time.totalDays), date: formatDate(time.endsOn, 'prose', language) })} />}
    />
  );
}

/** A projection, called one; red only when there is something to lapse. */
export function LapseTile({ money }: { readonly money: MoneyFigures }): ReactNode {
  const { t, unit, money: inWords, bare } = useWords();
  const label = t('overview.tile.lapse');
  const { projectedLapsePaise: lapse, requiredPerFortnightPaise: required, bestFortnightPaise: best, stretch } = money;
  const context = isMissing(required)
    ? null
    : isMissing(best) || isMissing(stretch)
      ? t('overview.tile.lapse.short', { required: inWords(required) })
      : t('overview.tile.lapse.context', { required: inWords(required), best: bare(best), stretch: formatIndex(stretch, 2) });
  return (
    <Tile
      label={label}
      value={<RupeeFigure paise={lapse} figure="lapse" label={label} />}
      unit={isMissing(lapse) ? undefined : t(`unit.${unit}`)}
      context={isMissing(lapse) ? t(`missing.${lapse.missing}`) : context && <Emphasis text={context} />}
      isBad={!isMissing(lapse) && lapse > 0}
    />
  );
}
