import { PLAIN_MONEY, type MoneyRow, type MoneyType } from '@pakhwada/domain/funds';
import { addPaise, isPaise, parseMoneyWord } from '@pakhwada/domain/money';
import { formatRupees } from '@pakhwada/language/format';
import type { Language } from '@pakhwada/language/translate';

/** A line of the money sheet as typed: the amount is a text, "12.5 lakh" or "12,50,000". */
export interface TypedLine {
  readonly line: number;
  readonly componentCode: string;
  readonly type: MoneyType;
  readonly amount: string;
  readonly on: string;
  readonly reference: string;
  readonly remark: string;
}

export function typedLineOf(row: MoneyRow, language: Language): TypedLine {
  return { line: row.line, componentCode: row.componentCode, type: row.type, amount: formatRupees(row.amountPaise, 'rupee', language), on: row.on, reference: row.reference, remark: row.remark ?? '' };
}

export function newLine(lines: readonly TypedLine[], componentCode: string): TypedLine {
  return { line: Math.max(0, ...lines.map(({ line }) => line)) + 1, componentCode, type: 'EXPENDITURE', amount: '', on: '', reference: '', remark: '' };
}

/** An amount that is typed but cannot be read exactly; an empty one is answered by the rule that it must be positive. */
export function isUnread(typed: TypedLine): boolean {
  return typed.amount.trim() !== '' && parseMoneyWord(typed.amount) === null;
}

export function moneyRowOf(typed: TypedLine): MoneyRow {
  return {
    ...PLAIN_MONEY,
    line: typed.line,
    componentCode: typed.componentCode,
    type: typed.type,
    amountPaise: parseMoneyWord(typed.amount) ?? 0,
    on: typed.on,
    reference: typed.reference.trim(),
    remark: typed.remark.trim() === '' ? null : typed.remark.trim(),
  };
}

export interface RunningTotal {
  readonly releasedPaise: number;
  readonly spentPaise: number;
}

/** A component's money with the lines being typed: releases added, expenditure added, refunds taken off. */
export function runningTotal(before: RunningTotal & { readonly code: string }, rows: readonly MoneyRow[]): RunningTotal {
  const of = (type: MoneyType): readonly number[] => rows.filter((row) => row.componentCode === before.code && row.type === type && isPaise(row.amountPaise)).map(({ amountPaise }) => amountPaise);
  return { releasedPaise: addPaise(before.releasedPaise, ...of('RELEASE')), spentPaise: addPaise(before.spentPaise, ...of('EXPENDITURE'), ...of('REFUND').map((paise) => -paise)) };
}
