import type { Route } from '../wire/route.ts';
import { AddEvidenceQuery, DerivedCell, EntryLevel, Evidence, EvidenceQuery, IndependentCheck, WithdrawalOrder } from './evidence.schema.ts';

const scheme = '/schemes/:schemeCode';
const fortnight = `${scheme}/fortnights/:fortnightId`;

export const evidenceRoutes = {
  list: { method: 'GET', path: `${scheme}/evidence`, summary: 'Evidence of an entry or a record', query: EvidenceQuery, reply: Evidence, isList: true },
  add: { method: 'POST', path: `${scheme}/evidence`, summary: 'Add a file as evidence (application/octet-stream); judged by its bytes, not by its name', query: AddEvidenceQuery, reply: Evidence, status: 201 },
  file: { method: 'GET', path: `${scheme}/evidence/:evidenceId/file`, summary: 'The file, as an attachment' },
  withdraw: { method: 'POST', path: `${scheme}/evidence/:evidenceId/withdrawal`, summary: 'Withdraw evidence; that it stood there is kept', body: WithdrawalOrder, reply: Evidence, status: 200 },
  derived: { method: 'GET', path: `${fortnight}/offices/:officeCode/derived`, summary: 'What the registers derive for the cells of an office, and how far each entry is verified', reply: DerivedCell, isList: true },
  check: { method: 'POST', path: `${fortnight}/independent-checks`, summary: 'Record that a third party checked an entry (V4)', body: IndependentCheck, reply: EntryLevel, status: 200 },
} as const satisfies Record<string, Route>;
