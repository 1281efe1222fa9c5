import type { Review } from '@pakhwada/domain/review';
import { formatFortnight } from '@pakhwada/language/format';
import { Columns } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { PageState } from '../../shell/page-state.tsx';
import { useReview } from '../../shell/use-review.ts';
import { useWords } from '../../shell/words.tsx';
import { Downloads } from './downloads.tsx';
import { MoneyFrame } from './money-frame.tsx';
import { OlderFortnight } from './older-fortnight.tsx';
import { StatementOne } from './statement-one.tsx';
import { StatementTwo } from './statement-two.tsx';

/** The two statements of a fortnight, as the committee's papers number them. */
export function StatementsPage(): ReactElement {
  return <PageState read={useReview()}>{(review) => <StatementsView review={review} />}</PageState>;
}

export function StatementsView({ review }: { readonly review: Review }): ReactElement {
  const { t, language, money } = useWords();
  const { funds } = review;
  const title = funds ? t('money.one.inception', { spent: money(funds.statementOne.total.spentPaise, 'STATEMENT') }) : t('money.titleUnknown', { fortnight: formatFortnight(review.fortnight.id, 'full', language) });
  return (
    <>
      <MoneyFrame review={review} title={title} />
      {funds ? (
        <Columns>
          <StatementOne review={review} funds={funds} />
          <StatementTwo funds={funds} />
          <Downloads review={review} />
        </Columns>
      ) : (
        <OlderFortnight review={review} />
      )}
    </>
  );
}
