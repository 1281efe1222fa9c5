import { Injectable } from '@nestjs/common';
import type { MoneyFact } from '@pakhwada/domain/funds';
import type { SheetFact } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { MoneyRepository } from './money.repository.ts';

/** The money lines of one fortnight: the latest revision of each sheet with where it stands. */
@Injectable()
export class MoneyFactsService {
  constructor(private readonly repository: MoneyRepository) {}

  async read(manager: EntityManager, key: FortnightKey, sheets: readonly SheetFact[]): Promise<MoneyFact[]> {
    const lines = await this.repository.latestRows(manager, key);
    return lines.map(({ officeCode, row }) => {
      const state = sheets.find((sheet) => sheet.officeCode === officeCode && sheet.sheet === 'money')?.state ?? 'SUBMITTED';
      return { ...row, officeCode, state };
    });
  }
}
