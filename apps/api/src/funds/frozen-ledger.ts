import { Injectable } from '@nestjs/common';
import { nextFortnightId } from '@pakhwada/domain/calendar';
import { EMPTY_LEDGER, type MoneyLedger } from '@pakhwada/domain/funds';
import type { EntityManager } from 'typeorm';
import { FortnightFactsService } from '../fortnights/fortnight-facts.service.ts';
import type { SchemeKey } from '../fortnights/fortnight-record.ts';
import { LedgerRepository } from './ledger.repository.ts';

const SCHEMES_KEPT = 8;

interface Kept {
  readonly sha256: string;
  readonly ledger: MoneyLedger;
}

/**
 * The money ledger as the last frozen fortnight left it. What is frozen never changes, so a process reads it once for each freeze: ten years of instalments and work orders cost the
 * next reader one row. The hash of the last review vouches for all before it; a restored database, or a freeze that was rolled back, shows another hash and is read anew.
 */
@Injectable()
export class FrozenLedger {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly closed: FortnightFactsService,
    private readonly lines: LedgerRepository,
  ) {}

  /** Before a fortnight; with every work order, those paid in full among them. */
  async before(manager: EntityManager, key: SchemeKey, before: string): Promise<MoneyLedger> {
    const last = await this.closed.lastFrozen(manager, key, before);
    if (last === null) return EMPTY_LEDGER;
    const name = `${key.stateId} ${key.schemeCode}`;
    const known = this.kept.get(name);
    if (known?.sha256 === last.sha256) return known.ledger;
    const scheme = { stateId: key.stateId, schemeCode: key.schemeCode };
    const after = { ...scheme, fortnightId: nextFortnightId(last.fortnightId) };
    const ledger = {
      ...EMPTY_LEDGER,
      sums: await this.closed.moneySums(manager, { ...scheme, fortnightId: last.fortnightId }),
      instalments: await this.lines.instalments(manager, after),
      commitments: await this.lines.orders(manager, after),
    };
    this.keep(name, { sha256: last.sha256, ledger });
    return ledger;
  }

  private keep(name: string, kept: Kept): void {
    this.kept.delete(name);
    this.kept.set(name, kept);
    for (const oldest of [...this.kept.keys()].slice(0, -SCHEMES_KEPT)) this.kept.delete(oldest);
  }
}
