import { isMissing } from '@pakhwada/domain/ratio';
import type { AssetLine, ProjectsReview, Review } from '@pakhwada/domain/review';
import { formatCount, formatNames, formatRupeeUnit, formatShare } from '@pakhwada/language/format';
import { Meter } from '@pakhwada/ui/bars';
import { Block } from '@pakhwada/ui/layout';
import { StatusShape } from '@pakhwada/ui/status';
import { SortedTable } from '@pakhwada/ui/sorted-table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { LIVE, paths } from '../paths.ts';
import { KnownFigure } from '../provenance/known-figure.tsx';
import { usePlace } from '../shell/place.ts';
import { Typed } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';
import { useRecordWords } from './use-record-words.ts';

/** Parks, estates and laboratories: where each stands, what it costs against its norm, how far it is taken up. A cost far off its norm asks for a look; it refuses nothing. */
export function AssetsBlock({ review, projects }: { readonly review: Review; readonly projects: ProjectsReview }): ReactElement | null {
  const { t, language, unit, bare } = useWords();
  const { scheme } = usePlace();
  const words = useRecordWords(review);
  const { assets, assetStages } = projects;
  if (assets.length === 0) return null;
  const off = assets.filter(({ isOffNorm }) => isOffNorm).length;
  const stages = assetStages.filter(({ count }) => count > 0).map(({ stage, count }) => t('projects.assetStage', { stage: words.stage(stage), count }));
  return (
    <Block title={t('projects.assets', { count: assets.length, stages: formatNames(stages, language), off })} aside={<Link to={paths.register(scheme, LIVE, 'asset')}>{t('projects.toRegister')}</Link>}>
      {(titleId) => (
        <>
          <SortedTable<AssetLine>
            labelledBy={titleId}
            isDense
            rows={assets}
            rowKey={({ recordId }) => recordId}
            columns={[
              {
                key: 'name',
                header: t('projects.asset'),
                sortBy: ({ name }) => name,
                cell: ({ recordId, name }) => (
                  <Link to={paths.record(scheme, LIVE, 'asset', recordId)}>
                    <Typed text={name} />
                  </Link>
                ),
              },
              { key: 'kind', header: t('projects.assetKind'), sortBy: ({ kind }) => words.choice(kind), cell: ({ kind }) => words.choice(kind) },
              { key: 'district', header: t('projects.district'), sortBy: ({ district }) => words.district(district), cell: ({ district }) => words.district(district) },
              { key: 'stage', header: t('projects.stage'), sortBy: ({ stage }) => words.stage(stage), cell: ({ stage }) => words.stage(stage) },
              { key: 'cost', header: t('projects.costColumn', { unit: formatRupeeUnit(unit, language) }), align: 'end', sortBy: ({ costPaise }) => (isMissing(costPaise) ? null : costPaise), cell: ({ costPaise }) => <KnownFigure value={costPaise} print={(paise) => bare(paise)} /> },
              { key: 'norm', header: t('projects.normColumn'), align: 'end', sortBy: ({ normPaise }) => (isMissing(normPaise) ? null : normPaise), cell: ({ normPaise }) => <KnownFigure value={normPaise} print={(paise) => bare(paise)} /> },
              {
                key: 'off',
                header: t('projects.offNormColumn'),
                align: 'end',
                sortBy: ({ offNorm }) => (isMissing(offNorm) ? null : Number(offNorm.numerator) / Number(offNorm.denominator)),
                cell: ({ offNorm, isOffNorm }) => (
                  <>
                    <KnownFigure value={offNorm} print={(share) => formatShare(share, 1, 'CHANGE')} />
                    {isOffNorm && (
                      <span className="status is-amber look-again">
                        <StatusShape status="AMBER" />
                        {t('projects.lookAgain')}
                      </span>
                    )}
                  </>
                ),
              },
              {
                key: 'occupancy',
                header: t('projects.occupancyColumn'),
                align: 'end',
                sortBy: ({ occupancy }) => (isMissing(occupancy) ? null : Number(occupancy.numerator) / Number(occupancy.denominator)),
                cell: ({ occupancy }) => (
                  <>
                    <KnownFigure value={occupancy} print={(share) => formatShare(share, 1)} />
                    {!isMissing(occupancy) && <Meter share={occupancy} />}
                  </>
                ),
              },
            ]}
          />
          <p className="small faint">{t('projects.normRule', { count: formatCount(25) })}</p>
        </>
      )}
    </Block>
  );
}
