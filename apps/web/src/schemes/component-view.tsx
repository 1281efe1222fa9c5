import type { ComponentReview, Review } from '@pakhwada/domain/review';
import { isMissing } from '@pakhwada/domain/ratio';
import { formatCount, formatDate, formatPeriod, formatShare } from '@pakhwada/language/format';
import { wordVerdict } from '@pakhwada/language/sentence';
import { nameIn } from '@pakhwada/language/translate';
import { Block, Columns, Span } from '@pakhwada/ui/layout';
import { StatusMark, toneOf } from '@pakhwada/ui/status';
import { Suspense, type ComponentType, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useWords } from '../shell/words.tsx';
import { ComponentBalance, ComponentCurve, ComponentMilestones } from './component-charts.tsx';
import { ComponentReasons } from './component-reasons.tsx';
import { ComponentTiles } from './component-tiles.tsx';
import { DistrictTable } from './district-table.tsx';
import { IndicatorTable } from './indicator-table.tsx';

interface ComponentViewProps {
  readonly review: Review;
  readonly component: ComponentReview;
}

/** What another room draws of a component, placed by the routes: rooms do not know each other. */
export type ComponentPart = ComponentType<ComponentViewProps>;

/** One component: the message, five tiles, the curve with milestones, money against work, reasons, the indicator statement, milestones, districts. */
export function ComponentView({ review, component, Money, Decisions }: ComponentViewProps & { readonly Money?: ComponentPart | undefined; readonly Decisions?: ComponentPart | undefined }): ReactElement {
  const { t } = useWords();
  return (
    <>
      <ComponentHead review={review} component={component} />
      <ComponentTiles review={review} component={component} />
      <Columns>
        <Span span={6} className="block">
          <ComponentCurve review={review} component={component} />
        </Span>
        <Span span={3} className="block">
          <ComponentBalance review={review} component={component} />
        </Span>
        <ComponentReasons review={review} component={component} />
        <Block title={t('schemes.indicators', { count: component.indicators.length })} aside={t('schemes.indicatorsNote')}>
          <IndicatorTable review={review} component={component} />
        </Block>
        <Span span={5} className="block">
          <ComponentMilestones review={review} component={component} />
        </Span>
        <Block span={7} title={t('schemes.districts')}>
          <DistrictTable review={review} component={component} />
        </Block>
        {Money && (
          <Suspense fallback={<div className="block chart-waits">{t('state.loading')}</div>}>
            <Money review={review} component={component} />
          </Suspense>
        )}
        {Decisions && (
          <Suspense fallback={null}>
            <Decisions review={review} component={component} />
          </Suspense>
        )}
      </Columns>
    </>
  );
}

function ComponentHead({ review, component }: ComponentViewProps): ReactElement {
  const { language, t, unit } = useWords();
  const { index, forecast, verdict } = component;
  const headline = component.indicators.find(({ isHeadline }) => isHeadline);
  const name = nameIn(component.name, language);
  const hasWork = !isMissing(index.physical) && !isMissing(index.planned);
  return (
    <header className="page-head with-verdict">
      <div>
        <p className="eyebrow">
          <Link to=".." relative="path">{t('schemes.components')}</Link> › {component.code}
        </p>
        <h1>
          {hasWork && !isMissing(index.physical) && !isMissing(index.planned)
            ? t('schemes.componentHeadline', { name, physical: formatShare(index.physical, 0), planned: formatShare(index.planned, 0) })
            : t('schemes.componentHeadlineUnknown', { name })}
        </h1>
        <p className="lead">
          {headline && !isMissing(headline.state.total) && !isMissing(headline.state.target) && (
            <b>{t('schemes.headlineIndicator', { done: formatCount(headline.state.total), target: formatCount(headline.state.target), unit: nameIn(headline.unitName, language), name: nameIn(headline.name, language) })} </b>
          )}
          {!isMissing(forecast.atEnd) && t('schemes.forecast', { share: formatShare(forecast.atEnd, 2), on: formatDate(component.endsOn, 'long', language) })}
        </p>
        <p className="muted">
          {component.partner && `${t('schemes.partner', { name: nameIn(component.partner, language) })} · `}
          {t('schemes.office', { name: nameIn(component.officerOffice, language) })} · {t(`stage.${component.stage}`)} · {formatPeriod(component.startsOn, component.endsOn, language)}
        </p>
      </div>
      <aside className={`verdict ${toneOf(verdict.status)}`} aria-label={t('schemes.verdict')}>
        <StatusMark status={verdict.status} language={language} size="verdict" />
        <p>{wordVerdict(verdict.decidedBy, language, unit)}</p>
        {verdict.alsoMatched.length > 0 && (
          <p className="small">
            {t('schemes.also')} {verdict.alsoMatched.map((sentence) => wordVerdict(sentence, language, unit)).join(' ')}
          </p>
        )}
        {component.marks.map((mark) => (
          <p key={mark} className="small">
            <b>₹ {t(`mark.${mark}`)}.</b> {t(`mark.${mark}.why`)}
          </p>
        ))}
        <p className="small muted">{t('schemes.ruleSet', { version: review.ruleSetVersion })}</p>
      </aside>
    </header>
  );
}
