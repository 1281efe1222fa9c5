import { nameIn } from '@pakhwada/language/translate';
import { Notice } from '@pakhwada/ui/notice';
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
      {(review) => (known ? <DistrictView review={review} district={known} /> : <Notice tone="empty" title={t('districts.unknownDistrict', { lgd })} actions={<Link to=".." relative="path">{t('districts.districts')}</Link>} />)}
    </PageState>
  );
}
