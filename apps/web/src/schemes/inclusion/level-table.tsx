import { VERIFICATION_LEVELS } from '@pakhwada/domain/progress';
import { isMissing, type Ratio } from '@pakhwada/domain/ratio';
import type { GroupVerification, Review, Verification } from '@pakhwada/domain/review';
import { formatShareBare } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { KnownFigure } from '../../provenance/known-figure.tsx';
import { OriginRow } from '../../provenance/origin-row.tsx';
import { useWords } from '../../shell/words.tsx';

const COLUMNS = 7;
const share = (ratio: Ratio): string => formatShareBare(ratio, 2);

/** The State, its components and the DLIs by level of verification. */
export function LevelTable({ review, verification }: { readonly review: Review; readonly verification: Verification }): ReactElement {
  const { t, language } = useWords();
  const nameOf = (code: string): string => nameIn(review.components.find((one) => one.code === code)?.shortName ?? { en: code, hi: code }, language);
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={t('inclusion.levels')}>
      <table className="table table-stack">
        <caption className="only-heard">{t('inclusion.levels')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('schemes.component')}</th>
            {VERIFICATION_LEVELS.map((level) => <th key={level} scope="col" className="at-end">{level} <span className="component-unit">{t(`level.${level}`)}</span></th>)}
            <th scope="col" className="at-end"><abbr title={t('verified.why')}>{t('verified.share')}</abbr></th>
          </tr>
        </thead>
        <tbody>
          <GroupLine name={<b>{t('inclusion.levels.state')}</b>} label={t('inclusion.levels.state')} group={verification.scheme} figure="verified" isTotal />
          {verification.components.map((one) => (
            <GroupLine key={one.componentCode} name={<><b>{one.componentCode}</b> {nameOf(one.componentCode)}</>} label={nameOf(one.componentCode)} group={one} figure={`components.${one.componentCode}.verified`} />
          ))}
          <tr>
            <th scope="row" colSpan={COLUMNS - 1}>{t('inclusion.levels.simple')}</th>
            <td className="at-end"><KnownFigure value={verification.simple} print={share} /></td>
          </tr>
          {verification.dlis.map((one) => <GroupLine key={one.dli} name={<>{one.dli} <span className="meta">{one.indicatorCodes.join(', ')}</span></>} label={one.dli} group={one} />)}
        </tbody>
      </table>
    </div>
  );
}

interface GroupLineProps {
  readonly name: ReactNode;
  readonly label: string;
  readonly group: GroupVerification;
  readonly figure?: string;
  readonly isTotal?: boolean;
}

function GroupLine({ name, label, group: { levels, verified }, figure, isTotal = false }: GroupLineProps): ReactElement {
  const { t } = useWords();
  return (
    <Fragment>
      <tr className={isTotal ? 'total' : undefined}>
        <th scope="row">{name}</th>
        {VERIFICATION_LEVELS.map((level) => (
          <td key={level} className="at-end" data-label={level}>{isMissing(levels) ? <KnownFigure value={levels} print={() => ''} /> : share(levels[level])}</td>
        ))}
        <td className="at-end" data-label={t('verified.share')}><b>{figure === undefined ? <KnownFigure value={verified} print={share} /> : <KnownFigure value={verified} print={share} figure={figure} label={`${t('verified.share')}, ${label}`} />}</b></td>
      </tr>
      {figure !== undefined && <OriginRow figures={[figure]} columns={COLUMNS} />}
    </Fragment>
  );
}
