import { Injectable } from '@nestjs/common';
import type { Cell } from '@pakhwada/domain/plan';
import { rowsOfPlain } from '@pakhwada/domain/progress';
import { foldCell, type SealedCell } from '@pakhwada/domain/review';
import type { EntityManager } from 'typeorm';
import { FortnightFactsService } from '../fortnights/fortnight-facts.service.ts';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import type { Before } from '../fortnights/fortnights.service.ts';
import { ProgressFactsService } from './progress-facts.service.ts';

export type OpeningOf = (indicatorCode: string, unit: number) => SealedCell | undefined;

/** What cells open a fortnight with: as sealed with the last frozen one, and on top of it what the fortnights that wait for their freeze hold now. */
@Injectable()
export class OpeningCellsService {
  constructor(
    private readonly closed: FortnightFactsService,
    private readonly facts: ProgressFactsService,
  ) {}

  async read(manager: EntityManager, { lastFrozen, waiting }: Before, cells: readonly Cell[]): Promise<OpeningOf> {
    const codes = [...new Set(cells.map((cell) => cell.indicator.code))];
    const sealed = lastFrozen === null ? [] : await this.closed.someCells(manager, lastFrozen, codes, [...new Set(cells.map((cell) => cell.unit))]);
    const opening = new Map(sealed.map((cell) => [keyOf(cell.indicatorCode, cell.unit), cell]));
    let previousId = lastFrozen?.fortnightId ?? null;
    for (const one of waiting) {
      await this.fold(manager, one, previousId, cells, opening);
      previousId = one.fortnightId;
    }
    return (indicatorCode, unit) => opening.get(keyOf(indicatorCode, unit));
  }

  private async fold(manager: EntityManager, waiting: FortnightRecord, previousId: string | null, cells: readonly Cell[], opening: Map<string, SealedCell>): Promise<void> {
    const { progress, plainProgress, corrections } = await this.facts.read(manager, waiting, await this.closed.sheets(manager, waiting));
    const rowsByCell = groupByCell([...progress, ...rowsOfPlain(plainProgress, waiting.fortnightId)]);
    const correctionsByCell = groupByCell(corrections);
    for (const { indicator, unit } of cells) {
      const key = keyOf(indicator.code, unit);
      const rows = rowsByCell.get(key) ?? [];
      const now = rows.find((row) => row.relatesTo === waiting.fortnightId);
      const facts = { nature: indicator.nature, unit, opening: opening.get(key), now, late: rows.filter((row) => row !== now), corrections: correctionsByCell.get(key) ?? [] };
      const { before, total, typed, numerator, denominator, qualifier, breakdowns, lastReportedIn } = foldCell(facts, waiting.fortnightId, previousId);
      opening.set(key, { indicatorCode: indicator.code, unit, cumulative: total ?? before, during: typed, numerator, denominator, qualifier, breakdowns, lastReportedIn });
    }
  }
}

function groupByCell<T extends { readonly indicatorCode: string; readonly unit: number }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row.indicatorCode, row.unit);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function keyOf(indicatorCode: string, unit: number): string {
  return `${indicatorCode} ${unit}`;
}
