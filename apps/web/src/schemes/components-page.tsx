import { formatRupees } from '@pakhwada/language/format';
import { wordVerdict } from '@pakhwada/language/sentence';
import { isMissing } from '@pakhwada/domain/ratio';
import type { Review } from '@pakhwada/domain/review';
import { AbsenceKey } from '@pakhwada/ui/absence';
import { Block, PageHead } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useReview } from '../shell/use-review.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../shell/words.tsx';
import { ComponentsTable } from './components-table.tsx';

/** All components in one table. */
export function ComponentsPage(): ReactElement {
  const { t } = useWords();
  useTitle(t('schemes.components'));
  return <PageState read={useReview()}>{(review) => <ComponentsView review={review} />}</PageState>;
}

function ComponentsView({ review }: { readonly review: Review }): ReactElement {
  const { language, t, unit } = useWords();
  const { scheme, fortnight } = usePlace();
  const count = (status: string): number => review.components.filter(({ verdict }) => verdict.status === status).length;
  if (review.components.length === 0)
    return (
      <>
        <PageHead eyebrow={t('schemes.components')} title={t('schemes.noComponents')} />
        <Block title={t('schemes.noComponentsWhy')}>
          <p>{t('schemes.noComponentsText', { amount: formatRupees(review.unallocatedPaise, unit, language) })}</p>
        </Block>
      </>
    );
  return (
    <>
      <PageHead eyebrow={t('schemes.components')} title={t('schemes.componentsTitle', { all: review.components.length, red: count('RED'), amber: count('AMBER') })} lead={isMissing(review.figures.weighted.spi) ? null : wordVerdict(review.figures.verdict.decidedBy, language, unit)} />
      <Block title={t('schemes.componentsTable', { core: review.coreCount, support: review.supportCount })}>
        <ComponentsTable review={review} />
        {review.registers && (
          <p>
            <Link to={paths.inclusion(scheme, fortnight)}>{t('inclusion.open')}</Link>
          </p>
        )}
        <AbsenceKey language={language} />
      </Block>
    </>
  );
}
