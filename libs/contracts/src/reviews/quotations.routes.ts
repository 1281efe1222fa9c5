import type { Route } from '../wire/route.ts';
import { Quotation, QuotationRequest, QuotationWithdrawal } from './quotations.schema.ts';

const all = '/schemes/:schemeCode/fortnights/:fortnightId/quotations';

export const quotationRoutes = {
  list: { method: 'GET', path: all, summary: 'Published figures of a fortnight beside the computed ones, withdrawn ones among them', reply: Quotation, isList: true },
  add: { method: 'POST', path: all, summary: 'Keep a published figure with its source', body: QuotationRequest, reply: Quotation, status: 201 },
  withdraw: { method: 'POST', path: `${all}/:quotationId/withdrawal`, summary: 'Withdraw a quotation, with the reason; it stays on record', body: QuotationWithdrawal, reply: Quotation, status: 200 },
} as const satisfies Record<string, Route>;
