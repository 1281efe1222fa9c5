import type { Review, SittingTrend } from '@pakhwada/domain/review';
import { formatDate } from '@pakhwada/language/format';
import { translate, type Language } from '@pakhwada/language/translate';
import type { ShareRow, ShareSeries } from './share-series.ts';

const PARTS = ['closedOnTime', 'closedLate', 'claimed', 'open'] as const;
const COLUMNS = ['sitting', ...PARTS, 'dropped'] as const;

/** One bar a sitting: its decisions closed by their day, closed late, claimed, open. What was dropped stands in the table alone. */
export function decisionSeries(trend: readonly SittingTrend[], review: Pick<Review, 'asOn' | 'scheme' | 'fortnight'>, language: Language): ShareSeries {
  const say = (key: (typeof COLUMNS)[number]): string => translate(language, `chart.decisions.${key}`);
  const rows = trend.map((sitting): ShareRow => ({ key: sitting.sittingId, label: translate(language, 'chart.decisions.no', { no: sitting.no }), parts: PARTS.map((part) => sitting[part]), emptyWord: translate(language, 'chart.decisions.noDecision') }));
  const last = trend.at(-1);
  const taken = last ? PARTS.reduce((sum, part) => sum + last[part], last.dropped) : 0;
  const values = { no: last?.no ?? 0, taken, closed: last ? last.closedOnTime + last.closedLate : 0 };
  return {
    title: translate(language, last ? 'chart.decisions.title' : 'chart.decisions.title.none', values),
    unit: translate(language, 'chart.decisions.unit', { date: formatDate(review.asOn, 'record', language) }),
    description: translate(language, 'chart.decisions.description', { ...values, count: trend.length }),
    source: translate(language, 'chart.decisions.source'),
    table: {
      columns: COLUMNS.map((column) => ({ label: say(column), isNumber: column !== 'sitting' })),
      rows: trend.map((sitting) => [translate(language, 'chart.decisions.no', { no: sitting.no }), ...PARTS.map((part) => String(sitting[part])), String(sitting.dropped)]),
    },
    fileName: `decisions-${review.scheme.code}-${review.fortnight.id}`,
    legend: PARTS.map(say),
    rows,
    top: Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0))),
  };
}
