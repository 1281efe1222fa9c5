import { Injectable } from '@nestjs/common';
import { fortnightById, type CivilDate } from '@pakhwada/domain/calendar';
import type { Cell, Plan, RegisterSource } from '@pakhwada/domain/plan';
import { derivedBreakdowns, type Breakdowns, type DerivedFigures } from '@pakhwada/domain/progress';
import { measureOf, REGISTERS } from '@pakhwada/domain/registers';
import type { EntityManager } from 'typeorm';
import type { FortnightRecord } from '../../fortnights/fortnight-record.ts';
import { HappeningRepository, type CountedPlace, type FortnightCount, type PartCount } from './happening.repository.ts';

/** What the registers count for one cell of a fortnight. */
export interface DerivedCount extends Omit<DerivedFigures, 'counted' | 'left'> {
  readonly register: string;
  readonly measure: string; // of a ratio, its numerator's
  readonly inFortnight: (fortnightId: string) => number; // of a counter, from the first day asked for on
}
export type DerivedOf = (indicatorCode: string, unit: number) => DerivedCount | null;

/** What happened, for the cells whose plan names a measure: two statements for any number of them and one for the registers, none where no cell has one. */
@Injectable()
export class DerivedService {
  constructor(private readonly happenings: HappeningRepository) {}

  /** `since`: the first day of earlier fortnights that are asked for as well. */
  async cells(manager: EntityManager, fortnight: FortnightRecord, plan: Plan, cells: readonly Cell[], since: CivilDate = fortnight.startsOn): Promise<DerivedOf> {
    const derived = await this.ofKept(manager, fortnight, cells.filter(({ indicator }) => indicator.register));
    if (derived.length === 0) return () => null;
    const places = placesOf(derived, fortnight, since);
    const counts = byPlace(await this.happenings.counts(manager, fortnight, places, fortnight.endsOn));
    const broken = placesOf(derived.filter(({ indicator }) => indicator.breakdowns.length > 0), fortnight, since);
    const parts = byPlace(broken.length === 0 ? [] : await this.happenings.parts(manager, fortnight, broken, fortnight.endsOn));
    const known = new Map(derived.map((cell) => [`${cell.indicator.code} ${cell.unit}`, countOf(cell, fortnight, plan, counts, parts)]));
    return (indicatorCode, unit) => known.get(`${indicatorCode} ${unit}`) ?? null;
  }

  /** A register nobody keeps yet counts nothing, and no figure is held against it: its 0 would refuse every entry of a State that has just named it in its plan. */
  private async ofKept(manager: EntityManager, key: FortnightRecord, cells: readonly Cell[]): Promise<readonly Cell[]> {
    const named = new Set(cells.flatMap(({ indicator }) => measuresOf(indicator.register!).map(registerOfMeasure)));
    const registers = REGISTERS.filter(({ code }) => named.has(code)).map(({ code, measures }) => ({ register: code, measures: measures.map((measure) => measure.code) }));
    const kept = new Set(registers.length === 0 ? [] : await this.happenings.kept(manager, key, registers));
    return cells.filter(({ indicator }) => measuresOf(indicator.register!).every((measure) => kept.has(registerOfMeasure(measure))));
  }
}

function registerOfMeasure(code: string): string {
  return measureOf(code)?.register.code ?? '';
}

/** The measures of a source: one, or of a ratio the numerator's and then the denominator's. */
function measuresOf(source: RegisterSource): readonly string[] {
  return 'measure' in source ? [source.measure] : [source.numerator, source.denominator];
}

/** Each measure at each place once, whatever indicators ask for it. */
function placesOf(cells: readonly Cell[], { startsOn }: FortnightRecord, since: CivilDate): CountedPlace[] {
  const places = new Map<string, CountedPlace>();
  for (const { indicator, unit } of cells)
    for (const code of measuresOf(indicator.register!)) {
      const measure = measureOf(code)?.measure;
      if (measure) places.set(keyOf(code, unit), { measure: code, unit, ...(measure.nature === 'S' ? { since: null, partsSince: null } : { since, partsSince: startsOn }) });
    }
  return [...places.values()];
}

function countOf({ indicator, unit }: Cell, { startsOn }: FortnightRecord, plan: Plan, counts: ReadonlyMap<string, readonly FortnightCount[]>, parts: ReadonlyMap<string, readonly PartCount[]>): DerivedCount {
  const measures = measuresOf(indicator.register!);
  const rowsOf = (measure: string): readonly FortnightCount[] => {
    const rows = counts.get(keyOf(measure, unit)) ?? [];
    return measureOf(measure)?.measure.nature === 'S' ? rows : rows.filter((row) => row.startsOn === startsOn);
  };
  const sums = measures.map((measure) => rowsOf(measure).reduce((sum, { n }) => sum + n, 0));
  const [first = '', whole = first] = measures;
  const isRatio = indicator.nature === 'R';
  const [figure = 0, denominator = null] = sums;
  const total = isRatio ? denominator : figure;
  const during = new Map((counts.get(keyOf(first, unit)) ?? []).map((row) => [row.startsOn, row.n]));
  return {
    ...{ register: measureOf(first)?.register.code ?? '', measure: first },
    ...(isRatio ? { value: null, numerator: figure, denominator } : { value: figure, numerator: null, denominator: null }),
    isAtLeast: measures.some((measure) => rowsOf(measure).some((row) => row.isAtLeast)),
    breakdowns: derivedBreakdowns(total, indicator.breakdowns, plan.breakdownSets, setsOf(parts.get(keyOf(whole, unit)) ?? [])),
    inFortnight: (id) => during.get(fortnightById(id).startsOn) ?? 0,
  };
}

function setsOf(parts: readonly PartCount[]): Breakdowns {
  const sets: Record<string, Record<string, number>> = {};
  for (const { set, part, n } of parts) (sets[set] ??= {})[part] = n;
  return sets;
}

function byPlace<T extends { readonly measure: string; readonly unit: number }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row.measure, row.unit);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function keyOf(measure: string, unit: number): string {
  return `${measure} ${unit}`;
}
