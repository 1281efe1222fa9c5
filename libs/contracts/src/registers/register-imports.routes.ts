import type { Route } from '../wire/route.ts';
import { ExportQuery, FileLanguageQuery, RegisterFaults, RegisterFaultsQuery, RegisterImport, RegisterImportsQuery, SendRegisterFileQuery, SentRegisterFile } from './register-imports.schema.ts';

const scheme = '/schemes/:schemeCode';
const register = `${scheme}/registers/:register`;
const one = `${scheme}/register-imports/:importId`;

/** `:register` is a register's code or `unit`. */
export const registerImportRoutes = {
  template: { method: 'GET', path: `${register}/template`, summary: 'An empty workbook of a register: its columns, lists of the words that are understood, and how to fill it', query: FileLanguageQuery },
  send: { method: 'POST', path: `${register}/imports`, summary: 'Send a file (CSV or XLSX, as application/octet-stream); it is read soon after. The same bytes again are recognised.', query: SendRegisterFileQuery, reply: SentRegisterFile, status: 202 },
  list: { method: 'GET', path: `${scheme}/register-imports`, summary: 'Files brought into registers, latest first, at most a hundred', query: RegisterImportsQuery, reply: RegisterImport, isList: true },
  one: { method: 'GET', path: one, summary: 'One import: how far it has come and what it brought', reply: RegisterImport },
  end: { method: 'POST', path: `${one}/cancellation`, summary: 'Stop an import: nothing of it stays', reply: RegisterImport, status: 200 },
  faults: { method: 'GET', path: `${one}/faults`, summary: 'Everything that is wrong, by sheet, row, column and rule, a hundred at a time', query: RegisterFaultsQuery, reply: RegisterFaults },
  rejected: { method: 'GET', path: `${one}/rejected`, summary: 'The rejected rows as a workbook with the reason beside each, to correct and send again', query: FileLanguageQuery },
  export: { method: 'GET', path: `${register}/export`, summary: 'A register as CSV, streamed, or as a workbook within the limit of a sheet', query: ExportQuery },
} as const satisfies Record<string, Route>;
