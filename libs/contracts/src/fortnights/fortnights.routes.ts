import type { Route } from '../wire/route.ts';
import { ExtensionChoice, ExtensionRequest, FinancialYear, FortnightSummary, ReminderReply, ReturnRequest, SheetSummary, StepReply, StepRequest, YearQuery } from './fortnights.schema.ts';

const base = '/schemes/:schemeCode/fortnights';

export const fortnightRoutes = {
  list: { method: 'GET', path: base, summary: 'The fortnights of a financial year, oldest first; without a year those of the current one, and before it from the last frozen one on', query: YearQuery, reply: FortnightSummary, isList: true },
  years: { method: 'GET', path: '/schemes/:schemeCode/financial-years', summary: 'The financial years the scheme has fortnights of, latest first', reply: FinancialYear, isList: true },
  sheets: { method: 'GET', path: `${base}/:fortnightId/sheets`, summary: 'Sheets due in the fortnight that the person may see', reply: SheetSummary, isList: true },
  verify: { method: 'POST', path: `${base}/:fortnightId/verifications`, summary: 'Verify sheets, all or none', body: StepRequest, reply: StepReply, status: 200 },
  approve: { method: 'POST', path: `${base}/:fortnightId/approvals`, summary: 'Approve sheets, all or none', body: StepRequest, reply: StepReply, status: 200 },
  return: { method: 'POST', path: `${base}/:fortnightId/returns`, summary: 'Return a sheet with a reason, naming rows', body: ReturnRequest, reply: StepReply, status: 200 },
  extend: { method: 'POST', path: `${base}/:fortnightId/extension`, summary: 'Extend the freeze once, before it is due', body: ExtensionRequest, reply: FortnightSummary, status: 200 },
  extensionChoices: { method: 'GET', path: `${base}/:fortnightId/extension`, summary: 'What an extension of the freeze would lead to, for each number of working days', reply: ExtensionChoice, isList: true },
  remind: { method: 'POST', path: `${base}/:fortnightId/reminders`, summary: 'Remind the offices that have not reported, each once a day', reply: ReminderReply, status: 200 },
} as const satisfies Record<string, Route>;
