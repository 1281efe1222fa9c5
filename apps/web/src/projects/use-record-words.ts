import type { LocalName } from '@pakhwada/domain/plan';
import type { Review } from '@pakhwada/domain/review';
import type { MessageKey } from '@pakhwada/language/translate';
import { useWords } from '../shell/words.tsx';

export interface RecordWords {
  readonly stage: (code: string) => string; // a step or the way out
  readonly choice: (code: string) => string; // a department, a kind
  readonly district: (lgd: number) => string; // 0: of the State
  readonly component: (code: string) => string;
}

/** The words of codes that records carry, and the names the plan gives. */
export function useRecordWords(review: Pick<Review, 'matrix' | 'components' | 'state'>): RecordWords {
  const { t, name } = useWords();
  const word = (key: string): string => t(key as MessageKey);
  const named = (found: LocalName | undefined, otherwise: string): string => (found ? name(found) : otherwise);
  return {
    stage: (code) => word(`register.${code === 'DROPPED' ? 'exit' : 'step'}.${code}`),
    choice: (code) => word(`register.choice.${code}`),
    district: (lgd) => named(lgd === 0 ? review.state.name : review.matrix.find((row) => row.kind === 'DISTRICT' && row.lgd === lgd)?.name, String(lgd)),
    component: (code) => named(review.components.find((one) => one.code === code)?.shortName, code),
  };
}
