import type { Route } from '../wire/route.ts';
import { ExtensionRequest, FortnightSummary, ReturnRequest, SheetSummary, StepReply, StepRequest } from './fortnights.schema.ts';

const base = '/schemes/:schemeCode/fortnights';

export const fortnightRoutes = {
  list: { method: 'GET', path: base, summary: 'All fortnights of the scheme up to the open ones, oldest first', reply: FortnightSummary, isList: true },
  sheets: { method: 'GET', path: `${base}/:fortnightId/sheets`, summary: 'Sheets due in the fortnight that the person may see', reply: SheetSummary, isList: true },
  verify: { method: 'POST', path: `${base}/:fortnightId/verifications`, summary: 'Verify sheets, all or none', body: StepRequest, reply: StepReply, status: 200 },
  approve: { method: 'POST', path: `${base}/:fortnightId/approvals`, summary: 'Approve sheets, all or none', body: StepRequest, reply: StepReply, status: 200 },
  return: { method: 'POST', path: `${base}/:fortnightId/returns`, summary: 'Return a sheet with a reason, naming rows', body: ReturnRequest, reply: StepReply, status: 200 },
  extend: { method: 'POST', path: `${base}/:fortnightId/extension`, summary: 'Extend the freeze once, before it is due', body: ExtensionRequest, reply: FortnightSummary, status: 200 },
} as const satisfies Record<string, Route>;
