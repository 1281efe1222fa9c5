import { REGISTER_CODES } from '@pakhwada/domain/registers';
import { z } from 'zod';
import { Instant, LocalName } from '../wire/wire.schema.ts';
import { freeText } from './free-text.ts';

/** What a file can bring: rows of a register, or units. */
export const IMPORTABLE = ['unit', ...REGISTER_CODES] as const;
export type Importable = (typeof IMPORTABLE)[number];
export const REGISTER_IMPORT_MODES = ['STRICT', 'ACCEPT_GOOD'] as const;
export const REGISTER_IMPORT_STATES = ['WAITING', 'READING', 'TAKEN', 'REFUSED', 'CANCELLED', 'UNREADABLE'] as const;

export const RegisterImport = z
  .strictObject({
    id: z.uuid(),
    register: z.enum(IMPORTABLE),
    fileName: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    mode: z.enum(REGISTER_IMPORT_MODES),
    state: z.enum(REGISTER_IMPORT_STATES),
    sentAt: Instant,
    sentBy: LocalName,
    office: LocalName,
    rowsRead: z.int(),
    rowsAbout: z.int().nullable(),
    rows: z.int().nullable(), // from here on of an import that has ended
    added: z.int().nullable(),
    known: z.int().nullable(), // stood in the register with the same values
    rejected: z.int().nullable(),
    faults: z.int().nullable(),
    endedAt: Instant.nullable(),
    problem: z.strictObject({ code: z.string(), detail: z.string() }).nullable(),
    canEnd: z.boolean(),
  })
  .meta({ id: 'RegisterImport' });
export type RegisterImport = z.infer<typeof RegisterImport>;

export const RegisterImportsQuery = z.strictObject({ register: z.enum(IMPORTABLE).optional() });
export const SendRegisterFileQuery = z.strictObject({ fileName: freeText(200).min(1), mode: z.enum(REGISTER_IMPORT_MODES) });
/** `isKnown`: the same bytes came before and were taken or are being read; that import is answered and nothing is read again. */
export const SentRegisterFile = z.strictObject({ import: RegisterImport, isKnown: z.boolean() }).meta({ id: 'SentRegisterFile' });
export type SentRegisterFile = z.infer<typeof SentRegisterFile>;

export const RegisterFaultsQuery = z.strictObject({ offset: z.coerce.number().int().min(0).max(10_000_000).default(0) });
export const RegisterFaults = z
  .strictObject({ total: z.int(), faults: z.array(z.strictObject({ sheet: z.string(), row: z.int(), column: z.string(), field: z.string(), code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })) })
  .meta({ id: 'RegisterFaults' });
export type RegisterFaults = z.infer<typeof RegisterFaults>;

export const FileLanguageQuery = z.strictObject({ language: z.enum(['en', 'hi']) });
export const ExportQuery = z.strictObject({ form: z.enum(['csv', 'xlsx']), language: z.enum(['en', 'hi']), district: z.coerce.number().int().min(0).max(99999).optional(), stage: z.string().max(40).optional() });
