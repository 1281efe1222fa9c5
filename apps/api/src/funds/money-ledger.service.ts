import { Injectable } from '@nestjs/common';
import { addDays, fortnightById, istInstant } from '@pakhwada/domain/calendar';
import { foldCommitments, foldLedger, txnId, type MoneyLedger } from '@pakhwada/domain/funds';
import type { EntityManager } from 'typeorm';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { CertificateRepository } from './certificates/certificate.repository.ts';
import { FrozenLedger } from './frozen-ledger.ts';
import { MoneyRepository } from './money.repository.ts';

/** The money ledger before a fortnight: what the last frozen one closed with, and what the fortnights that wait for their freeze hold now. */
@Injectable()
export class MoneyLedgerService {
  constructor(
    private readonly fortnights: FortnightsService,
    private readonly frozen: FrozenLedger,
    private readonly money: MoneyRepository,
    private readonly certificates: CertificateRepository,
  ) {}

  /** Certificates are those of the fortnight's last day: what is decided later counts in the next. */
  async read(manager: EntityManager, key: FortnightKey): Promise<MoneyLedger> {
    const certificates = await this.certificates.facts(manager, key, istInstant(addDays(fortnightById(key.fortnightId).endsOn, 1), '00:00'));
    return { ...(await this.lines(manager, key)), certificates };
  }

  /** What money lines alone tell, for whoever asks about no certificate. */
  async lines(manager: EntityManager, key: FortnightKey): Promise<MoneyLedger> {
    let ledger = await this.frozen.before(manager, key, key.fortnightId);
    for (const { fortnightId, ...scheme } of (await this.fortnights.before(manager, key)).waiting) {
      const rows = await this.money.latestRows(manager, { ...scheme, fortnightId });
      const lines = rows.map(({ officeCode, row }) => ({ ...row, id: txnId(fortnightId, officeCode, row.line), fortnightId }));
      ledger = { ...foldLedger(ledger, lines), commitments: foldCommitments(ledger.commitments, lines) };
    }
    return ledger;
  }
}
