import { isMissing } from '@pakhwada/domain/ratio';
import type { RegistersReview, Review } from '@pakhwada/domain/review';
import { formatShare } from '@pakhwada/language/format';
import { AbsenceKey } from '@pakhwada/ui/absence';
import { Block, Columns, PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useReview } from '../../shell/use-review.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { GroupTable } from './group-table.tsx';
import { IndicatorLevels } from './indicator-levels.tsx';
import { LevelTable } from './level-table.tsx';
import { NormSources } from './norm-sources.tsx';
import { ReachBlock } from './reach-block.tsx';

/** Who is reached, and how sure that is: groups against their norms, verification by level, units counted once. */
export function InclusionPage(): ReactElement {
  const { t } = useWords();
  useTitle(t('inclusion.title'));
  return <PageState read={useReview()}>{(review) => <InclusionView review={review} />}</PageState>;
}

export function InclusionView({ review }: { readonly review: Review }): ReactElement {
  const { t } = useWords();
  const { registers } = review;
  if (registers) return <Registers review={review} registers={registers} />;
  return (
    <>
      <PageHead eyebrow={<Way />} title={t('inclusion.title')} />
      <Notice tone="plain" title={t('inclusion.earlier', { version: review.ruleSetVersion })} />
    </>
  );
}

function Registers({ review, registers }: { readonly review: Review; readonly registers: RegistersReview }): ReactElement {
  const { t, language } = useWords();
  const { inclusion, verification } = registers;
  return (
    <>
      <PageHead eyebrow={<Way />} title={t('inclusion.title')} lead={<Lead registers={registers} />} />
      <Columns>
        <Block title={t('inclusion.groups')} aside={t('inclusion.groups.note')}>
          {inclusion.lines.length + inclusion.norms.length === 0 ? <p>{t('inclusion.none')}</p> : <GroupTable review={review} inclusion={inclusion} />}
          <NormSources norms={inclusion.norms} />
        </Block>
        <Block title={t('inclusion.levels')} aside={t('inclusion.levels.note')}>
          <LevelTable review={review} verification={verification} />
          <IndicatorLevels review={review} verification={verification} />
        </Block>
        <ReachBlock review={review} reach={registers.reach} />
      </Columns>
      <AbsenceKey language={language} />
    </>
  );
}

function Way(): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  return (
    <>
      <Link to={paths.components(scheme, fortnight)}>{t('schemes.components')}</Link> › {t('inclusion.title')} · <Link to={paths.registers(scheme, fortnight)}>{t('inclusion.toRegisters')}</Link>
    </>
  );
}

/** The norms in one sentence, and the verified share. */
function Lead({ registers: { inclusion, verification } }: { readonly registers: RegistersReview }): ReactElement {
  const { t } = useWords();
  const counts = { norms: inclusion.norms.length, met: inclusion.norms.filter(({ isMet }) => isMet === true).length, open: inclusion.norms.filter(({ isMet }) => isMet === null).length };
  const { verified } = verification.scheme;
  const isBacked = verification.indicators.some(({ levels }) => !isMissing(levels) && levels.V1 + levels.V2 + levels.V3 + levels.V4 > 0);
  return (
    <>
      {isMissing(verified) ? t('inclusion.leadNone', counts) : t('inclusion.lead', { ...counts, share: formatShare(verified, 2) })} {!isBacked && `${t('verified.none')}.`}
    </>
  );
}
