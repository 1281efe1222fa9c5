import type { ComponentReview, IndicatorFigures, IndicatorReview, MatrixRow, Review } from '@pakhwada/domain/review';
import { formatCount, formatFortnight, formatShare } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import { Fragment, useState, type ReactElement } from 'react';
import { KnownFigure } from '../provenance/known-figure.tsx';
import { OriginRow } from '../provenance/origin-row.tsx';
import { useWords } from '../shell/words.tsx';

interface DistrictTableProps {
  readonly review: Review;
  readonly component: ComponentReview;
}

/** One indicator of the component, district by district under their divisions; silence is not zero. */
export function DistrictTable({ review, component }: DistrictTableProps): ReactElement {
  const { language, t } = useWords();
  const local = component.indicators.filter((indicator) => indicator.level === 'DISTRICT');
  const [chosen, setChosen] = useState<string | null>(null);
  const indicator = local.find(({ code }) => code === chosen) ?? local.find(({ isHeadline }) => isHeadline) ?? local[0];
  if (!indicator) return <p className="muted">{t('schemes.noDistricts')}</p>;
  const districts = review.matrix.filter((row) => row.kind === 'DISTRICT');
  const divisions = [...new Set(districts.map((row) => (row.division ? nameIn(row.division, language) : '')))];
  return (
    <>
      <label className="pick">
        <span>{t('schemes.indicator')}</span>
        <select className="input" value={indicator.code} onChange={(event) => setChosen(event.target.value)}>
          {local.map((option) => (
            <option key={option.code} value={option.code}>
              {nameIn(option.name, language)}
            </option>
          ))}
        </select>
      </label>
      <div className="side-by-side">
        {divisions.map((division) => (
          <DivisionTable key={division} title={division} component={component} indicator={indicator} rows={districts.filter((row) => (row.division ? nameIn(row.division, language) : '') === division)} />
        ))}
      </div>
      <p className="note">{t('schemes.districtLegend')}</p>
    </>
  );
}

interface DivisionTableProps {
  readonly title: string;
  readonly component: ComponentReview;
  readonly indicator: IndicatorReview;
  readonly rows: readonly MatrixRow[];
}

function DivisionTable({ title, component, indicator, rows }: DivisionTableProps): ReactElement {
  const { language, t } = useWords();
  return (
    <table className="table table-dense district-figures">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('schemes.district')}</th>
          <th scope="col" className="at-end">{t('schemes.during')}</th>
          <th scope="col" className="at-end">{t('schemes.total')}</th>
          <th scope="col" className="at-end">{t('schemes.targetLife')}</th>
          <th scope="col" className="at-end">{t('schemes.ofLife')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const figures = indicator.units.find(({ unit }) => unit === row.lgd);
          const path = `components.${component.code}.indicators.${indicator.code}.units.${row.lgd}`;
          return (
            <Fragment key={row.lgd}>
              <tr>
                <th scope="row">{nameIn(row.name, language)}</th>
                {figures ? <DistrictFigures figures={figures} path={path} name={nameIn(row.name, language)} /> : <td colSpan={4} className="at-end">{t('schemes.noTargetHere')}</td>}
              </tr>
              <OriginRow figures={[path, `${path}.during`]} columns={5} />
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function DistrictFigures({ figures, path, name }: { readonly figures: IndicatorFigures; readonly path: string; readonly name: string }): ReactElement {
  const { language, t } = useWords();
  const held = figures.heldSince === null ? '' : '*';
  return (
    <>
      <td className={figures.isReported ? 'at-end' : 'at-end hatched'} title={figures.heldSince ? t('schemes.heldSince', { fortnight: formatFortnight(figures.heldSince, 'full', language) }) : undefined}>
        {figures.isReported ? <KnownFigure value={figures.during} print={(count) => formatCount(count)} figure={`${path}.during`} label={t('schemes.duringOf', { name })} /> : <abbr title={t('missing.NOT_REPORTED')}>{t('districts.notReportedShort')}</abbr>}
      </td>
      <td className="at-end"><b><KnownFigure value={figures.total} print={(count) => `${figures.qualifier === 'AT_LEAST' ? '≥' : ''}${formatCount(count)}${held}`} figure={path} label={t('schemes.totalOf', { name })} /></b></td>
      <td className="at-end"><KnownFigure value={figures.target} print={(count) => formatCount(count)} /></td>
      <td className="at-end"><KnownFigure value={figures.share} print={(share) => formatShare(share, 1)} /></td>
    </>
  );
}
