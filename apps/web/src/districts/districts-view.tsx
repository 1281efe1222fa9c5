import { ChartFrame } from '@pakhwada/charts/frame';
import { districtBarSeries } from '@pakhwada/charts/series';
import type { Review } from '@pakhwada/domain/review';
import { nameIn } from '@pakhwada/language/translate';
import { formatNames } from '@pakhwada/language/format';
import { Columns, PageHead, Span } from '@pakhwada/ui/layout';
import { lazy, useState, type ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { DistrictLists } from './district-lists.tsx';
import { DistrictMatrix } from './district-matrix.tsx';
import { districtStanding } from './district-standing.ts';

const BarRows = lazy(async () => ({ default: (await import('@pakhwada/charts/bars')).BarRows }));
const ROW = 26;

/** All districts: the message, the matrix, one component's bars, top three, bottom three, not reported. */
export function DistrictsView({ review }: { readonly review: Review }): ReactElement {
  const { language, t } = useWords();
  const { silent, bottom, top } = districtStanding(review);
  const { districtsReported: reported, districtsExpected: expected } = review.reporting;
  return (
    <>
      <PageHead
        eyebrow={t('districts.eyebrow')}
        title={
          <>
            {t('districts.headline', { reported, expected })}
            {top[0] && bottom[0] && t('districts.headlineRange', { best: nameIn(top[0].name, language), worst: nameIn(bottom[0].name, language) })}
          </>
        }
        lead={silent.length > 0 && t('districts.silentNames', { names: formatNames(silent.map((row) => nameIn(row.name, language)), language), count: silent.length })}
      />
      <Columns>
        <Span span={8}>
          <DistrictMatrix review={review} />
        </Span>
        <Span span={4} className="stacked">
          <DistrictLists review={review} />
          <ComponentBars review={review} />
        </Span>
      </Columns>
    </>
  );
}

/** One component over the districts; the component is the reader's choice. */
function ComponentBars({ review }: { readonly review: Review }): ReactElement {
  const { language, t } = useWords();
  const [code, setCode] = useState('ALL');
  const series = districtBarSeries(review, code, language);
  return (
    <section className="block">
      <label className="pick">
        <span>{t('districts.component')}</span>
        <select className="input" value={code} onChange={(event) => setCode(event.target.value)}>
          <option value="ALL">{t('districts.all')}</option>
          {review.components.map((component) => (
            <option key={component.code} value={component.code}>
              {`${component.code} ${nameIn(component.shortName, language)}`}
            </option>
          ))}
        </select>
      </label>
      <ChartFrame words={series} language={language} height={series.rows.length * ROW} state={series.rows.length === 0 ? 'empty' : 'ready'}>
        {({ width }) => <BarRows series={series} width={width} height={series.rows.length * ROW} labelWidth={104} />}
      </ChartFrame>
    </section>
  );
}
