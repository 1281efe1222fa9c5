import { isMissing } from '@pakhwada/domain/ratio';
import type { IndexFigures } from '@pakhwada/domain/review';
import { DASH, formatShare } from '@pakhwada/language/format';
import { translate, type Language } from '@pakhwada/language/translate';
import { percentAt } from './plot.ts';

/** A bullet in a table row: work done as a bar, plan by now as a mark, both in per cent of a whole track. */
export interface BulletSeries {
  readonly done: number | null;
  readonly planned: number | null;
  readonly description: string;
}

export function bulletSeries(index: IndexFigures, language: Language): BulletSeries {
  const [done, planned] = [index.physical, index.planned];
  return {
    done: isMissing(done) ? null : percentAt(done),
    planned: isMissing(planned) ? null : percentAt(planned),
    description: translate(language, 'chart.bullet.description', { done: isMissing(done) ? DASH : formatShare(done, 2), planned: isMissing(planned) ? DASH : formatShare(planned, 2) }),
  };
}
