import type { ComponentReview, Review } from '@pakhwada/domain/review';
import { formatIndex, formatRupeeUnit, formatRupeesBare, formatShareBare } from '@pakhwada/language/format';
import { wordVerdict } from '@pakhwada/language/sentence';
import { nameIn } from '@pakhwada/language/translate';
import { StatusMark } from '@pakhwada/ui/status';
import { Fragment, type ReactElement } from 'react';
import { Link } from 'react-router';
import { FigureButton } from '../provenance/figure-button.tsx';
import { KnownFigure } from '../provenance/known-figure.tsx';
import { OriginRow } from '../provenance/origin-row.tsx';
import { useWords } from '../shell/words.tsx';

const COLUMNS = 11;
const FIGURES = ['amount', 'released', 'spent', 'physical', 'planned', 'spi'];

/** Every component in one table: where it stands and why, its work against plan, its money. */
export function ComponentsTable({ review }: { readonly review: Review }): ReactElement {
  const { language, t, unit } = useWords();
  const rupees = formatRupeeUnit(unit, language);
  const flow = review.funds?.isLimit ? '.limit' : '';
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={t('schemes.components')}>
      <table className="table table-stack components-table">
        <caption className="only-heard">{t('schemes.components')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('schemes.component')}</th>
            <th scope="col">{t('schemes.status')}</th>
            <th scope="col" className="at-end">{t('schemes.workDonePercent')}</th>
            <th scope="col" className="at-end">{t('schemes.planPercent')}</th>
            <th scope="col" className="at-end">{t('schemes.spi')}</th>
            <th scope="col" className="at-end">{t('schemes.pointsSinceLast')}</th>
            <th scope="col" className="at-end">{t('schemes.amount')} <span className="component-unit">{rupees}</span></th>
            <th scope="col" className="at-end">{t(`schemes.released${flow}`)} <span className="component-unit">{rupees}</span></th>
            <th scope="col" className="at-end">{t('schemes.spent')} <span className="component-unit">{rupees}</span></th>
            <th scope="col" className="at-end">{t(`schemes.spentOfReleasedPercent${flow}`)}</th>
            <th scope="col" className="at-end">{t('schemes.spentOfAmountPercent')}</th>
          </tr>
        </thead>
        <tbody>
          {review.components.map((component) => (
            <Fragment key={component.code}>
              <ComponentLine component={component} flow={flow} />
              <OriginRow figures={FIGURES.map((word) => `components.${component.code}.${word}`)} columns={COLUMNS} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ComponentLine({ component, flow }: { readonly component: ComponentReview; readonly flow: '' | '.limit' }): ReactElement {
  const { language, t, unit } = useWords();
  const { index, money, verdict } = component;
  const path = `components.${component.code}`;
  const name = nameIn(component.name, language);
  const rupeeFigure = (word: 'amount' | 'released' | 'spent', paise: number): ReactElement => (
    <FigureButton figure={`${path}.${word}`} label={t('schemes.figureOf', { figure: word === 'released' ? t(`schemes.released${flow}`) : t(`schemes.${word}`), name })}>
      {formatRupeesBare(paise, unit)}
    </FigureButton>
  );
  const share = (figure: Parameters<typeof formatShareBare>[0]): string => formatShareBare(figure, 2);
  return (
    <tr>
      <th scope="row">
        <Link to={component.code} relative="path">
          <b>{component.code}</b> {name}
        </Link>
        <span className="meta">{t(`stage.${component.stage}`)} · {t(`kind.${component.kind}`)}</span>
      </th>
      <td data-label={t('schemes.status')}>
        <StatusMark status={verdict.status} language={language} />
        <span className="meta">{wordVerdict(verdict.decidedBy, language, unit)}</span>
        {component.marks.map((mark) => (
          <span key={mark} className="component-mark" title={t(`mark.${mark}.why`)}>₹ {t(`mark.${mark}`)}</span>
        ))}
      </td>
      <td className="at-end" data-label={t('schemes.workDonePercent')}><KnownFigure value={index.physical} print={share} figure={`${path}.physical`} label={t('schemes.figureOf', { figure: t('schemes.workDone'), name })} /></td>
      <td className="at-end" data-label={t('schemes.planPercent')}><KnownFigure value={index.planned} print={share} figure={`${path}.planned`} label={t('schemes.figureOf', { figure: t('schemes.planPercent'), name })} /></td>
      <td className="at-end" data-label={t('schemes.spi')}><KnownFigure value={index.spi} print={(figure) => formatIndex(figure, 3)} figure={`${path}.spi`} label={t('schemes.figureOf', { figure: t('schemes.spi'), name })} /></td>
      <td className="at-end" data-label={t('schemes.pointsSinceLast')}><KnownFigure value={component.gainPoints} print={(figure) => formatShareBare(figure, 2, 'CHANGE')} /></td>
      <td className="at-end" data-label={t('schemes.amount')}>{rupeeFigure('amount', money.amountPaise)}</td>
      <td className="at-end" data-label={t(`schemes.released${flow}`)}>{rupeeFigure('released', money.releasedPaise)}</td>
      <td className="at-end" data-label={t('schemes.spent')}>{rupeeFigure('spent', money.spentPaise)}</td>
      <td className="at-end" data-label={t(`schemes.spentOfReleasedPercent${flow}`)}><KnownFigure value={money.spentOfReleased} print={share} /></td>
      <td className="at-end" data-label={t('schemes.spentOfAmountPercent')}><KnownFigure value={money.spentOfAmount} print={share} /></td>
    </tr>
  );
}
