import { Injectable } from '@nestjs/common';
import type { ComponentMoney, MoneyContext, MoneyRow } from '@pakhwada/domain/funds';
import type { Plan } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { asOnOf } from '../fortnights/as-on.ts';
import type { DeskSheet } from '../fortnights/desk.ts';
import { FortnightFactsService } from '../fortnights/fortnight-facts.service.ts';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { returnedWith } from '../fortnights/returned-with.ts';
import { MoneyRepository } from './money.repository.ts';

/** What a money sheet is judged by: each component's money before this fortnight, and the vouchers that count already. */
@Injectable()
export class MoneyContextService {
  constructor(
    private readonly fortnights: FortnightsService,
    private readonly closed: FortnightFactsService,
    private readonly repository: MoneyRepository,
  ) {}

  async read(manager: EntityManager, fortnight: FortnightRecord, plan: Plan, sheet: DeskSheet, rows: readonly MoneyRow[], now: string): Promise<MoneyContext> {
    return {
      ...{ fortnight, asOn: asOnOf(fortnight, now), components: await this.before(manager, fortnight, plan) },
      references: await this.repository.countedReferences(manager, fortnight, rows.map((row) => row.reference)),
      returned: await returnedWith(sheet, fortnight, now, () => this.repository.rows(manager, fortnight, sheet.officeCode, sheet.revision)),
    };
  }

  private async before(manager: EntityManager, fortnight: FortnightRecord, plan: Plan): Promise<ComponentMoney[]> {
    const { lastFrozen, waiting } = await this.fortnights.before(manager, fortnight);
    const sealed = lastFrozen === null ? [] : await this.closed.components(manager, lastFrozen);
    const waitingRows: MoneyRow[] = [];
    for (const one of waiting) waitingRows.push(...(await this.repository.latestRows(manager, one)).map(({ row }) => row));
    return plan.components.map(({ code, amountPaise }) => {
      const line = sealed.find((one) => one.componentCode === code);
      const own = waitingRows.filter((row) => row.componentCode === code);
      const total = (type: MoneyRow['type']): number => own.reduce((sum, row) => (row.type === type ? sum + row.amountPaise : sum), 0);
      const spentPaise = (line?.spentPaise ?? 0) + total('EXPENDITURE') - total('REFUND');
      return { code, amountPaise, releasedPaise: (line?.releasedPaise ?? 0) + total('RELEASE'), spentPaise };
    });
  }
}
