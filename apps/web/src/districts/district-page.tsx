import { nameIn } from '@pakhwada/language/translate';
import { PageHead } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { PageState } from '../shell/page-state.tsx';
import { useReview } from '../shell/use-review.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../shell/words.tsx';
import { DistrictView } from './district-view.tsx';

/** One district and its indicators. */
export function DistrictPage(): ReactElement {
  const { language, t } = useWords();
  const { lgd = '' } = useParams();
  const read = useReview();
  const known = read.data?.matrix.find((row) => row.kind === 'DISTRICT' && String(row.lgd) === lgd);
  useTitle(known ? nameIn(known.name, language) : t('districts.districts'));
  return (
    <PageState read={read}>
      {(review) => (known ? <DistrictView review={review} district={known} /> : <PageHead title={t('districts.unknownDistrict', { lgd })} lead={<Link to=".." relative="path">{t('districts.districts')}</Link>} />)}
    </PageState>
  );
}
