import { BREACH_CODES, REASON_CODES_LIST } from './codes.ts';
import { z } from 'zod';

export const LocalName = z.strictObject({ en: z.string().min(1), hi: z.string().min(1), local: z.string().exactOptional() }).meta({ id: 'LocalName' });
export const CivilDate = z.iso.date().refine((day) => day >= '0001', { params: { problem: 'NO_SUCH_DATE' } }); // a database begins with the year 1
export const Instant = z.iso.datetime();
export const FortnightId = z.string().regex(/^\d{4}-\d{2}-FN(0[1-9]|1\d|2[0-4])$/, 'a fortnight is written like 2025-26-FN20');
export const SheetCode = z.string().regex(/^(progress|money|status-[A-Z][A-Z0-9]{0,5})$/);
export const Code = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/, 'a code is written in capitals, like C1-01');
/** Integer paise, safe in a JS number. */
export const Paise = z.int().min(-9_000_000_000_000_000).max(9_000_000_000_000_000);
/** 10^15 and above is refused: no count or amount of a State reaches it. */
export const WholeNumber = z.int().min(0).max(999_999_999_999_999);
export const ReasonCode = z.enum(REASON_CODES_LIST);
export const Remark = z.string().trim().min(1).max(1000);

export const RowRef = z
  .strictObject({
    indicatorCode: z.string().exactOptional(),
    unit: z.int().exactOptional(),
    relatesTo: FortnightId.exactOptional(),
    componentCode: z.string().exactOptional(),
    milestoneCode: z.string().exactOptional(),
    line: z.int().exactOptional(),
  })
  .meta({ id: 'RowRef' });

export const Breach = z
  .strictObject({
    code: z.enum(BREACH_CODES),
    severity: z.enum(['BLOCK', 'WARN']),
    row: RowRef.nullable(),
    field: z.string().nullable(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'Breach' });

/** RFC 9457 problem+json: `title` and each breach's `text` are worded in the language asked for (Accept-Language), so an officer can read the bare reply. */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    requestId: z.string(),
    breaches: z.array(Breach.extend({ text: z.string() })),
    help: z.string().nullable(), // who can help, in words
    current: z.unknown().optional(), // 409: what the other person saved
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
