import { addDays, type Fortnight } from '@pakhwada/domain/calendar';
import { MONEY_HEADS, type MoneyHead } from '@pakhwada/domain/funds';
import type { Component } from '@pakhwada/domain/plan';
import { draw, inForce, spread } from './draw.ts';
import type { ComponentMoney } from './funds-story.schema.ts';
import { limitRupees, orderInForce } from './ladder-lines.ts';
import { lineOf, paise, type Line } from './money-lines.ts';
import { asideRupees } from './side-lines.ts';
import type { Stage } from './stage.ts';

const RUPEE = 100;
const DAYS = 6; // vouchers are paid on the seventh to thirteenth day of a fortnight

/** What is left on a work order, in rupees. */
interface OpenOrder {
  readonly no: string;
  readonly in: string;
  left: number;
}

/** The vouchers and refunds of a component, fortnight by fortnight: by head, charged to its work orders oldest first, drawn by the partner as far as its limit reaches. */
export function spendingLines(stage: Stage, { code, partnerOffice }: Component): readonly (readonly Line[])[] {
  const { story, fortnights } = stage;
  const told = story.funds.components[code];
  if (!told) return fortnights.map(() => []);
  const spent = spentRupees(stage, code, told);
  const orders = (told.workOrders ?? []).map(({ no, in: from, amount }): OpenOrder => ({ no, in: from, left: paise(amount) / RUPEE }));
  let limit = 0;
  return fortnights.map((fortnight, i) => {
    const { id } = fortnight;
    if (partnerOffice !== null) limit += limitRupees(story.funds, paise(told.releases[id] ?? '0'));
    const parts = byHead(told, (spent[i] ?? 0) - asideRupees(story.funds, code, id)).flatMap(({ head, rupees }) => chargedParts(orders, id, rupees).map((part) => ({ head, ...part })));
    const vouchers = parts.map(({ head, rupees, workOrder }, n) => {
      const isDrawn = rupees <= limit;
      if (isDrawn) limit -= rupees;
      return lineOf('EXPENDITURE', {
        ...{ componentCode: code, amountPaise: rupees * RUPEE, head, workOrder, on: addDays(fortnight.startsOn, DAYS + Math.min(n, DAYS)), reference: `V/${code}/${id}/${n + 1}` },
        ...{ partnerOffice: isDrawn ? partnerOffice : null, sanctionNo: orderInForce(told, code, id), remark: id === told.from && n === 0 ? (told.remark ?? null) : null },
      });
    });
    return [...vouchers, ...refundLines(told, code, fortnight)];
  });
}

/** Refunds come back to the department. */
function refundLines({ refund }: ComponentMoney, code: string, { id, startsOn }: Fortnight): Line[] {
  return refund?.fortnight === id ? [lineOf('REFUND', { componentCode: code, amountPaise: paise(refund.amount), on: addDays(startsOn, 9), reference: `R/${code}/${id}`, remark: refund.remark })] : [];
}

function byHead({ heads = { GENERAL: 1 } }: ComponentMoney, rupees: number): { readonly head: MoneyHead; readonly rupees: number }[] {
  if (rupees < 0) throw new Error('the story sets more aside than is spent');
  const named = MONEY_HEADS.filter((head) => heads[head] !== undefined);
  const shares = spread(rupees, named.map((head) => heads[head] ?? 0));
  return named.flatMap((head, i) => (shares[i] ? [{ head, rupees: shares[i] }] : []));
}

/** One voucher in as many parts as work orders pay for it; what no order covers stands alone. */
function chargedParts(orders: readonly OpenOrder[], id: string, rupees: number): { readonly rupees: number; readonly workOrder: string | null }[] {
  const parts: { rupees: number; workOrder: string | null }[] = [];
  let rest = rupees;
  for (const order of orders) {
    const taken = order.in <= id ? Math.min(order.left, rest) : 0;
    if (taken === 0) continue;
    order.left -= taken;
    rest -= taken;
    parts.push({ rupees: taken, workOrder: order.no });
  }
  return rest === 0 ? parts : [...parts, { rupees: rest, workOrder: null }];
}

/** Rupees spent in each fortnight, refunds not taken off: exact to the end of the story, then at the pace of its last four, as far as the release reaches. */
function spentRupees({ story, fortnights, untilIndex }: Stage, code: string, told: ComponentMoney): number[] {
  const refund = told.refund ? paise(told.refund.amount) : 0;
  const exact = fortnights.slice(0, untilIndex + 1);
  const weights = exact.map(({ id, lengthDays }) => (told.from && id < told.from ? 0 : (inForce(story.funds.rhythm, id) ?? 0) * lengthDays * draw(`spend ${code} ${id}`, 75, 125)));
  const list = spread((paise(told.spent) + refund) / RUPEE, weights);
  const usual = Math.floor(list.slice(-4).reduce((sum, n) => sum + n, 0) / 4);
  for (const { id } of fortnights.slice(untilIndex + 1)) {
    const released = Object.entries(told.releases).reduce((sum, [on, word]) => sum + (on <= id ? paise(word) : 0), 0);
    const left = (released + refund) / RUPEE - list.reduce((sum, n) => sum + n, 0);
    list.push(Math.max(0, Math.min(left, Math.floor((usual * draw(`spend ${code} ${id}`, 85, 125)) / 100))));
  }
  return list;
}
