import type { SeriesRule } from '@pakhwada/domain/committee';
import { useWords } from '../../shell/words.tsx';

export const WEEKDAYS = ['0', '1', '2', '3', '4', '5', '6'] as const;

/** When a committee means to sit, as a sentence. */
export function useSeriesWords(): (rule: SeriesRule) => string {
  const { t } = useWords();
  return (rule) => {
    switch (rule.kind) {
      case 'AFTER_FREEZE':
        return t('committeePages.series.AFTER_FREEZE', { days: rule.workingDays });
      case 'TWICE_A_MONTH':
        return t('committeePages.series.TWICE_A_MONTH', { first: String(rule.days[0]), second: String(rule.days[1]) });
      case 'WEEKDAY':
        return t('committeePages.series.WEEKDAY', { nth: t(`committeePages.nth.${rule.nth}`), weekday: t(`committeePages.weekday.${WEEKDAYS[rule.weekday] ?? '0'}`) });
    }
  };
}
