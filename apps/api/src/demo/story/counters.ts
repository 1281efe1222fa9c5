import type { Indicator, Component } from '@pakhwada/domain/plan';
import { unitsOf } from '@pakhwada/domain/plan';
import { draw, inForce, spread, spreadAlong } from './draw.ts';
import type { Silence } from './silence.ts';
import { findIndicator, plannedMillionths, sizeOf, skillOf, type Stage } from './stage.ts';
import type { Counter } from './story.schema.ts';

/** One figure of one cell in one fortnight. */
export interface Figure {
  readonly value: number;
  readonly numerator?: number; // ratios; the value is then their denominator
  readonly isAtLeast?: boolean;
}
/** Figures of a cell by fortnight; null where nothing was handed in. */
export type Series = readonly (Figure | null)[];
/** indicator -> unit -> series */
export type Book = ReadonlyMap<string, ReadonlyMap<number, Series>>;

interface Telling {
  readonly stage: Stage;
  readonly silence: Silence;
  readonly book: Map<string, ReadonlyMap<number, Series>>;
  readonly component: Component;
  readonly indicator: Indicator;
  readonly units: readonly number[];
}

/** Every figure of every cell, in the order in which the story tells its counters: one may rest on those before it. */
export function composeBook(stage: Stage, silence: Silence): Book {
  const book = new Map<string, ReadonlyMap<number, Series>>();
  for (const [code, counter] of Object.entries(stage.story.counters)) {
    const { component, indicator } = findIndicator(stage.plan, code);
    book.set(code, seriesOf({ stage, silence, book, component, indicator, units: unitsOf(stage.plan, indicator) }, counter));
  }
  return book;
}

function seriesOf(telling: Telling, counter: Counter): ReadonlyMap<number, Series> {
  if ('from' in counter) return sharedOut(telling, counter);
  if ('per' in counter) return perEach(telling, counter);
  if ('follows' in counter) return following(telling, counter);
  if ('shareOf' in counter) return ratioOf(telling, counter);
  return byUnit(telling, (unit, index) => {
    const id = telling.stage.fortnights[index]?.id ?? '';
    if ('standOf' in counter) return { value: Math.floor((cumulativeOfAll(parentOf(telling, counter.standOf), index) * counter.percent[0]) / 100) };
    if ('stands' in counter) return { value: inForce(counter.stands, id) ?? 0 };
    const event = counter.events[id] ?? 0;
    return typeof event === 'number' ? { value: event } : { value: Number(event.replace(/\D/g, '')), isAtLeast: true };
  });
}

/** A total shared out over units by size and skill, and over fortnights by rhythm; past the exact part it goes on at the pace of the plan. */
function sharedOut(telling: Telling, counter: Extract<Counter, { from: string }>): ReadonlyMap<number, Series> {
  const { stage, indicator, units } = telling;
  const corrected = stage.story.corrections.filter((one) => one.indicator === indicator.code).reduce((sum, one) => sum + one.newValue - (toldValue(telling, one.unit, one.corrects) ?? 0), 0);
  const pool = counter.total - corrected - toldSum(telling);
  const only = new Set(stage.story.cells.filter((cell) => cell.indicator === indicator.code && cell.only).map(({ unit }) => unit));
  const totals = spread(pool, units.map((unit) => (only.has(unit) ? 0 : sizeOf(stage.plan, indicator, unit) * skillOf(indicator, unit))));
  return new Map(units.map((unit, i) => [unit, alongFortnights(telling, counter, unit, totals[i] ?? 0)]));
}

function alongFortnights(telling: Telling, counter: Extract<Counter, { from: string }>, unit: number, total: number): Series {
  const { stage, silence, indicator } = telling;
  const office = silence.officeOf(indicator.code, unit);
  const isExact = (i: number) => i <= stage.untilIndex && !silence.isSilent(office, i) && !(i === stage.untilIndex && silence.isUnapproved(office, i));
  const isTold = (i: number) => toldValue(telling, unit, stage.fortnights[i]?.id ?? '') !== null;
  const open = (i: number) => isExact(i) && !isTold(i) && (stage.fortnights[i]?.id ?? '') >= counter.from;
  const exact = stage.fortnights.slice(0, stage.untilIndex + 1);
  const weights = exact.map((_, i) => (open(i) ? rhythmOf(telling, counter, unit, i) * draw(`noise ${indicator.code} ${unit} ${i}`, 70, 130) : 0));
  const isFlat = weights.every((weight) => weight === 0);
  const values = spreadAlong(total, isFlat ? exact.map((_, i) => (open(i) ? 1 : 0)) : weights, draw(`start ${indicator.code} ${unit}`, 0, 99));
  let given = 0;
  return stage.fortnights.map(({ id }, i) => {
    if (silence.isSilent(office, i)) return null;
    const told = toldValue(telling, unit, id);
    if (told !== null) return { value: told };
    if (isExact(i)) return { value: values[i] ?? 0 };
    const value = Math.max(0, grownTo(telling, counter, unit, total, i) - (i > stage.untilIndex ? given : 0));
    if (i > stage.untilIndex) given += value;
    return { value };
  });
}

function rhythmOf({ stage, component }: Telling, counter: Extract<Counter, { from: string }>, unit: number, i: number): number {
  const id = stage.fortnights[i]?.id ?? '';
  return counter.rhythm ? (inForce(counter.rhythm, id) ?? 0) : plannedRise(stage, component, unit, i - 1, i);
}

/** How much more a unit has done since the exact part ended: what the plan adds, at the story's pace; without a target, its own average. In the last exact fortnight itself, one fortnight's worth. */
function grownTo({ stage, component, indicator }: Telling, counter: Extract<Counter, { from: string }>, unit: number, total: number, i: number): number {
  const since = Math.min(stage.untilIndex, i - 1);
  const phase = draw(`phase ${indicator.code} ${unit}`, 0, 99) * 1_000_000; // the first camp does not fall into the same fortnight everywhere
  if (indicator.target !== null) return Math.floor((sizeOf(stage.plan, indicator, unit) * plannedRise(stage, component, unit, since, i) * (stage.story.pace[component.code] ?? 100) + phase) / 100_000_000);
  const lived = stage.fortnights.filter(({ id }) => id >= counter.from && id <= stage.story.until).length;
  return Math.floor((total * (i - since)) / Math.max(lived, 1));
}

function plannedRise(stage: Stage, component: Component, unit: number, from: number, to: number): number {
  const planned = (i: number) => plannedMillionths(component, stage.fortnights[i]?.endsOn ?? component.startsOn, unit);
  return Math.max(0, planned(to) - (from < 0 ? 0 : planned(from)));
}

/** So many for each one of another counter: 27 to 34 trainees a batch. With a total, the exact part makes it. */
function perEach(telling: Telling, counter: Extract<Counter, { per: string }>): ReadonlyMap<number, Series> {
  const { stage, silence, indicator, units } = telling;
  const parent = parentOf(telling, counter.per);
  const drawn = (unit: number, i: number) =>
    Array.from({ length: parent.get(unit)?.[i]?.value ?? 0 }, (_, n) => draw(`each ${indicator.code} ${unit} ${i} ${n}`, counter.each[0], counter.each[1])).reduce((sum, n) => sum + n, 0);
  const told = (unit: number, i: number) => toldValue(telling, unit, stage.fortnights[i]?.id ?? '');
  const cells = units.flatMap((unit) => stage.fortnights.slice(0, stage.untilIndex + 1).map((_, i) => ({ unit, i })));
  const isLeftOut = ({ unit, i }: { unit: number; i: number }) => told(unit, i) !== null || (i === stage.untilIndex && silence.isUnapproved(silence.officeOf(indicator.code, unit), i));
  const shares = counter.total === undefined ? [] : spread(counter.total - toldSum(telling), cells.map((cell) => (isLeftOut(cell) ? 0 : drawn(cell.unit, cell.i))));
  const exact = new Map(cells.flatMap((cell, n) => (counter.total === undefined || isLeftOut(cell) ? [] : [[`${cell.unit} ${cell.i}`, shares[n] ?? 0]])));
  return byUnit(telling, (unit, i) => (parent.get(unit)?.[i] ? { value: told(unit, i) ?? exact.get(`${unit} ${i}`) ?? drawn(unit, i) } : null));
}

/** A share of what another counter had reached some fortnights ago: certificates come after the batch, enterprises after the certificate. With an answer: of so many asked, so many said yes. */
function following(telling: Telling, counter: Extract<Counter, { follows: string }>): ReadonlyMap<number, Series> {
  const parent = parentOf(telling, counter.follows);
  const { indicator } = telling;
  const given = new Map<number, number>();
  return byUnit(telling, (unit, i) => {
    const share = draw(`share ${indicator.code} ${unit}`, counter.percent[0], counter.percent[1]);
    const reached = Math.floor((cumulative(parent.get(unit) ?? [], i - counter.lag) * share) / 100);
    const value = Math.max(0, reached - (given.get(unit) ?? 0));
    given.set(unit, (given.get(unit) ?? 0) + value);
    if (!counter.answer) return { value };
    return value === 0 ? null : { value, numerator: Math.floor((value * draw(`answer ${indicator.code} ${i}`, counter.answer[0], counter.answer[1])) / 100) };
  });
}

function ratioOf(telling: Telling, counter: Extract<Counter, { shareOf: string }>): ReadonlyMap<number, Series> {
  const parent = parentOf(telling, counter.shareOf);
  return byUnit(telling, (unit, i) => {
    const value = parent.get(unit)?.[i]?.value ?? 0;
    const share = draw(`ratio ${telling.indicator.code} ${unit} ${i}`, counter.percent[0], counter.percent[1]);
    return value === 0 ? null : { value, numerator: Math.floor((value * share) / 100) };
  });
}

function byUnit({ stage, silence, indicator, units }: Telling, figure: (unit: number, index: number) => Figure | null): ReadonlyMap<number, Series> {
  return new Map(units.map((unit) => [unit, stage.fortnights.map((_, i) => (silence.isSilent(silence.officeOf(indicator.code, unit), i) ? null : figure(unit, i)))]));
}

function parentOf({ book }: Telling, code: string): ReadonlyMap<number, Series> {
  const parent = book.get(code);
  if (!parent) throw new Error(`the story must tell ${code} before what rests on it`);
  return parent;
}

function cumulativeOfAll(units: ReadonlyMap<number, Series>, index: number): number {
  return [...units.values()].reduce((sum, series) => sum + cumulative(series, index), 0);
}

/** What a cell has reached by the end of a fortnight. */
export function cumulative(series: Series, index: number): number {
  return series.slice(0, Math.max(index + 1, 0)).reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
}

/** What the story says of this cell outright; in a fortnight it does not name, 0 where it names the only ones. */
function toldValue({ stage, indicator }: Telling, unit: number, fortnightId: string): number | null {
  const cell = stage.story.cells.find((one) => one.indicator === indicator.code && one.unit === unit);
  if (!cell) return null;
  return cell.fortnights[fortnightId] ?? (cell.only && fortnightId <= stage.story.until ? 0 : null);
}

function toldSum({ stage, indicator }: Telling): number {
  return stage.story.cells.filter((cell) => cell.indicator === indicator.code).reduce((sum, cell) => sum + Object.values(cell.fortnights).reduce((part, value) => part + value, 0), 0);
}
