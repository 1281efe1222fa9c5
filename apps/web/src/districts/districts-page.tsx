import type { ReactElement } from 'react';
import { PageState } from '../shell/page-state.tsx';
import { useReview } from '../shell/use-review.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../shell/words.tsx';
import { DistrictsView } from './districts-view.tsx';

/** All districts against all components. */
export function DistrictsPage(): ReactElement {
  const { t } = useWords();
  useTitle(t('districts.districts'));
  return <PageState read={useReview()}>{(review) => <DistrictsView review={review} />}</PageState>;
}
