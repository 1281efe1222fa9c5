import { Injectable } from '@nestjs/common';
import type { Cell } from '@pakhwada/domain/plan';
import { levelOf, type VerificationLevel } from '@pakhwada/domain/progress';
import type { EntityManager } from 'typeorm';
import { EvidenceService } from '../../evidence/evidence.service.ts';
import type { DeskSheet } from '../../fortnights/desk.ts';
import type { FortnightKey } from '../../fortnights/fortnight-record.ts';
import { ProgressRepository } from '../progress.repository.ts';
import { EntryBasisRepository, type EntryBasis } from './entry-basis.repository.ts';
import { IndependentCheckRepository, type CheckRecord } from './independent-check.repository.ts';

/** How far one entry is verified, and by what. */
export interface EntryStanding {
  readonly level: VerificationLevel;
  readonly evidence: number;
  readonly basis: EntryBasis | null;
  readonly checks: readonly CheckRecord[]; // of the entry as it stands
}

/** How far entries are verified (DOMAIN 6.4): the facts from the database, the level from the domain. */
@Injectable()
export class EntryLevelsService {
  constructor(
    private readonly progress: ProgressRepository,
    private readonly bases: EntryBasisRepository,
    private readonly checks: IndependentCheckRepository,
    private readonly evidence: EvidenceService,
  ) {}

  /** The entries of one sheet as they stand now. */
  async ofSheet(manager: EntityManager, key: FortnightKey, sheet: DeskSheet, cells: readonly Cell[]): Promise<(indicatorCode: string, unit: number) => EntryStanding> {
    const [codes, units] = [[...new Set(cells.map(({ indicator }) => indicator.code))], [...new Set(cells.map(({ unit }) => unit))]];
    const ofEntry = (indicatorCode: string, unit: number): string => `${key.fortnightId}/${indicatorCode}/${unit}`;
    const evidence = await this.evidence.countFor(manager, key, 'ENTRY', cells.map(({ indicator, unit }) => ofEntry(indicator.code, unit)));
    const isHandedIn = sheet.revision > 0;
    const entered = new Set(isHandedIn ? (await this.progress.rows(manager, key, sheet.officeCode, sheet.revision)).map(keyOf) : []);
    const bases = new Map((isHandedIn ? await this.bases.list(manager, key, sheet.officeCode, sheet.revision) : []).map((one) => [keyOf(one), one]));
    const checks = isHandedIn ? (await this.checks.list(manager, key, codes, units)).filter(({ revision }) => revision === sheet.revision) : [];
    return (indicatorCode, unit) => {
      const cell = keyOf({ indicatorCode, unit });
      const basis = bases.get(cell) ?? null;
      const own = checks.filter((one) => keyOf(one) === cell);
      const count = evidence.get(ofEntry(indicatorCode, unit)) ?? 0;
      const state = entered.has(cell) ? (sheet.record?.state ?? null) : null;
      return { level: levelOf({ hasEvidence: count > 0, isConfirmed: basis?.isConfirmed ?? false, isChecked: own.length > 0, state }), evidence: count, basis, checks: own };
    };
  }
}

function keyOf({ indicatorCode, unit }: { readonly indicatorCode: string; readonly unit: number }): string {
  return `${indicatorCode} ${unit}`;
}
