import { cellsOf, type Cell } from '@pakhwada/domain/plan';
import type { Breakdowns, ProgressRow, ReasonCode } from '@pakhwada/domain/progress';
import { cumulative, type Book, type Figure } from './counters.ts';
import { draw, inForce } from './draw.ts';
import { isAskedAt } from './plan-before.ts';
import type { Silence } from './silence.ts';
import { plannedMillionths, type Stage } from './stage.ts';

const BEHIND = 90; // per cent of what is planned: the line below which rule set 1 speaks of a delay

/** The rows an office types for a fortnight, with what it owes from a sheet that was not approved in time. Empty when it hands nothing in. */
export function progressRows(stage: Stage, book: Book, silence: Silence, officeCode: string, index: number): ProgressRow[] {
  if (silence.isSilent(officeCode, index)) return [];
  const cells = cellsOf(stage.plan, officeCode);
  const own = cells.flatMap((cell) => rowOf(stage, book, cell, index, index) ?? []);
  if (!silence.isUnapproved(officeCode, index - 1)) return own;
  return [...own, ...cells.flatMap((cell) => (cell.indicator.nature === 'S' ? [] : (rowOf(stage, book, cell, index - 1, index) ?? [])))];
}

function rowOf(stage: Stage, book: Book, cell: Cell, index: number, countedIn: number): ProgressRow | null {
  const { indicator, unit } = cell;
  const series = book.get(indicator.code)?.get(unit) ?? [];
  const figure = series[index];
  const relatesTo = stage.fortnights[index]?.id;
  if (!figure || relatesTo === undefined) return null;
  const told = stage.story.cells.find((one) => one.indicator === indicator.code && one.unit === unit && (one.fortnights[relatesTo] ?? 0) > 0);
  const isRatio = indicator.nature === 'R';
  return {
    indicatorCode: indicator.code,
    unit,
    relatesTo,
    value: isRatio ? null : figure.value,
    numerator: isRatio ? (figure.numerator ?? 0) : null,
    denominator: isRatio ? figure.value : null,
    qualifier: figure.isAtLeast ? 'AT_LEAST' : 'EXACT',
    breakdowns: told?.breakdowns ?? (figure.isAtLeast || isRatio ? {} : breakdownsOf(stage, cell, figure, index)),
    reasonCode: isBehind(stage, cell, cumulative(series, index), index) ? reasonOf(stage, cell, index) : null,
    remark: countedIn === index ? (told?.remark ?? null) : 'Sheet was not approved before the freeze',
  };
}

function breakdownsOf({ plan, story, fortnights }: Stage, { indicator, unit }: Cell, { value }: Figure, index: number): Breakdowns {
  const fortnightId = fortnights[index]?.id ?? '';
  const sets = plan.breakdownSets.filter(({ code }) => indicator.breakdowns.includes(code) && isAskedAt(story, fortnightId, code));
  return Object.fromEntries(
    sets.map(({ code, parts }) => {
      const shares = story.breakdowns[code] ?? {};
      const drawn = parts.filter((part) => isAskedAt(story, fortnightId, code, part.code)).map((part) => {
        const share = shares[part.code] ?? [0, 0];
        return { code: part.code, count: share === 'rest' ? null : Math.floor((value * draw(`part ${indicator.code} ${unit} ${index} ${part.code}`, share[0], share[1])) / 100) };
      });
      const taken = drawn.reduce((sum, { count }) => sum + (count ?? 0), 0);
      return [code, Object.fromEntries(drawn.map((part) => [part.code, part.count ?? value - taken]))];
    }),
  );
}

function isBehind(stage: Stage, { component, indicator, unit }: Cell, reached: number, index: number): boolean {
  const target = unit === 0 ? indicator.target : (indicator.districtTargets.find(({ lgd }) => lgd === unit)?.target ?? null);
  const on = stage.fortnights[index]?.endsOn;
  if (indicator.nature !== 'C' || target === null || target === 0 || on === undefined) return false;
  return reached * 100_000_000 < target * plannedMillionths(component, on, unit) * BEHIND;
}

function reasonOf({ story, fortnights }: Stage, { component, unit }: Cell, index: number): ReasonCode {
  const { id = '', startsOn = '' } = fortnights[index] ?? {};
  const isSnowBound = component.districtCurves.some(({ districtLgd }) => districtLgd === unit);
  if (isSnowBound && story.silence.winter.months.includes(Number(startsOn.slice(5, 7)))) return story.winterReason;
  return inForce(story.reasons[component.code] ?? {}, id)?.code ?? 'R05';
}
