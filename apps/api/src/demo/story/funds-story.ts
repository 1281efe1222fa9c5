import { addDays, type Fortnight } from '@pakhwada/domain/calendar';
import { PLAIN_MONEY, type MoneyRow } from '@pakhwada/domain/funds';
import { parseMoneyWord } from '@pakhwada/domain/money';
import { draw, inForce, spread } from './draw.ts';
import type { Stage } from './stage.ts';

const RUPEE = 100;
const TWO_VOUCHERS_FROM = 20_00_000 * RUPEE;

/** The money lines of every fortnight: releases as told, spending shared out in whole rupees by the story's rhythm, never more than is released. */
export function composeMoney(stage: Stage): readonly (readonly MoneyRow[])[] {
  const spent = new Map(stage.plan.components.map(({ code }) => [code, spentRupees(stage, code)]));
  return stage.fortnights.map((fortnight, i) =>
    stage.plan.components
      .flatMap(({ code }) => [...releaseLines(stage, code, fortnight), ...expenditureLines(stage, code, fortnight, spent.get(code)?.[i] ?? 0), ...refundLines(stage, code, fortnight)])
      .map((row, n) => ({ line: n + 1, ...row })),
  );
}

type Line = Omit<MoneyRow, 'line'>;

function releaseLines({ story }: Stage, code: string, { id, startsOn }: Fortnight): Line[] {
  const word = story.funds.components[code]?.releases[id];
  return word === undefined ? [] : [{ ...PLAIN_MONEY, componentCode: code, type: 'RELEASE', amountPaise: paise(word), on: addDays(startsOn, 4), reference: `REL/${code}/${id}`, remark: null }];
}

function expenditureLines({ story }: Stage, code: string, { id, startsOn }: Fortnight, rupees: number): Line[] {
  const amountPaise = rupees * RUPEE;
  if (amountPaise === 0) return [];
  const parts = amountPaise < TWO_VOUCHERS_FROM ? [amountPaise] : spread(rupees, [60, 40]).map((part) => part * RUPEE);
  const isFirst = id === story.funds.components[code]?.from;
  return parts.map((part, n) => ({
    ...PLAIN_MONEY,
    componentCode: code,
    type: 'EXPENDITURE',
    amountPaise: part,
    on: addDays(startsOn, 6 + n * 3),
    reference: `V/${code}/${id}/${n + 1}`,
    remark: isFirst && n === 0 ? (story.funds.components[code]?.remark ?? null) : null,
  }));
}

function refundLines({ story }: Stage, code: string, { id, startsOn }: Fortnight): Line[] {
  const refund = story.funds.components[code]?.refund;
  return refund?.fortnight === id ? [{ ...PLAIN_MONEY, componentCode: code, type: 'REFUND', amountPaise: paise(refund.amount), on: addDays(startsOn, 9), reference: `R/${code}/${id}`, remark: refund.remark }] : [];
}

/** Rupees spent in each fortnight: exact to the end of the story, then at the pace of its last four, as far as the release reaches. */
function spentRupees(stage: Stage, code: string): number[] {
  const { story, fortnights, untilIndex } = stage;
  const told = story.funds.components[code];
  if (!told) return fortnights.map(() => 0);
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

function paise(word: string): number {
  const amount = parseMoneyWord(word);
  if (amount === null) throw new Error(`the story holds "${word}", which is no amount`);
  return amount;
}
