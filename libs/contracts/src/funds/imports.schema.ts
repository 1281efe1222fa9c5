import { AMOUNT_UNITS, IMPORT_MODES, IMPORT_STATES, MONEY_HEADS, VOUCHER_FAULTS, VOUCHER_FIELDS } from '@pakhwada/domain/funds';
import { z } from 'zod';
import { MoneyRow } from './funds.schema.ts';
import { CivilDate, Code, FortnightId, Instant, LocalName, Paise } from '../wire/wire.schema.ts';

const Number_ = z.string().min(1).max(60); // as the file prints it
const Offset = z.coerce.number().int().min(0).max(10_000_000).default(0);

/** Of two columns one meaning each; the four needed ones are asked for by the service, which names all that are missing. */
export const ColumnMapping = z
  .strictObject({ columns: z.partialRecord(z.enum(VOUCHER_FIELDS), z.string().min(1).max(200)), amountIn: z.enum(AMOUNT_UNITS) })
  .meta({ id: 'ColumnMapping' });


export const ExpenditureImport = z
  .strictObject({
    id: z.uuid(),
    fileName: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    sentAt: Instant,
    sentBy: LocalName, // a designation
    state: z.enum(IMPORT_STATES),
    mode: z.enum(IMPORT_MODES).nullable(),
    mapping: ColumnMapping.nullable(),
    rowsRead: z.int(),
    rowsAbout: z.int().nullable(), // null: not known before the end
    rows: z.int().nullable(), // from here on of an import that has ended
    accepted: z.int().nullable(),
    known: z.int().nullable(),
    rejected: z.int().nullable(),
    endedAt: Instant.nullable(),
    problem: z.strictObject({ code: z.string(), detail: z.string() }).nullable(), // of a file that cannot be read
    canEnd: z.boolean(),
    canRead: z.boolean(),
  })
  .meta({ id: 'ExpenditureImport' });
export type ExpenditureImport = z.infer<typeof ExpenditureImport>;

export const ImportFileQuery = z.strictObject({ fileName: z.string().trim().min(1).max(200) });
/** The import of the file that was sent, or the earlier one that brought the same bytes; `isKnown` tells which. */
export const SentFile = z.strictObject({ import: ExpenditureImport, isKnown: z.boolean(), earlier: z.strictObject({ sentAt: Instant, sentBy: LocalName, state: z.enum(IMPORT_STATES) }).nullable() }).meta({ id: 'SentFile' });
export type SentFile = z.infer<typeof SentFile>;

export const PreviewQuery = z.strictObject({ sheet: z.string().max(100).optional() });
export const ImportPreview = z
  .strictObject({
    sheets: z.array(z.string()),
    sheet: z.string(),
    header: z.strictObject({ row: z.int(), cells: z.array(z.string()) }).nullable(), // null: the file is empty
    rows: z.array(z.strictObject({ row: z.int(), cells: z.array(z.string()) })),
    mapping: ColumnMapping, // kept one that fits, else the guess
    kept: z.strictObject({ version: z.int(), keptAt: Instant, keptBy: LocalName }).nullable(),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ReadingOrder = z.strictObject({ sheet: z.string().max(100), mapping: ColumnMapping, mode: z.enum(IMPORT_MODES) }).meta({ id: 'ReadingOrder' });
export type ReadingOrder = z.infer<typeof ReadingOrder>;

export const PageQuery = z.strictObject({ offset: Offset });
export const ImportFaults = z
  .strictObject({
    sheet: z.string(),
    total: z.int(), // of those kept
    faults: z.array(z.strictObject({ row: z.int(), column: z.string(), field: z.enum(VOUCHER_FIELDS), code: z.enum(VOUCHER_FAULTS), values: z.record(z.string(), z.union([z.string(), z.number()])) })),
  })
  .meta({ id: 'ImportFaults' });
export type ImportFaults = z.infer<typeof ImportFaults>;

export const LanguageQuery = z.strictObject({ language: z.enum(['en', 'hi']) });

/** Vouchers of one sanction number and import that stand alike: in the tray, or matched to one component. */
export const VoucherBundle = z
  .strictObject({
    importId: z.uuid(),
    fileName: z.string(),
    sanctionNo: z.string(),
    count: z.int(),
    sumPaise: Paise,
    firstOn: CivilDate,
    lastOn: CivilDate,
    particulars: z.string().nullable(), // of one of them
    componentCode: z.string().nullable(), // null: in the tray
    partnerOffice: z.string().nullable(),
    head: z.enum(MONEY_HEADS).nullable(),
    matchedBy: LocalName.nullable(), // null: by the register of orders
    matchedAt: Instant.nullable(),
    knownTo: z.array(z.string()), // components whose orders name this sanction number
  })
  .meta({ id: 'VoucherBundle' });
export type VoucherBundle = z.infer<typeof VoucherBundle>;

export const Tray = z
  .strictObject({
    isMine: z.boolean(), // may match
    components: z.array(z.strictObject({ code: z.string(), name: LocalName, partnerOffice: z.string().nullable() })),
    partners: z.array(z.strictObject({ code: z.string(), name: LocalName })),
    unmatched: z.array(VoucherBundle),
    matched: z.array(VoucherBundle), // not yet taken by a sheet
  })
  .meta({ id: 'Tray' });
export type Tray = z.infer<typeof Tray>;

/** `vouchers` null: all of the sanction number that no sheet has taken. `componentCode` null: back into the tray. */
export const VoucherMatch = z
  .strictObject({ importId: z.uuid(), sanctionNo: Number_, vouchers: z.array(Number_).min(1).max(5000).nullable(), componentCode: Code.nullable(), partnerOffice: Code.nullable(), head: z.enum(MONEY_HEADS).nullable() })
  .meta({ id: 'VoucherMatch' });
export type VoucherMatch = z.infer<typeof VoucherMatch>;
export const MatchDone = z.strictObject({ vouchers: z.int() }).meta({ id: 'MatchDone' });

export const VOUCHER_STANDINGS = ['TRAY', 'MATCHED', 'TAKEN'] as const;
export const VouchersQuery = z.strictObject({ offset: Offset, sanctionNo: z.string().max(60).optional(), standing: z.enum(VOUCHER_STANDINGS).optional() });
const VoucherOnRecord = z.strictObject({
  sanctionNo: z.string(),
  voucherNo: z.string(),
  paidOn: CivilDate,
  amountPaise: Paise,
  pfmsNo: z.string().nullable(),
  particulars: z.string().nullable(),
  row: z.int(), // of the file
  standing: z.enum(VOUCHER_STANDINGS),
  componentCode: z.string().nullable(),
  takenIn: FortnightId.nullable(),
});
export const VoucherPage = z.strictObject({ total: z.int(), sumPaise: Paise, vouchers: z.array(VoucherOnRecord) }).meta({ id: 'VoucherPage' });
export type VoucherPage = z.infer<typeof VoucherPage>;

/** The vouchers behind an expenditure line, and the file they came with. */
export const LineVouchers = VoucherPage.extend({ import: z.strictObject({ id: z.uuid(), fileName: z.string(), sha256: z.string(), sentAt: Instant, sentBy: LocalName }).nullable() }).meta({ id: 'LineVouchers' });
export type LineVouchers = z.infer<typeof LineVouchers>;

/** A line ready for the money sheet, and how many vouchers stand behind it. */
export const ReadyExpenditure = z.strictObject({ row: MoneyRow.omit({ line: true }), count: z.int() }).meta({ id: 'ReadyExpenditure' });
export type ReadyExpenditure = z.infer<typeof ReadyExpenditure>;
