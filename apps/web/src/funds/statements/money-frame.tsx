import { isMissing } from '@pakhwada/domain/ratio';
import type { Review } from '@pakhwada/domain/review';
import { isLimitFlow } from '@pakhwada/domain/funds';
import { formatDate } from '@pakhwada/language/format';
import { PageHead } from '@pakhwada/ui/layout';
import type { ReactElement, ReactNode } from 'react';
import { TYPED_HERE, TypedIn } from '../../shell/typed.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { MoneyPages } from './money-pages.tsx';

interface MoneyFrameProps {
  readonly review: Review;
  readonly title: string; // the message, with its figure
  readonly lead?: ReactNode;
}

/** The head of every page on money: its message, the stage the amount stands at with its order, and the flow the money takes. */
export function MoneyFrame({ review, title, lead }: MoneyFrameProps): ReactElement {
  const { t, language, money } = useWords();
  const { amount, scheme } = review;
  useTitle(title);
  return (
    <>
      <PageHead
        eyebrow={t('money.page')}
        title={title}
        lead={
          <>
            {isMissing(amount) ? (
              t('money.noAmount')
            ) : (
              <TypedIn words={t('money.stage', { amount: money(amount.amountPaise), stage: t(`amountStage.${amount.stage}`), authority: TYPED_HERE, on: formatDate(amount.on, 'record', language) })} text={amount.authority} />
            )}{' '}
            {t('money.flow', { name: t(`fundFlow.${scheme.fundFlow}`) })} {isLimitFlow(scheme.fundFlow) && t('money.flowLimit')} {lead}
          </>
        }
      />
      <MoneyPages fundFlow={scheme.fundFlow} />
    </>
  );
}
