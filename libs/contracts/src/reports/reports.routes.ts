import { YearQuery } from '../fortnights/fortnights.schema.ts';
import type { Route } from '../wire/route.ts';
import { Delivery, ReportSummary } from './reports.schema.ts';

export const reportRoutes = {
  list: { method: 'GET', path: '/schemes/:schemeCode/reports', summary: 'The archive of a financial year: one row per frozen fortnight, newest first; without a year the current one, and before it from the last frozen one on', query: YearQuery, reply: ReportSummary, isList: true },
  file: { method: 'GET', path: '/schemes/:schemeCode/fortnights/:fortnightId/report/:language', summary: 'The committee report as PDF, served as attachment; made on first request' },
  deliveries: { method: 'GET', path: '/schemes/:schemeCode/fortnights/:fortnightId/deliveries', summary: 'The delivery ledger of a fortnight', reply: Delivery, isList: true },
  resend: { method: 'POST', path: '/schemes/:schemeCode/deliveries/:deliveryId/resend', summary: 'Send one failed mail again', reply: Delivery, status: 200 },
} as const satisfies Record<string, Route>;
