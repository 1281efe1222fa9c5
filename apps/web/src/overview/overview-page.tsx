import { wordSentence } from '@pakhwada/language/sentence';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { PageState } from '../shell/page-state.tsx';
import { useReview } from '../shell/use-review.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../shell/words.tsx';
import { Brief } from './brief.tsx';
import { WallView } from './wall-view.tsx';

/** The Secretary's brief: headline, six figures and the whole component table before the fold; charts after, lists last. */
export function OverviewPage(): ReactNode {
  const { language, unit, t } = useWords();
  const [query] = useSearchParams();
  const read = useReview();
  useTitle(read.data ? wordSentence(read.data.headline, language, unit) : t('nav.overview'));
  return (
    <PageState read={read} height={640}>
      {(review) => (query.has('wall') ? <WallView review={review} /> : <Brief review={review} readAt={read.dataUpdatedAt} onReadAgain={() => void read.refetch()} />)}
    </PageState>
  );
}
