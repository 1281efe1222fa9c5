import { addDays, financialYearOf, previousFortnightId, type Fortnight } from '@pakhwada/domain/calendar';
import type { Component } from '@pakhwada/domain/plan';
import type { ComponentMoney } from './funds-story.schema.ts';
import { lineOf, paise, type Line } from './money-lines.ts';
import type { Story } from './story.schema.ts';

const RUPEE = 100;

interface Instalment {
  readonly tranche: number;
  readonly in: string; // the fortnight of its release
  readonly orderNo: string;
  readonly askedPaise: number;
  readonly paise: number;
}

/** What a component's ledger holds of a fortnight before anything is spent: sanction, budgets, instalments, the partner's limit, work orders, interest. */
export function ladderLines(funds: Story['funds'], { code, partnerOffice }: Component, fortnight: Fortnight): Line[] {
  const told = funds.components[code];
  if (!told) return [];
  const { id, startsOn } = fortnight;
  const on = (days: number) => addDays(startsOn, days);
  const said = (word: string, days: number, reference: string) => ({ componentCode: code, amountPaise: paise(word), on: on(days), reference });
  return [
    ...given(told.sanctions, id, (word) => lineOf('SANCTION', said(word, 1, `AA/${code}/${id}`))),
    ...funds.budgets.flatMap((budget) => (budget.in === id ? given(budget.amounts, code, (word) => lineOf(budget.type, said(word, 1, `${budget.type === 'BUDGET' ? 'BE' : 'RE'}/${financialYearOf(startsOn)}`))) : [])),
    ...instalmentsOf(told, code).flatMap((one) => instalmentLines(told, code, one, fortnight)),
    ...given(told.releases, id, (word) => limitLine(funds, said(word, 5, `LIM/${code}/${id}`), partnerOffice)).flat(),
    ...(told.workOrders ?? []).flatMap((order) => (order.in === id ? [lineOf('COMMITMENT', { ...said(order.amount, 2, order.no), dueOn: order.due, partnerOffice, remark: order.remark })] : [])),
    ...given(told.interest, id, (word) => lineOf('INTEREST', { ...said(word, 0, `INT/${code}/${id}`), on: fortnight.endsOn, remark: 'Interest of the nodal account' })),
    ...given(told.remitted, id, (word) => lineOf('INTEREST_REMITTED', { ...said(word, 8, `CFI/${code}/${id}`), remark: 'Deposited into the Consolidated Fund of India' })),
  ];
}

/** The order the spending of a fortnight is charged to: of the latest instalment that has come. */
export function orderInForce(told: ComponentMoney, code: string, id: string): string | null {
  return instalmentsOf(told, code).findLast((one) => one.in <= id)?.orderNo ?? null;
}

/** Rupees of a release that the partner may draw. */
export function limitRupees({ limitPercent }: Pick<Story['funds'], 'limitPercent'>, releasePaise: number): number {
  return Math.floor((releasePaise * limitPercent) / 100 / RUPEE);
}

function instalmentsOf(told: ComponentMoney, code: string): Instalment[] {
  return Object.keys(told.releases)
    .sort()
    .map((id, i) => ({ tranche: i + 1, in: id, orderNo: `SO/${code}/${i + 1}`, askedPaise: paise(told.asked?.[id] ?? told.releases[id] ?? ''), paise: paise(told.releases[id] ?? '') }));
}

/** Asked for, ordered, released: a fortnight apart, but never before the component is sanctioned. */
function instalmentLines(told: ComponentMoney, code: string, { tranche, in: releasedIn, orderNo, askedPaise, paise: amountPaise }: Instalment, { id, startsOn }: Fortnight): Line[] {
  const sanctionedIn = Object.keys(told.sanctions ?? {}).sort()[0] ?? releasedIn;
  const orderedIn = later(previousFortnightId(releasedIn), sanctionedIn);
  const askedIn = later(previousFortnightId(previousFortnightId(releasedIn)), sanctionedIn);
  const common = { componentCode: code, amountPaise, tranche };
  return [
    ...(askedIn === id ? [lineOf('REQUEST', { ...common, amountPaise: askedPaise, on: addDays(startsOn, 2), reference: `RQ/${code}/${tranche}` })] : []),
    ...(orderedIn === id ? [lineOf('ORDER', { ...common, on: addDays(startsOn, 3), reference: orderNo })] : []),
    ...(releasedIn === id ? [lineOf('RELEASE', { ...common, on: addDays(startsOn, 4), reference: `REL/${code}/${id}`, sanctionNo: orderNo })] : []),
  ];
}

function limitLine(funds: Story['funds'], release: Parameters<typeof lineOf>[1], partnerOffice: string | null): Line[] {
  const rupees = limitRupees(funds, release.amountPaise);
  return partnerOffice === null || rupees === 0 ? [] : [lineOf('LIMIT', { ...release, amountPaise: rupees * RUPEE, partnerOffice })];
}

function given<T>(words: Readonly<Record<string, string>> | undefined, key: string, line: (word: string) => T): T[] {
  const word = words?.[key];
  return word === undefined ? [] : [line(word)];
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
