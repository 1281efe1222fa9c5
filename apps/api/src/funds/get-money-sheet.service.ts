import { Injectable } from '@nestjs/common';
import type { MoneySheet } from '@pakhwada/contracts/funds';
import { fortnightsBetween } from '@pakhwada/domain/calendar';
import { checkMoneyRows, commitmentKey, ladderOf, standingOf, type ComponentStanding, type MoneyRow, type OpenCommitment } from '@pakhwada/domain/funds';
import { DataSource } from 'typeorm';
import { SheetPageService } from '../fortnights/sheet-page.service.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { VoucherSheetService } from './imports/voucher-sheet.service.ts';
import { MoneyContextService } from './money-context.service.ts';
import { MoneyRepository } from './money.repository.ts';
import { officesWithMoney } from './offices-with-money.ts';

/** The money sheet: each component's money and the ledger before the fortnight, what was typed, and everything wrong with it. */
@Injectable()
export class GetMoneySheetService {
  constructor(
    private readonly source: DataSource,
    private readonly pages: SheetPageService,
    private readonly contexts: MoneyContextService,
    private readonly vouchers: VoucherSheetService,
    private readonly repository: MoneyRepository,
  ) {}

  async get(officer: Officer, fortnightId: string, officeCode: string): Promise<MoneySheet> {
    const { manager } = this.source;
    const { fortnight, plan, sheet, now, frame } = await this.pages.read(manager, officer, fortnightId, { officeCode, sheet: 'money' });
    const submitted = sheet.revision === 0 ? [] : await this.repository.rows(manager, fortnight, officeCode, sheet.revision);
    const draft = frame.draft && { ...frame.draft, rows: frame.draft.rows as MoneyRow[] };
    const shown = draft?.rows ?? submitted;
    const context = await this.contexts.read(manager, fortnight, plan, sheet, shown, now);
    const { asOn, fundFlow, firstFortnightId, sums, tranches, commitments, frozenLines } = context;
    const ladder = ladderOf(sums, []);
    return {
      ...frame,
      draft,
      submitted,
      breaches: [...checkMoneyRows(context, shown), ...(draft ? await this.vouchers.judge(manager, fortnight, officeCode, shown) : [])],
      ...{ asOn, fundFlow, firstFortnightId },
      components: plan.components.map(({ code, name, amountPaise }) => ({ code, name, amountPaise: context.components.find((one) => one.code === code)?.amountPaise ?? amountPaise, ...purseOf(standingOf(ladder, commitments, code)) })),
      earlier: fortnightsBetween(firstFortnightId, fortnight.id).flatMap(({ id }) => (id < fortnight.id ? [id] : [])).reverse(),
      offices: officesWithMoney(plan).map(({ code, name }) => ({ code, name })),
      ...{ sums: [...sums], tranches: [...tranches], workOrders: ordersToChoose(commitments, shown, fortnight.startsOn), frozenLines: [...frozenLines] },
    };
  }
}

/** Open ones, those due in the last twelve months, since a refund may still come, and those the rows name. */
function ordersToChoose(orders: readonly OpenCommitment[], rows: readonly MoneyRow[], startsOn: string): MoneySheet['workOrders'] {
  const named = new Set(rows.flatMap(({ componentCode, workOrder }) => (workOrder === null ? [] : [commitmentKey(componentCode, workOrder)])));
  const yearAgo = `${Number(startsOn.slice(0, 4)) - 1}${startsOn.slice(4)}`;
  return orders.filter(({ componentCode, workOrder, paidPaise, committedPaise, dueOn }) => paidPaise < committedPaise || (dueOn ?? '') >= yearAgo || named.has(commitmentKey(componentCode, workOrder)));
}

function purseOf({ partners, ...standing }: ComponentStanding): Omit<MoneySheet['components'][number], 'code' | 'name' | 'amountPaise'> {
  return { ...standing, partners: [...partners] };
}
