import { Injectable } from '@nestjs/common';
import { referenceKey } from '@pakhwada/domain/funds';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import type { ImportKey } from './import.repository.ts';
import { VoucherRepository, type KnownSanction, type MatchRow } from './voucher.repository.ts';

/** Matches vouchers nobody has spoken of, where the register of orders knows their sanction number for one component alone; else a person decides. */
@Injectable()
export class MatchKnownSanctionsService {
  constructor(
    private readonly clock: Clock,
    private readonly vouchers: VoucherRepository,
  ) {}

  /** Of one file, after it was read; how many numbers were matched. */
  async matchImport(manager: EntityManager, key: ImportKey): Promise<number> {
    await this.vouchers.lock(manager, key); // an order written at this moment is either seen here, or sees these vouchers
    const sanctionKeys = await this.vouchers.sanctionKeys(manager, key);
    return this.match(manager, key, sanctionKeys.map((sanctionKey) => ({ importId: key.importId, sanctionKey })));
  }

  /** Of all files, after orders with these numbers were written. */
  async matchOrders(manager: EntityManager, key: SchemeKey, numbers: readonly string[]): Promise<number> {
    if (numbers.length === 0) return 0;
    await this.vouchers.lock(manager, key);
    return this.match(manager, key, await this.vouchers.unspoken(manager, key, [...new Set(numbers.map(referenceKey))]));
  }

  private async match(manager: EntityManager, key: SchemeKey, waiting: readonly { readonly importId: string; readonly sanctionKey: string }[]): Promise<number> {
    if (waiting.length === 0) return 0;
    const orders = new Map<string, KnownSanction[]>();
    for (const one of await this.vouchers.knownSanctions(manager, key)) orders.set(referenceKey(one.sanctionNo), [...(orders.get(referenceKey(one.sanctionNo)) ?? []), one]);
    let count = 0;
    for (const importId of new Set(waiting.map((one) => one.importId))) {
      const matches = waiting.flatMap((one) => (one.importId === importId ? onlyMatch(one.sanctionKey, orders.get(one.sanctionKey) ?? []) : []));
      if (matches.length > 0) await this.vouchers.insertMatches(manager, { stateId: key.stateId, schemeCode: key.schemeCode, importId }, matches, null, null, this.clock.nowIso());
      count += matches.length;
    }
    return count;
  }
}

/** Partner and head go with the match where all orders of the number agree on them. */
function onlyMatch(sanctionKey: string, orders: readonly KnownSanction[]): MatchRow[] {
  const components = new Set(orders.map(({ componentCode }) => componentCode));
  if (components.size !== 1) return [];
  const [partners, heads] = [new Set(orders.map(({ partnerOffice }) => partnerOffice)), new Set(orders.map(({ head }) => head))];
  return [{ sanctionKey, componentCode: orders[0]!.componentCode, partnerOffice: partners.size === 1 ? orders[0]!.partnerOffice : null, head: heads.size === 1 ? orders[0]!.head : null }];
}
