import type { Route } from '../wire/route.ts';
import { CountedMoneyLines, MoneyLinesQuery } from './money-lines.schema.ts';

const fortnight = '/schemes/:schemeCode/fortnights/:fortnightId';

export const moneyLineRoutes = {
  releases: { method: 'GET', path: `${fortnight}/releases`, summary: 'Every line that counts of money asked for, sanctioned, released and passed on, a hundred at a time', query: MoneyLinesQuery, reply: CountedMoneyLines },
  expenditures: { method: 'GET', path: `${fortnight}/expenditures`, summary: 'Every expenditure and refund that counts, a hundred at a time', query: MoneyLinesQuery, reply: CountedMoneyLines },
} as const satisfies Record<string, Route>;
