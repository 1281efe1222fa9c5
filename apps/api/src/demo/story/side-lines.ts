import { addDays, fortnightById, type Fortnight } from '@pakhwada/domain/calendar';
import { txnId, type MoneyRow } from '@pakhwada/domain/funds';
import { lineOf, paise, type Line } from './money-lines.ts';
import type { Story } from './story.schema.ts';

const RUPEE = 100;
const DAY = 7;

type Funds = Story['funds'];
type Rebooked = Funds['rebooked'][number];

/** A sheet of an earlier fortnight, to find in it the line that is taken back. */
export interface EarlierSheet {
  readonly fortnightId: string;
  readonly officeCode: string;
  readonly rows: readonly MoneyRow[];
}

/** Vouchers the story tells one by one: one booked to the wrong component and mended later, and bills that came in after the freeze of their fortnight. */
export function sideLines(funds: Funds, { id, startsOn }: Fortnight, earlier: readonly EarlierSheet[]): Line[] {
  const at = (fortnightId: string) => addDays(fortnightById(fortnightId).startsOn, DAY);
  return [
    ...funds.rebooked.flatMap((one): Line[] => {
      const { voucher: reference, amount, booked, to, belongs, remark } = one;
      const said = { amountPaise: paise(amount), reference };
      if (booked === id) return [lineOf('EXPENDITURE', { ...said, componentCode: to, on: at(booked) })];
      if (one.mended !== id) return [];
      return [
        lineOf('EXPENDITURE', { ...said, componentCode: to, on: addDays(startsOn, 1), reverses: idOf(one, earlier), remark }),
        lineOf('EXPENDITURE', { ...said, componentCode: belongs, on: at(booked), relatesTo: booked, remark }),
      ];
    }),
    ...funds.late.flatMap((one) =>
      one.in === id ? [lineOf('EXPENDITURE', { componentCode: one.component, amountPaise: paise(one.amount), reference: one.voucher, on: at(one.of), relatesTo: one.of, remark: one.remark })] : [],
    ),
  ];
}

/** Rupees of what a component spends in a fortnight that those vouchers stand for; below 0 where one is taken back. */
export function asideRupees({ rebooked, late }: Funds, code: string, id: string): number {
  const signed = [
    ...rebooked.flatMap(({ amount, booked, to, mended, belongs }) => [{ in: booked, code: to, sign: 1, amount }, { in: mended, code: to, sign: -1, amount }, { in: mended, code: belongs, sign: 1, amount }]),
    ...late.map((one) => ({ in: one.in, code: one.component, sign: 1, amount: one.amount })),
  ];
  return signed.reduce((sum, one) => (one.in === id && one.code === code ? sum + (one.sign * paise(one.amount)) / RUPEE : sum), 0);
}

function idOf({ voucher, booked }: Rebooked, earlier: readonly EarlierSheet[]): string {
  const sheet = earlier.find(({ fortnightId }) => fortnightId === booked);
  const row = sheet?.rows.find(({ reference }) => reference === voucher);
  if (!sheet || !row) throw new Error(`the story mends ${voucher}, which is not booked in ${booked}`);
  return txnId(booked, sheet.officeCode, row.line);
}
