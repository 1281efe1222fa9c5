import type { LocalName } from '@pakhwada/domain/plan';
import { useReview } from './use-review.ts';
import { useWords } from './words.tsx';

export interface NamesOfPlan {
  readonly district: (lgd: number) => string; // 0: the State
  readonly component: (code: string) => string;
  readonly districts: readonly { readonly lgd: number; readonly name: string }[];
  readonly state: string;
}

/** Names of districts and components as the plan writes them; codes until they have come. */
export function useNamesOfPlan(): NamesOfPlan {
  const { name, t } = useWords();
  const review = useReview().data;
  const districts = (review?.matrix ?? []).flatMap((row) => (row.kind === 'DISTRICT' && row.lgd !== null ? [{ lgd: row.lgd, name: name(row.name) }] : []));
  const components = new Map<string, LocalName>(review?.components.map((one) => [one.code, one.shortName]) ?? []);
  const known = new Map(districts.map((one) => [one.lgd, one.name]));
  return {
    districts,
    state: review ? name(review.state.name) : t('registers.state'),
    district: (lgd) => (lgd === 0 ? t('registers.state') : (known.get(lgd) ?? String(lgd))),
    component: (code) => {
      const found = components.get(code);
      return found ? name(found) : code;
    },
  };
}
