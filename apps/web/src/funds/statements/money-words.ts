import { fromRatio, roundHalfUp, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { FundsReview, Review } from '@pakhwada/domain/review';
import { useCallback } from 'react';
import { useWords, type Words } from '../../shell/words.tsx';

export type FlowWord = 'limit' | 'release';

/** Which word stands for what comes down the flow: where money is drawn under limits a "release" is a limit, and is called one. */
export function flowWord({ isLimit }: Pick<FundsReview, 'isLimit'>): FlowWord {
  return isLimit ? 'limit' : 'release';
}

/** A ratio of paise as whole paise, for print: the exact one is behind the figure. */
export function paiseOf(ratio: Ratio): bigint {
  return roundHalfUp(fromRatio(ratio));
}

/** The name of an amount by its stage: "In-principle amount". */
export function useAmountName(review: Pick<Review, 'amount'>): string {
  const { t } = useWords();
  const { amount } = review;
  return 'missing' in amount ? t('money.amount') : t('money.amountAt', { stage: t(`amountStage.${amount.stage}`) });
}

export interface FigureOf {
  readonly value: Known<number>;
  readonly print: (paise: number) => string;
  readonly figure: string;
  readonly label: string;
}

/** Everything KnownFigure needs of an amount in a statement: "(-) 2.35", its path, and what it is for those who do not see the header. */
export function useFigureOf({ t, bare }: Pick<Words, 't' | 'bare'>): (value: Known<number>, figure: string, what: string, name: string) => FigureOf {
  return useCallback((value, figure, what, name) => ({ value, figure, print: (paise) => bare(paise, 'STATEMENT'), label: t('schemes.figureOf', { figure: what, name }) }), [t, bare]);
}
