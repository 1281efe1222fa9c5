import type { Frame } from './frame.ts';
import type { PriorPeriodLine } from './review.ts';

/** Late entries and corrections counted now, each printed with the fortnight it belongs to (DOMAIN 4.1, I7). Rajouri's 12 camps of FN 18 corrected to 10 print as -2. */
export function priorPeriodLines({ facts, plan, isCounted }: Frame): PriorPeriodLine[] {
  const indicators = new Map(plan.components.flatMap(({ code, indicators: own }) => own.map((indicator) => [indicator.code, { componentCode: code, indicator }])));
  const districts = new Map(plan.districts.map(({ lgd, name }) => [lgd, name]));
  const place = (indicatorCode: string, unit: number) => {
    const found = indicators.get(indicatorCode);
    const indicatorName = found?.indicator.name ?? { en: indicatorCode, hi: indicatorCode };
    return { componentCode: found?.componentCode ?? '', indicatorCode, indicatorName, unit, unitName: districts.get(unit) ?? plan.state.name };
  };
  const late = facts.progress
    .filter(({ relatesTo, state }) => relatesTo !== facts.fortnightId && isCounted(state))
    .map(({ indicatorCode, unit, relatesTo, value, remark }): PriorPeriodLine => {
      return { kind: 'LATE_ENTRY', fortnightId: relatesTo, ...place(indicatorCode, unit), oldValue: null, newValue: value, delta: value ?? 0, reason: remark };
    });
  const corrections = facts.corrections.map(({ indicatorCode, unit, correctsFortnight, delta, oldValue, reason }): PriorPeriodLine => {
    return { kind: 'CORRECTION', fortnightId: correctsFortnight, ...place(indicatorCode, unit), oldValue, newValue: oldValue + delta, delta, reason };
  });
  const key = (line: PriorPeriodLine) => [line.fortnightId, line.componentCode, line.indicatorCode, String(line.unit).padStart(9, '0'), line.kind, String(line.delta)].join(' ');
  return [...late, ...corrections].map((line) => ({ line, key: key(line) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ line }) => line);
}
