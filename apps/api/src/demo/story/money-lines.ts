import { PLAIN_MONEY, type MoneyRow, type MoneyType } from '@pakhwada/domain/funds';
import { parseMoneyWord } from '@pakhwada/domain/money';

export type Line = Omit<MoneyRow, 'line'>;

type Said = Pick<Line, 'componentCode' | 'amountPaise' | 'on' | 'reference'> & Partial<Line>;

export function lineOf(type: MoneyType, said: Said): Line {
  return { ...PLAIN_MONEY, remark: null, ...said, type };
}

export function paise(word: string): number {
  const amount = parseMoneyWord(word);
  if (amount === null) throw new Error(`the story holds "${word}", which is no amount`);
  return amount;
}
