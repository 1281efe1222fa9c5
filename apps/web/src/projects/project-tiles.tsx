import { fraction, toRatio, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { ProjectsReview } from '@pakhwada/domain/review';
import { formatCount, formatRupeeFigure } from '@pakhwada/language/format';
import { Meter } from '@pakhwada/ui/bars';
import { Emphasis } from '@pakhwada/ui/layout';
import { Tile, TileStrip } from '@pakhwada/ui/tiles';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

/** How much of what was promised has come; the figures beside the bar say it in full. */
const shareOf = (actual: number, promised: number): Known<Ratio> => (promised === 0 ? { missing: 'NO_DENOMINATOR' } : toRatio(fraction(actual, promised)));

/** In hand, ageing, investment and jobs: what was promised and what has come. */
export function ProjectTiles({ projects }: { readonly projects: ProjectsReview }): ReactElement {
  const { t, money, unit } = useWords();
  const { ageing, investment, running, stalled } = projects;
  const unitWord = unit === 'rupee' ? '' : t(`unit.${unit}`);
  return (
    <TileStrip label={t('projects.tiles')} count={4}>
      <Tile label={t('projects.inHand')} value={formatCount(running)} context={<Emphasis text={t('projects.inHand.context', { stalled, dropped: projects.dropped })} />} />
      <Tile label={t('projects.ageing')} value={formatCount(ageing.above90)} isBad={ageing.above90 > 0} context={<Emphasis text={t('projects.ageing.context', { above60: ageing.above60, above30: ageing.above30 })} />} />
      <Tile
        label={t('projects.investment')}
        value={formatRupeeFigure(investment.actualPaise, unit)}
        unit={unitWord}
        meter={<Meter share={shareOf(investment.actualPaise, investment.promisedPaise)} tone="money" />}
        context={<Emphasis text={t('projects.investment.context', { promised: money(investment.promisedPaise) })} />}
      />
      <Tile label={t('projects.jobs')} value={formatCount(investment.jobsActual)} meter={<Meter share={shareOf(investment.jobsActual, investment.jobsPromised)} />} context={<Emphasis text={t('projects.jobs.context', { promised: investment.jobsPromised })} />} />
    </TileStrip>
  );
}
