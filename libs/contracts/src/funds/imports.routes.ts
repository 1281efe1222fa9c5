import type { Route } from '../wire/route.ts';
import { ExpenditureImport, ImportFaults, ImportFileQuery, ImportPreview, LanguageQuery, LineVouchers, MatchDone, PageQuery, PreviewQuery, ReadingOrder, ReadyExpenditure, SentFile, Tray, VoucherMatch, VoucherPage, VouchersQuery } from './imports.schema.ts';

const scheme = '/schemes/:schemeCode';
const all = `${scheme}/expenditure-imports`;
const one = `${all}/:importId`;
const fortnight = `${scheme}/fortnights/:fortnightId`;

export const importRoutes = {
  list: { method: 'GET', path: all, summary: 'Files of PFMS and IFMS vouchers, latest first, at most a hundred', reply: ExpenditureImport, isList: true },
  send: { method: 'POST', path: all, summary: 'Send a file (CSV or XLSX, as application/octet-stream). It is kept and not yet read; the same bytes again are recognised.', query: ImportFileQuery, reply: SentFile, status: 201 },
  template: { method: 'GET', path: `${all}/template`, summary: 'An empty file with the columns that are understood (CSV)', query: LanguageQuery },
  one: { method: 'GET', path: one, summary: 'One import: how far it has come and what it brought', reply: ExpenditureImport },
  preview: { method: 'GET', path: `${one}/preview`, summary: 'The first rows of a file, and which column is taken for what', query: PreviewQuery, reply: ImportPreview },
  order: { method: 'POST', path: `${one}/reading`, summary: 'Have a file read; its mapping of columns is kept for the State', body: ReadingOrder, reply: ExpenditureImport, status: 202 },
  end: { method: 'POST', path: `${one}/cancellation`, summary: 'Stop an import: nothing of it stays', reply: ExpenditureImport, status: 200 },
  faults: { method: 'GET', path: `${one}/faults`, summary: 'What is wrong, by row and column, fifty at a time', query: PageQuery, reply: ImportFaults },
  rejected: { method: 'GET', path: `${one}/rejected`, summary: 'The rejected rows with the reason beside each, as CSV to mend and send again', query: LanguageQuery },
  vouchers: { method: 'GET', path: `${one}/vouchers`, summary: 'The vouchers an import brought, fifty at a time', query: VouchersQuery, reply: VoucherPage },
  tray: { method: 'GET', path: `${scheme}/voucher-tray`, summary: 'Vouchers without a component, and matched ones that no sheet has taken', reply: Tray },
  match: { method: 'POST', path: `${scheme}/voucher-matches`, summary: 'Match vouchers of a sanction number to a component, or take a match back', body: VoucherMatch, reply: MatchDone, status: 200 },
  ready: { method: 'GET', path: `${fortnight}/offices/:officeCode/ready-expenditures`, summary: 'Expenditure lines that matched vouchers make ready for this sheet', reply: ReadyExpenditure, isList: true },
  lineVouchers: { method: 'GET', path: `${fortnight}/offices/:officeCode/expenditures/:line/vouchers`, summary: 'The vouchers behind an expenditure line, fifty at a time', query: PageQuery, reply: LineVouchers },
} as const satisfies Record<string, Route>;
