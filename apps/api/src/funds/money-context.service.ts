import { Injectable } from '@nestjs/common';
import { foldTranches, type FrozenLine, type MoneyContext, type MoneyRow } from '@pakhwada/domain/funds';
import type { Plan } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { asOnOf } from '../fortnights/as-on.ts';
import type { DeskSheet } from '../fortnights/desk.ts';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import { returnedWith } from '../fortnights/returned-with.ts';
import { LedgerRepository } from './ledger.repository.ts';
import { MoneyLedgerService } from './money-ledger.service.ts';
import { MoneyRepository } from './money.repository.ts';
import { officesWithMoney } from './offices-with-money.ts';

/** What a money sheet is judged by: the ledger before this fortnight, the frozen lines its reversals name, and the vouchers that count already. */
@Injectable()
export class MoneyContextService {
  constructor(
    private readonly ledgers: MoneyLedgerService,
    private readonly lines: LedgerRepository,
    private readonly repository: MoneyRepository,
  ) {}

  async read(manager: EntityManager, fortnight: FortnightRecord, plan: Plan, sheet: DeskSheet, rows: readonly MoneyRow[], now: string): Promise<MoneyContext> {
    const frozenLines = await this.frozenLines(manager, fortnight, rows);
    const named = rows.flatMap(({ workOrder }) => workOrder ?? []);
    return {
      ...{ fortnight, asOn: asOnOf(fortnight, now), firstFortnightId: plan.calendar.firstFortnightId, fundFlow: plan.scheme.fundFlow },
      components: plan.components.map(({ code, amountPaise }) => ({ code, amountPaise })),
      offices: officesWithMoney(plan).map(({ code }) => code),
      sums: await this.ledgers.sums(manager, fortnight),
      tranches: foldTranches([], await this.lines.instalments(manager, fortnight)),
      commitments: await this.lines.commitments(manager, fortnight, { since: `${Number(fortnight.startsOn.slice(0, 4)) - 1}${fortnight.startsOn.slice(4)}`, named }),
      frozenLines,
      references: await this.lines.countedReferences(manager, fortnight, rows.map((row) => row.reference)),
      returned: await returnedWith(sheet, fortnight, now, () => this.repository.rows(manager, fortnight, sheet.officeCode, sheet.revision)),
    };
  }

  private async frozenLines(manager: EntityManager, fortnight: FortnightRecord, rows: readonly MoneyRow[]): Promise<FrozenLine[]> {
    return this.lines.frozenLines(manager, fortnight, rows.flatMap(({ reverses }) => reverses ?? []));
  }
}
