import type { MatrixRow, Review } from '@pakhwada/domain/review';
import { formatShareBare } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { KnownFigure } from '../provenance/known-figure.tsx';
import { useWords } from '../shell/words.tsx';
import { districtStanding } from './district-standing.ts';

/** Top three, bottom three, and silence as a third list: not reporting is neither good nor bad work. */
export function DistrictLists({ review }: { readonly review: Review }): ReactElement {
  const { t } = useWords();
  const { top, bottom, silent, notCounted } = districtStanding(review);
  return (
    <section className="block" aria-label={t('districts.lists')}>
      {top.length > 0 && <DistrictList id="top" title={t('districts.top')} rows={top} />}
      {bottom.length > 0 && <DistrictList id="bottom" title={t('districts.bottom')} rows={bottom} />}
      <h2 id="silent">{t('districts.notReported', { count: silent.length })}</h2>
      {silent.length === 0 ? (
        <p className="muted">{t('districts.allReported')}</p>
      ) : (
        <ul className="ranked" aria-labelledby="silent">
          {silent.map((row) => (
            <RankedLine key={row.lgd} row={row} figure={<span className="hatched">{t('districts.notReportedShort')}</span>}>
              {t('districts.silentFor', { count: row.silentFortnights })}
            </RankedLine>
          ))}
        </ul>
      )}
      {notCounted.length > 0 && (
        <>
          <h2 id="not-counted">{t('districts.notCounted', { count: notCounted.length })}</h2>
          <ul className="ranked" aria-labelledby="not-counted">
            {notCounted.map((row) => (
              <RankedLine key={row.lgd} row={row} figure={<KnownFigure value={row.all.againstPlan} print={(share) => `${formatShareBare(share, 0)}*`} />}>
                {t('districts.notCountedWhy')}
              </RankedLine>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function DistrictList({ id, title, rows }: { readonly id: string; readonly title: string; readonly rows: readonly MatrixRow[] }): ReactElement {
  return (
    <>
      <h2 id={id}>{title}</h2>
      <ol className="ranked" aria-labelledby={id}>
        {rows.map((row) => (
          <RankedLine key={row.lgd} row={row} figure={<KnownFigure value={row.all.againstPlan} print={(share) => formatShareBare(share, 0)} />}>
            {null}
          </RankedLine>
        ))}
      </ol>
    </>
  );
}

function RankedLine({ row, figure, children }: { readonly row: MatrixRow; readonly figure: ReactNode; readonly children: ReactNode }): ReactElement {
  const { language } = useWords();
  return (
    <li>
      <span className="rank">{row.rank}</span>
      <span>
        <Link to={String(row.lgd)} relative="path">
          <b>{nameIn(row.name, language)}</b>
        </Link>{' '}
        <span className="muted">
          {row.division && nameIn(row.division, language)} {children}
        </span>
      </span>
      <b className="at-end">{figure}</b>
    </li>
  );
}
