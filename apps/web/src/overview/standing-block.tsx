import { isMissing } from '@pakhwada/domain/ratio';
import type { Review } from '@pakhwada/domain/review';
import { formatFigure, formatShare } from '@pakhwada/language/format';
import { wordSentence } from '@pakhwada/language/sentence';
import { Block } from '@pakhwada/ui/layout';
import type { ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useWords } from '../shell/words.tsx';
import { MoneyStrip } from './money-strip.tsx';
import { inOrder, worstBehind, type StandingOrder } from './standing-order.ts';
import { StandingTable } from './standing-table.tsx';

/** Where the money stands: nine blocks as wide as their share, and under them every component with what decided its status. */
export function StandingBlock({ review }: { readonly review: Review }): ReactNode {
  const [query] = useSearchParams();
  const order: StandingOrder = query.get('order') === 'serial' ? 'serial' : 'worst';
  const components = inOrder(review.components, order);
  return (
    <Block title={<StandingTitle review={review} />} aside={<StandingAside review={review} order={order} />} className="standing">
      {(titleId) =>
        components.length > 0 && (
          <>
            <MoneyStrip components={components} />
            <StandingTable review={review} components={components} titleId={titleId} />
          </>
        )
      }
    </Block>
  );
}

function StandingTitle({ review }: { readonly review: Review }): ReactNode {
  const { t, language, name } = useWords();
  const behind = worstBehind(review.components);
  const [largest] = behind;
  if (review.components.length === 0) return t('overview.strip.noComponents');
  if (!largest) return t('overview.strip.noneBehind');
  if (review.lead?.code === 'leadBehind') return wordSentence(review.lead, language);
  return t('overview.strip.title', {
    count: behind.length,
    status: t(`status.${largest.verdict.status}`),
    component: name(largest.shortName),
    share: formatFigure(largest.amountShare, (share) => formatShare(share, 2), language).text,
  });
}

function StandingAside({ review, order }: { readonly review: Review; readonly order: StandingOrder }): ReactNode {
  const { t, money } = useWords();
  const { pathname } = useLocation();
  const other = order === 'worst' ? 'serial' : 'worst';
  return (
    <p className="standing-aside">
      {!isMissing(review.amount) && `${t('overview.strip.width', { amount: money(review.amount.amountPaise) })} · `}
      {t(`overview.order.${order}`)} · <Link to={`${pathname}?order=${other}`}>{t(`overview.order.${other}`)}</Link>
    </p>
  );
}
