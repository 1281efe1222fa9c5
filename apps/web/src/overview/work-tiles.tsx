import { isMissing } from '@pakhwada/domain/ratio';
import type { MoneyFigures, Review, TimeFigures } from '@pakhwada/domain/review';
import { formatCount, formatDate, formatFigure, formatIndex, formatShare, formatShareBare } from '@pakhwada/language/format';
import type { MessageKey } from '@pakhwada/language/translate';
import { Meter } from '@pakhwada/ui/bars';
import { Emphasis } from '@pakhwada/ui/layout';
import { Tile } from '@pakhwada/ui/tiles';
import type { ReactNode } from 'react';
import { KnownFigure } from '../provenance/known-figure.tsx';
import { useWords } from '../shell/words.tsx';
import { RupeeFigure } from './money-tiles.tsx';

/** The weighted index with its plan; the simple mean and the CORE components beside it, and how much of it is verified. */
export function PhysicalTile({ review: { figures, registers } }: { readonly review: Review }): ReactNode {
  const { t, language } = useWords();
  const label = t('overview.tile.physical');
  const { weighted, simple, coreWeighted } = figures;
  const share = (known: typeof weighted.physical): string => formatFigure(known, (ratio) => formatShare(ratio, 2), language).text;
  return (
    <Tile
      label={label}
      value={<KnownFigure value={weighted.physical} print={(ratio) => formatShareBare(ratio, 2)} figure="physical" label={label} />}
      unit={
        <>
          % {registers && <KnownFigure value={registers.verification.scheme.verified} print={(ratio) => t('overview.verified', { share: formatShare(ratio, 2) })} figure="verified" label={t('overview.verified.share')} />}
        </>
      }
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

/** A projection, called one; red only when there is something to lapse. From rule set 2 on the caps are in it, and the one that decides is named. */
export function LapseTile({ review: { funds, figures } }: { readonly review: Review }): ReactNode {
  const { t, unit } = useWords();
  const label = t(funds ? 'overview.tile.lapse.afterCaps' : 'overview.tile.lapse');
  const lapse = figures.money.projectedLapsePaise;
  const needed = useNeeded(funds?.lapse ?? figures.money, funds ? 'overview.tile.lapse.toYearEnd' : 'overview.tile.lapse.context');
  const cap = funds?.lapse.decidingCap;
  const context = [cap ? t(`overview.tile.lapse.cap.${cap}`) : null, needed].filter(Boolean).join(' ');
  return (
    <Tile
      label={label}
      value={<RupeeFigure paise={lapse} figure="lapse" label={label} />}
      unit={isMissing(lapse) ? undefined : t(`unit.${unit}`)}
      context={isMissing(lapse) ? t(`missing.${lapse.missing}`) : context !== '' && <Emphasis text={context} />}
      isBad={!isMissing(lapse) && lapse > 0}
    />
  );
}

type Needed = Pick<MoneyFigures, 'requiredPerFortnightPaise' | 'bestFortnightPaise' | 'stretch'>;

/** What each fortnight has to spend, beside the best one so far. */
function useNeeded({ requiredPerFortnightPaise: required, bestFortnightPaise: best, stretch }: Needed, inWords: MessageKey): string | null {
  const { t, money, bare } = useWords();
  if (isMissing(required)) return null;
  if (isMissing(best) || isMissing(stretch)) return t('overview.tile.lapse.short', { required: money(required) });
  return t(inWords, { required: money(required), needed: bare(required), best: bare(best), stretch: formatIndex(stretch, 2) });
}
