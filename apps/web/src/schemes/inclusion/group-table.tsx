import { isMissing, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { ComponentReview, Inclusion, InclusionLine, NormLine, Review } from '@pakhwada/domain/review';
import { formatCount, formatShareBare } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import { Fragment, type ReactElement } from 'react';
import { Link } from 'react-router';
import { KnownFigure } from '../../provenance/known-figure.tsx';
import { OriginRow } from '../../provenance/origin-row.tsx';
import { useWords } from '../../shell/words.tsx';

const COLUMNS = 8;
const share = (ratio: Ratio): string => formatShareBare(ratio, 2);

/** Every group a component asks for, with its number, its share, the norm and how complete the breakdown is. */
export function GroupTable({ review, inclusion }: { readonly review: Review; readonly inclusion: Inclusion }): ReactElement {
  const { t } = useWords();
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={t('inclusion.groups')}>
      <table className="table table-stack">
        <caption className="only-heard">{t('inclusion.groups')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('inclusion.group')}</th>
            <th scope="col">{t('inclusion.indicator')}</th>
            {(['number', 'brokenDown', 'share', 'norm'] as const).map((key) => <th key={key} scope="col" className="at-end">{t(`inclusion.${key}`)}</th>)}
            <th scope="col">{t('inclusion.isMet')}</th>
            <th scope="col" className="at-end"><abbr title={t('inclusion.complete.why')}>{t('inclusion.complete')}</abbr></th>
          </tr>
        </thead>
        <tbody>{review.components.map((component) => <ComponentGroups key={component.code} component={component} inclusion={inclusion} />)}</tbody>
      </table>
    </div>
  );
}

function ComponentGroups({ component, inclusion }: { readonly component: ComponentReview; readonly inclusion: Inclusion }): ReactElement | null {
  const { language } = useWords();
  const lines = inclusion.lines.filter(({ componentCode }) => componentCode === component.code);
  const norms = inclusion.norms.filter(({ componentCode }) => componentCode === component.code);
  const together = norms.filter(({ group }) => group === 'WEAKER_SECTIONS' || !lines.some((line) => line.group === group));
  if (lines.length + together.length === 0) return null;
  return (
    <>
      <tr className="group">
        <th scope="rowgroup" colSpan={COLUMNS}>
          <Link to={`../components/${component.code}`} relative="path"><b>{component.code}</b> {nameIn(component.name, language)}</Link>
        </th>
      </tr>
      {lines.map((line) => <GroupLine key={`${line.group} ${line.indicatorCode}`} component={component} line={line} norm={line.isLead ? norms.find(({ group }) => group === line.group) : undefined} />)}
      {together.map((norm) => <NormOnly key={norm.group} norm={norm} />)}
    </>
  );
}

function GroupLine({ component, line, norm }: { readonly component: ComponentReview; readonly line: InclusionLine; readonly norm: NormLine | undefined }): ReactElement {
  const { t, language } = useWords();
  const indicator = component.indicators.find(({ code }) => code === line.indicatorCode);
  const path = `components.${component.code}.inclusion.${line.group}`;
  const label = t(`inclusionGroup.${line.group}`);
  const count = (figure: Known<number>): ReactElement => <KnownFigure value={figure} print={(known) => formatCount(known)} />;
  return (
    <Fragment>
      <tr>
        <th scope="row">{label}</th>
        <td data-label={t('inclusion.indicator')}>{indicator ? nameIn(indicator.name, language) : line.indicatorCode}</td>
        <td className="at-end" data-label={t('inclusion.number')}>{count(line.numerator)}</td>
        <td className="at-end" data-label={t('inclusion.brokenDown')}>{count(line.denominator)}</td>
        <td className="at-end" data-label={t('inclusion.share')}>{line.isLead ? <KnownFigure value={line.share} print={share} figure={path} label={label} /> : <KnownFigure value={line.share} print={share} />}</td>
        <NormCells norm={norm} />
        <td className="at-end" data-label={t('inclusion.complete')}><KnownFigure value={line.completeness} print={share} /></td>
      </tr>
      {line.isLead && <OriginRow figures={[path]} columns={COLUMNS} />}
    </Fragment>
  );
}

/** A norm no indicator of the component asks for, or of the weaker sections together: at least what the greatest group is. */
function NormOnly({ norm }: { readonly norm: NormLine }): ReactElement {
  const { t } = useWords();
  return (
    <tr>
      <th scope="row">{t(`inclusionGroup.${norm.group}`)}</th>
      <td colSpan={3} className="muted">{norm.atLeastBy && t('inclusion.atLeast', { group: t(`inclusionGroup.${norm.atLeastBy}`) })}</td>
      <td className="at-end" data-label={t('inclusion.share')}><KnownFigure value={norm.share} print={(known) => `${norm.atLeastBy ? '≥ ' : ''}${share(known)}`} /></td>
      <NormCells norm={norm} />
      <td />
    </tr>
  );
}

function NormCells({ norm }: { readonly norm: NormLine | undefined }): ReactElement {
  const { t } = useWords();
  if (!norm)
    return (
      <>
        <td />
        <td />
      </>
    );
  const isMissed = norm.isMet === false && !isMissing(norm.share);
  return (
    <>
      <td className="at-end" data-label={t('inclusion.norm')}>
        {formatShareBare(norm.norm, 0)} <span className="meta">{t(`normStanding.${norm.standing}`)}</span>
      </td>
      <td data-label={t('inclusion.isMet')}>{isMissed ? <b>{t('normMet.NO')}</b> : t(`normMet.${norm.isMet === null ? 'UNKNOWN' : 'YES'}`)}</td>
    </>
  );
}
