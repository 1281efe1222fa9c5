import { Injectable } from '@nestjs/common';
import { foldTranches, type MoneyContext, type MoneyRow } from '@pakhwada/domain/funds';
import type { Plan } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { asOnOf } from '../fortnights/as-on.ts';
import type { DeskSheet } from '../fortnights/desk.ts';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import { returnedWith } from '../fortnights/returned-with.ts';
import { LedgerRepository } from './ledger.repository.ts';
import { SchemesService } from '../schemes/schemes.service.ts';
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
    private readonly schemes: SchemesService,
  ) {}

  async read(manager: EntityManager, fortnight: FortnightRecord, plan: Plan, sheet: DeskSheet, rows: readonly MoneyRow[], now: string): Promise<MoneyContext> {
    const { sums, instalments, commitments } = await this.ledgers.lines(manager, fortnight);
    return {
      ...{ fortnight, asOn: asOnOf(fortnight, now), firstFortnightId: plan.calendar.firstFortnightId, fundFlow: plan.scheme.fundFlow },
      components: boundBy(plan, (await this.schemes.latestPlan(fortnight.schemeCode, manager)).plan),
      offices: officesWithMoney(plan).map(({ code }) => code),
      ...{ sums, commitments, tranches: foldTranches([], instalments) },
      frozenLines: await this.lines.frozenLines(manager, fortnight, rows.flatMap(({ reverses }) => reverses ?? [])),
      references: await this.lines.countedReferences(manager, fortnight, rows.map((row) => row.reference)),
      returned: await returnedWith(sheet, fortnight, now, () => this.repository.rows(manager, fortnight, sheet.officeCode, sheet.revision)),
    };
  }
}

/** The amounts of the fortnight's plan; where an order has moved money away since, what is left: a fortnight that keeps the version of its day releases nothing that is given to another. */
function boundBy({ components }: Plan, latest: Plan): MoneyContext['components'] {
  return components.map(({ code, amountPaise }) => ({ code, amountPaise: Math.min(amountPaise, latest.components.find((one) => one.code === code)?.amountPaise ?? amountPaise) }));
}
