import type { Route } from '../wire/route.ts';
import { StatementFileQuery, Statements, StatementsQuery } from './statements.schema.ts';

const fortnight = '/schemes/:schemeCode/fortnights/:fortnightId';

export const statementRoutes = {
  statements: { method: 'GET', path: `${fortnight}/statements`, summary: 'Financial statement I and II of a fortnight, live or frozen', reply: Statements },
  workbook: { method: 'GET', path: `${fortnight}/statements.xlsx`, summary: 'The statements, ladder, lapse, earned value, unit costs and the physical statement as a workbook of values', query: StatementsQuery },
  csv: { method: 'GET', path: `${fortnight}/statements.csv`, summary: 'One statement as CSV, amounts in rupees to the paisa', query: StatementFileQuery },
} as const satisfies Record<string, Route>;
