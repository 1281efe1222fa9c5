import type { ComponentReview, IndicatorReview, MatrixRow, Review } from '@pakhwada/domain/review';
import { isMissing, type Ratio } from '@pakhwada/domain/ratio';
import { formatCount, formatDecimal, formatFortnight, formatShare, formatShareBare } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import { PageHead } from '@pakhwada/ui/layout';
import { Fragment, type ReactElement } from 'react';
import { Link } from 'react-router';
import { KnownFigure } from '../provenance/known-figure.tsx';
import { OriginRow } from '../provenance/origin-row.tsx';
import { useWords } from '../shell/words.tsx';

const COLUMNS = 8;

interface DistrictViewProps {
  readonly review: Review;
  readonly district: MatrixRow;
}

/** One district: its place among the others and every indicator it carries, group by component. */
export function DistrictView({ review, district }: DistrictViewProps): ReactElement {
  const { language, t } = useWords();
  const name = nameIn(district.name, language);
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <Link to=".." relative="path">
              {t('districts.districts')}
            </Link>{' '}
            › {district.division && nameIn(district.division, language)}
          </>
        }
        title={
          isMissing(district.all.againstPlan) || district.rank === null
            ? t('districts.districtUnranked', { name })
            : t('districts.districtHeadline', { name, share: formatShare(district.all.againstPlan, 0), rank: district.rank })
        }
        lead={
          <>
            {t('districts.sheets', { reported: district.reportedSheets, expected: district.expectedSheets })} {district.silentFortnights > 0 && t('districts.silentFor', { count: district.silentFortnights })}
          </>
        }
      />
      <section className="block" aria-label={t('districts.indicatorsOf', { name })}>
        <div className="scroll" tabIndex={0} role="group" aria-label={t('districts.indicatorsOf', { name })}>
          <table className="table">
            <caption className="only-heard">{t('districts.indicatorsOf', { name })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('schemes.indicator')}</th>
                <th scope="col">{t('schemes.unit')}</th>
                <th scope="col" className="at-end">{t('schemes.targetLife')}</th>
                <th scope="col" className="at-end">{t('districts.planToDate')}</th>
                <th scope="col" className="at-end">{t('schemes.upToLast')}</th>
                <th scope="col" className="at-end">{t('schemes.during')}</th>
                <th scope="col" className="at-end">{t('schemes.total')}</th>
                <th scope="col" className="at-end">{t('districts.ofPlan')}</th>
              </tr>
            </thead>
            <tbody>
              {review.components.map((component) => (
                <ComponentGroup key={component.code} component={component} district={district} />
              ))}
            </tbody>
          </table>
        </div>
        <p className="note">{t('districts.legend')}</p>
      </section>
    </>
  );
}

function ComponentGroup({ component, district }: { readonly component: ComponentReview; readonly district: MatrixRow }): ReactElement | null {
  const { language, t } = useWords();
  const indicators = component.indicators.filter((indicator) => indicator.units.some(({ unit }) => unit === district.lgd));
  const cell = district.cells.find(({ componentCode }) => componentCode === component.code);
  if (indicators.length === 0) return null;
  const path = `districts.${district.lgd}.${component.code}.againstPlan`;
  return (
    <>
      <tr className="group">
        <th scope="rowgroup" colSpan={COLUMNS - 1}>
          <Link to={`../../components/${component.code}`} relative="path">
            <b>{component.code}</b> {nameIn(component.name, language)}
          </Link>
        </th>
        <td className="at-end">{cell && <KnownFigure value={cell.againstPlan} print={(share) => formatShareBare(share, 0)} figure={path} label={t('districts.cellOf', { district: nameIn(district.name, language), component: component.code })} />}</td>
      </tr>
      <OriginRow figures={[path]} columns={COLUMNS} />
      {indicators.map((indicator) => (
        <Fragment key={indicator.code}>
          <IndicatorLine component={component} indicator={indicator} district={district} />
          <OriginRow figures={pathsOf(component, indicator, district)} columns={COLUMNS} />
        </Fragment>
      ))}
    </>
  );
}

function pathsOf(component: ComponentReview, indicator: IndicatorReview, district: MatrixRow): readonly [string, string] {
  const path = `components.${component.code}.indicators.${indicator.code}.units.${district.lgd}`;
  return [path, `${path}.during`];
}

interface IndicatorLineProps {
  readonly component: ComponentReview;
  readonly indicator: IndicatorReview;
  readonly district: MatrixRow;
}

function IndicatorLine({ component, indicator, district }: IndicatorLineProps): ReactElement | null {
  const { language, t } = useWords();
  const figures = indicator.units.find(({ unit }) => unit === district.lgd);
  if (!figures) return null;
  const [total, during] = pathsOf(component, indicator, district);
  const name = nameIn(indicator.name, language);
  const whole = (figure: Ratio): string => formatDecimal(BigInt(figure.numerator), BigInt(figure.denominator), 0);
  const mark = figures.heldSince === null ? '' : '*';
  return (
    <tr>
      <th scope="row">
        {name}
        {figures.heldSince && <span className="meta">{t('schemes.heldSince', { fortnight: formatFortnight(figures.heldSince, 'full', language) })}</span>}
      </th>
      <td>{nameIn(indicator.unitName, language)}</td>
      <td className="at-end"><KnownFigure value={figures.target} print={(count) => formatCount(count)} /></td>
      <td className="at-end"><KnownFigure value={figures.plannedToDate} print={whole} /></td>
      <td className="at-end">{formatCount(figures.before)}</td>
      <td className={figures.isReported ? 'at-end' : 'at-end hatched'}>
        {figures.isReported ? <KnownFigure value={figures.during} print={(count) => formatCount(count)} figure={during} label={t('schemes.duringOf', { name })} /> : <abbr title={t('missing.NOT_REPORTED')}>{t('districts.notReportedShort')}</abbr>}
      </td>
      <td className="at-end"><b><KnownFigure value={figures.total} print={(count) => `${figures.qualifier === 'AT_LEAST' ? '≥' : ''}${formatCount(count)}${mark}`} figure={total} label={t('schemes.totalOf', { name })} /></b></td>
      <td className="at-end"><KnownFigure value={figures.againstPlan} print={(share) => formatShareBare(share, 0)} /></td>
    </tr>
  );
}
