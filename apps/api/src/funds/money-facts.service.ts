import { Injectable } from '@nestjs/common';
import type { MoneyFact, MoneyLedger } from '@pakhwada/domain/funds';
import type { SheetFact } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { MoneyLedgerService } from './money-ledger.service.ts';
import { MoneyRepository } from './money.repository.ts';

/** The money lines of one fortnight, the latest revision of each sheet with where it stands, and the ledger they are added to. */
@Injectable()
export class MoneyFactsService {
  constructor(
    private readonly repository: MoneyRepository,
    private readonly ledgers: MoneyLedgerService,
  ) {}

  async read(manager: EntityManager, key: FortnightKey, sheets: readonly SheetFact[]): Promise<{ money: MoneyFact[]; ledger: MoneyLedger }> {
    const lines = await this.repository.latestRows(manager, key);
    const money = lines.map(({ officeCode, row }) => {
      const state = sheets.find((sheet) => sheet.officeCode === officeCode && sheet.sheet === 'money')?.state ?? 'SUBMITTED';
      return { ...row, officeCode, state };
    });
    return { money, ledger: await this.ledgers.read(manager, key) };
  }
}
