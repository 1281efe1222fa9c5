import type { ComponentReview, IndicatorReview, IndicatorVerification, Review } from '@pakhwada/domain/review';
import { isMissing, type Ratio } from '@pakhwada/domain/ratio';
import { formatCount, formatIndex, formatShare, formatShareBare, formatDecimal } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import { Fragment, type ReactElement } from 'react';
import { KnownFigure } from '../provenance/known-figure.tsx';
import { OriginRow } from '../provenance/origin-row.tsx';
import { useWords } from '../shell/words.tsx';

const COLUMNS = 13;

/** The statement of a component's indicators, with the arithmetic of each column in its header and the entries behind every total. */
export function IndicatorTable({ review, component }: { readonly review: Review; readonly component: ComponentReview }): ReactElement {
  const { t } = useWords();
  const verification = review.registers?.verification;
  const heads: readonly (readonly [string, string])[] = [
    [t('schemes.targetLife'), '(1)'],
    [t('schemes.targetYear'), '(2)'],
    [t('schemes.targetFortnight'), '(3)'],
    [t('schemes.upToLast'), '(4)'],
    [t('schemes.during'), '(5)'],
    [t('schemes.priorPeriod'), '(6)'],
    [t('schemes.total'), '(7)=4+5+6'],
    [t('schemes.ofLife'), '(8)=7÷1'],
    [t('schemes.planShare'), '(9)'],
    [t('schemes.againstPlan'), '(10)=8÷9'],
    [t('schemes.approvedShare'), '(11)'],
  ];
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={t('schemes.indicatorsCaption')}>
      <table className="table table-sticky">
        <caption className="only-heard">{t('schemes.indicatorsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('schemes.indicator')}</th>
            <th scope="col">{t('schemes.unit')}</th>
            {heads.map(([head]) => (
              <th scope="col" key={head} className="at-end">
                {head}
              </th>
            ))}
          </tr>
          <tr className="formulas" aria-hidden="true">
            <td colSpan={2} />
            {heads.map(([, formula]) => (
              <td key={formula} className="at-end">
                {formula}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {component.indicators.map((indicator) => (
            <Fragment key={indicator.code}>
              <IndicatorLine component={component} indicator={indicator} verified={verification?.indicators.find(({ indicatorCode }) => indicatorCode === indicator.code)} />
              <OriginRow figures={['', '.during', '.verified'].map((ending) => `${pathOf(component, indicator)}${ending}`)} columns={COLUMNS} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function pathOf(component: ComponentReview, indicator: IndicatorReview): string {
  return `components.${component.code}.indicators.${indicator.code}`;
}

interface IndicatorLineProps {
  readonly component: ComponentReview;
  readonly indicator: IndicatorReview;
  readonly verified: IndicatorVerification | undefined; // from rule set 3 on
}

function IndicatorLine({ component, indicator, verified }: IndicatorLineProps): ReactElement {
  const { language, t } = useWords();
  const { state } = indicator;
  const name = nameIn(indicator.name, language);
  const whole = (figure: Ratio): string => formatDecimal(BigInt(figure.numerator), BigInt(figure.denominator), 0);
  const share = (figure: Ratio): string => formatShareBare(figure, 2);
  const atLeast = state.qualifier === 'AT_LEAST' ? '≥' : '';
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="meta">
          {indicator.level === 'DISTRICT' ? t('schemes.unitsReported', { reported: indicator.reportedUnits, expected: indicator.expectedUnits }) : t('schemes.stateLevel')}
          {indicator.dli && ` · ${indicator.dli}`}
        </span>
      </th>
      <td>{nameIn(indicator.unitName, language)}</td>
      <td className="at-end"><KnownFigure value={state.target} print={formatCount} /></td>
      <td className="at-end"><KnownFigure value={state.yearTarget} print={whole} /></td>
      <td className="at-end"><KnownFigure value={state.fortnightTarget} print={whole} /></td>
      <td className="at-end">{formatCount(state.before)}</td>
      <td className="at-end"><KnownFigure value={state.during} print={(count) => formatCount(count)} figure={`${pathOf(component, indicator)}.during`} label={t('schemes.duringOf', { name })} /></td>
      <td className="at-end">{state.priorPeriod === 0 ? '' : formatCount(state.priorPeriod, 'CHANGE')}</td>
      <td className="at-end"><b><KnownFigure value={state.total} print={(count) => atLeast + formatCount(count)} figure={pathOf(component, indicator)} label={t('schemes.totalOf', { name })} /></b></td>
      <td className="at-end"><KnownFigure value={state.share} print={share} /></td>
      <td className="at-end"><KnownFigure value={state.plannedShare} print={share} /></td>
      <td className="at-end"><KnownFigure value={state.againstPlan} print={(figure) => formatIndex(figure, 3)} /></td>
      <td className="at-end">
        {isMissing(indicator.approvedShare) ? <KnownFigure value={indicator.approvedShare} print={share} /> : formatShareBare(indicator.approvedShare, 0)}
        {verified && (
          <span className="meta">
            <KnownFigure value={verified.verified} print={(ratio) => t('verified.of', { share: formatShare(ratio, 2) })} figure={`${pathOf(component, indicator)}.verified`} label={`${t('verified.share')}, ${name}`} />
            {verified.isRegistered && !verified.hasRecords && ` · ${t('verified.noRecord')}`}
          </span>
        )}
      </td>
    </tr>
  );
}
