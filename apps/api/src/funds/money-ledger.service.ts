import { Injectable } from '@nestjs/common';
import { addDays, fortnightById, istInstant } from '@pakhwada/domain/calendar';
import { addToSums, type LedgerSum, type MoneyLedger } from '@pakhwada/domain/funds';
import type { EntityManager } from 'typeorm';
import { FortnightFactsService } from '../fortnights/fortnight-facts.service.ts';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { CertificateRepository } from './certificates/certificate.repository.ts';
import { LedgerRepository } from './ledger.repository.ts';
import { MoneyRepository } from './money.repository.ts';

/** The money ledger before a fortnight: what the last frozen one closed with, and what the fortnights that wait for their freeze hold now. */
@Injectable()
export class MoneyLedgerService {
  constructor(
    private readonly fortnights: FortnightsService,
    private readonly closed: FortnightFactsService,
    private readonly money: MoneyRepository,
    private readonly lines: LedgerRepository,
    private readonly certificates: CertificateRepository,
  ) {}

  /** Certificates are those of the fortnight's last day: what is decided later counts in the next. */
  async read(manager: EntityManager, key: FortnightKey): Promise<MoneyLedger> {
    return {
      sums: await this.sums(manager, key),
      instalments: await this.lines.instalments(manager, key),
      commitments: await this.lines.commitments(manager, key),
      certificates: await this.certificates.facts(manager, key, istInstant(addDays(fortnightById(key.fortnightId).endsOn, 1), '00:00')),
    };
  }

  async sums(manager: EntityManager, key: FortnightKey): Promise<LedgerSum[]> {
    const { lastFrozen, waiting } = await this.fortnights.before(manager, key);
    let sums = lastFrozen === null ? [] : await this.closed.moneySums(manager, lastFrozen);
    for (const one of waiting) sums = addToSums(sums, (await this.money.latestRows(manager, one)).map(({ row }) => row));
    return sums;
  }
}
