import { Injectable } from '@nestjs/common';
import { fortnightById } from '@pakhwada/domain/calendar';
import type { Cell, Plan } from '@pakhwada/domain/plan';
import { lateCount, lostCount, type DerivedFigures, type FrozenCount } from '@pakhwada/domain/progress';
import type { EntityManager } from 'typeorm';
import type { FortnightRecord } from '../../fortnights/fortnight-record.ts';
import type { Before } from '../../fortnights/fortnights.service.ts';
import { DerivedService, type DerivedCount } from '../../registers/derived/derived.service.ts';
import { FrozenCountsRepository, type CountedOfFrozen } from './frozen-counts.repository.ts';

const LOOK_BACK = 48; // two years of fortnights: what came later still is told by the register itself

export interface DerivedCellFacts {
  readonly register: string;
  readonly measure: string;
  readonly figures: DerivedFigures;
  readonly late: readonly { readonly fortnightId: string; readonly count: number }[]; // oldest first
}
export type DerivedFactsOf = (indicatorCode: string, unit: number) => DerivedCellFacts | null;

/** What the registers count for the cells of a fortnight, and what of the frozen ones they gained or lost since those were reported. */
@Injectable()
export class DerivedCellsService {
  constructor(
    private readonly derived: DerivedService,
    private readonly frozen: FrozenCountsRepository,
  ) {}

  async read(manager: EntityManager, fortnight: FortnightRecord, plan: Plan, before: Before, cells: readonly Cell[]): Promise<DerivedFactsOf> {
    const own = cells.filter(({ indicator }) => indicator.register);
    if (own.length === 0) return () => null;
    const waiting = new Set(before.waiting.map(({ fortnightId }) => fortnightId));
    const frozenIds = before.ids.filter((id) => !waiting.has(id)).slice(-LOOK_BACK);
    const derivedOf = await this.derived.cells(manager, fortnight, plan, own, fortnightById(frozenIds[0] ?? fortnight.fortnightId).startsOn);
    const countedOf = await this.counted(manager, fortnight, frozenIds, own);
    const known = new Map<string, DerivedCellFacts>();
    for (const { indicator, unit } of own) {
      const found = derivedOf(indicator.code, unit);
      if (found) known.set(keyOf(indicator.code, unit), factsOf(found, indicator.nature === 'C' ? countedOf(indicator.code, unit, frozenIds) : []));
    }
    return (indicatorCode, unit) => known.get(keyOf(indicatorCode, unit)) ?? null;
  }

  private async counted(manager: EntityManager, fortnight: FortnightRecord, frozenIds: readonly string[], cells: readonly Cell[]): Promise<(code: string, unit: number, ids: readonly string[]) => Omit<FrozenCount, 'now'>[]> {
    const codes = [...new Set(cells.filter(({ indicator }) => indicator.nature === 'C').map(({ indicator }) => indicator.code))];
    const [from] = frozenIds;
    const rows = from === undefined || codes.length === 0 ? [] : await this.frozen.list(manager, fortnight, from, codes, [...new Set(cells.map(({ unit }) => unit))]);
    const sums = new Map<string, number>();
    const keyOfCount = (kind: CountedOfFrozen['kind'], code: string, unit: number, id: string): string => `${kind} ${code} ${unit} ${id}`;
    for (const { kind, indicatorCode, unit, fortnightId, n } of rows) {
      const key = keyOfCount(kind, indicatorCode, unit, fortnightId);
      sums.set(key, (sums.get(key) ?? 0) + n);
    }
    return (code, unit, ids) =>
      ids.map((id) => {
        const sum = (kind: CountedOfFrozen['kind']): number | undefined => sums.get(keyOfCount(kind, code, unit, id));
        return { fortnightId: id, basis: sum('BASIS') ?? null, entered: sum('ENTERED') ?? 0, entersLate: sum('LATE') ?? 0 };
      });
  }
}

function factsOf({ register, measure, inFortnight, ...figures }: DerivedCount, frozen: readonly Omit<FrozenCount, 'now'>[]): DerivedCellFacts {
  const counts = frozen.map((one): FrozenCount => ({ ...one, now: inFortnight(one.fortnightId) }));
  const counted = counts.reduce((sum, { basis }) => sum + (basis ?? 0), 0);
  const lost = counts.reduce((sum, one) => sum + lostCount(one), 0);
  const late = counts.map((one) => ({ fortnightId: one.fortnightId, count: lateCount(one) })).filter(({ count }) => count > 0);
  return { register, measure, figures: { ...figures, counted, left: counted - lost }, late };
}

function keyOf(indicatorCode: string, unit: number): string {
  return `${indicatorCode} ${unit}`;
}
