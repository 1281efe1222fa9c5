import { ChartFrame } from '@pakhwada/charts/frame';
import { HeatTable } from '@pakhwada/charts/heat';
import { heatSeries, type HeatRow } from '@pakhwada/charts/series';
import type { Review } from '@pakhwada/domain/review';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { FigureButton } from '../provenance/figure-button.tsx';
import { OriginPanel } from '../provenance/origin-row.tsx';
import { useWords } from '../shell/words.tsx';

function pathOf(row: HeatRow, componentCode: string): string {
  return componentCode === 'ALL' ? `districts.${row.lgd}.againstPlan` : `districts.${row.lgd}.${componentCode}.againstPlan`;
}

/** Districts by components as % of their own plan to date, the STATE's own items as a row, subtotals by division, and what each mark means in one sentence. */
export function DistrictMatrix({ review }: { readonly review: Review }): ReactElement {
  const { language, t } = useWords();
  const series = heatSeries(review, language);
  const cell = (row: HeatRow, componentCode: string, text: ReactNode): ReactNode =>
    row.lgd === null ? (
      text
    ) : (
      <FigureButton figure={pathOf(row, componentCode)} label={t('districts.cellOf', { district: row.name, component: componentCode === 'ALL' ? t('districts.all') : componentCode })}>
        {text}
      </FigureButton>
    );
  const codes = ['ALL', ...series.columns.map((column) => column.code)];
  const paths = series.rows.flatMap((row) => codes.map((code) => pathOf(row, code)));
  return (
    <section className="block">
      <ChartFrame words={series} language={language} height={200} twin="none">
        {() => (
          <HeatTable
            series={series}
            linkTo={cell}
            nameOf={(row) =>
              row.kind === 'DISTRICT' ? (
                <>
                  <Link to={String(row.lgd)} relative="path">
                    {row.name}
                  </Link>{' '}
                  <Move move={row.move} />
                </>
              ) : (
                row.name
              )
            }
          />
        )}
      </ChartFrame>
      <OriginPanel figures={paths} />
      <p className="note">{series.legend}</p>
    </section>
  );
}

function Move({ move }: { readonly move: number | null }): ReactElement | null {
  const { t } = useWords();
  if (move === null || move === 0) return null;
  const places = Math.abs(move);
  return (
    <span className={move > 0 ? 'move up' : 'move down'} title={t(move > 0 ? 'districts.movedUp' : 'districts.movedDown', { places })}>
      <span aria-hidden="true">
        {move > 0 ? '▲' : '▼'}
        {places}
      </span>
      <span className="only-heard">{t(move > 0 ? 'districts.movedUp' : 'districts.movedDown', { places })}</span>
    </span>
  );
}
