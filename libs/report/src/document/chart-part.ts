import type { ChartWords } from '@pakhwada/charts/series';
import type { ChartWordsPart } from './model.ts';

export function chartPart(id: string | null, words: ChartWords, note = ''): ChartWordsPart {
  return { id, title: words.title, unit: words.unit, alt: words.description, source: words.source, note };
}
