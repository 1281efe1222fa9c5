import { VERIFICATION_LEVELS } from '@pakhwada/domain/progress';
import { isMissing } from '@pakhwada/domain/ratio';
import type { IndicatorVerification, Review, Verification } from '@pakhwada/domain/review';
import { formatCount, formatShareBare } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import { Fragment, type ReactElement } from 'react';
import { KnownFigure } from '../../provenance/known-figure.tsx';
import { OriginRow } from '../../provenance/origin-row.tsx';
import { useWords } from '../../shell/words.tsx';

const COLUMNS = 8;

/** Indicator by indicator, in counts; of a ratio its denominator. */
export function IndicatorLevels({ review, verification }: { readonly review: Review; readonly verification: Verification }): ReactElement {
  const { t } = useWords();
  return (
    <details>
      <summary>{t('inclusion.perIndicator')}</summary>
      <div className="scroll" tabIndex={0} role="group" aria-label={t('inclusion.perIndicator')}>
        <table className="table table-dense table-sticky">
          <caption className="only-heard">{t('inclusion.perIndicator')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('inclusion.indicator')}</th>
              <th scope="col">{t('inclusion.behind')}</th>
              {VERIFICATION_LEVELS.map((level) => <th key={level} scope="col" className="at-end"><abbr title={t(`level.${level}`)}>{level}</abbr></th>)}
              <th scope="col" className="at-end">{t('verified.share')}</th>
            </tr>
          </thead>
          <tbody>{verification.indicators.map((line) => <IndicatorLine key={line.indicatorCode} review={review} line={line} />)}</tbody>
        </table>
      </div>
    </details>
  );
}

function IndicatorLine({ review, line }: { readonly review: Review; readonly line: IndicatorVerification }): ReactElement {
  const { t, language } = useWords();
  const { componentCode, indicatorCode, levels, isRegistered, hasRecords } = line;
  const indicator = review.components.find(({ code }) => code === componentCode)?.indicators.find(({ code }) => code === indicatorCode);
  const name = indicator ? nameIn(indicator.name, language) : indicatorCode;
  const path = `components.${componentCode}.indicators.${indicatorCode}.verified`;
  return (
    <Fragment>
      <tr>
        <th scope="row">{indicatorCode} {name} {line.dli && <span className="meta">{line.dli}</span>}</th>
        <td>{isRegistered ? t(hasRecords ? 'inclusion.behind.register' : 'verified.noRecord') : <span className="muted">{t('verified.noRegister')}</span>}</td>
        {VERIFICATION_LEVELS.map((level) => <td key={level} className="at-end">{isMissing(levels) ? <KnownFigure value={levels} print={() => ''} /> : formatCount(levels[level])}</td>)}
        <td className="at-end"><KnownFigure value={line.verified} print={(ratio) => formatShareBare(ratio, 2)} figure={path} label={`${t('verified.share')}, ${name}`} /></td>
      </tr>
      <OriginRow figures={[path]} columns={COLUMNS} />
    </Fragment>
  );
}
