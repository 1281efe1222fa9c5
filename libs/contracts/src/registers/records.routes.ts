import type { Route } from '../wire/route.ts';
import { DuePage, ErasureOrder, RecordForm, RecordPage, RecordsQuery, RegisterRecordPage, RegisterSummary, Revealed, RetentionPage, RevealOrder } from './records.schema.ts';

const scheme = '/schemes/:schemeCode';
const all = `${scheme}/registers/:register/records`;
const one = `${all}/:recordId`;

export const recordRoutes = {
  registers: { method: 'GET', path: `${scheme}/registers`, summary: 'The registers of a scheme: how many records stand, and what is due', reply: RegisterSummary, isList: true },
  list: { method: 'GET', path: all, summary: 'Records of a register, fifty at a time, as far as the charge may see them', query: RecordsQuery, reply: RecordPage },
  add: { method: 'POST', path: all, summary: 'Add a record', body: RecordForm, reply: RegisterRecordPage, status: 201 },
  one: { method: 'GET', path: one, summary: 'One record with its history', reply: RegisterRecordPage },
  revise: { method: 'PUT', path: one, summary: 'Revise a record; what it was is kept. A second writer gets 409.', body: RecordForm, reply: RegisterRecordPage },
  reveal: { method: 'POST', path: `${one}/revelations`, summary: 'Open the sealed fields of a record for a purpose, which is recorded', body: RevealOrder, reply: Revealed, status: 200 },
  erase: { method: 'POST', path: `${one}/erasures`, summary: 'Erase the sealed fields of a record; its counts stay', body: ErasureOrder, reply: RegisterRecordPage, status: 200 },
  dues: { method: 'GET', path: `${scheme}/register-dues`, summary: 'Steps of records that have fallen due, or fall due in thirty days', reply: DuePage },
  retention: { method: 'GET', path: `${scheme}/register-retention`, summary: 'Whose sealed fields the timer erases next', reply: RetentionPage },
} as const satisfies Record<string, Route>;
