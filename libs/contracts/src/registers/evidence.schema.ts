import { z } from 'zod';
import { CivilDate, FortnightId, Instant, LocalName } from '../wire/wire.schema.ts';

export const EVIDENCE_SUBJECTS = ['ENTRY', 'RECORD'] as const;
/** Recognised by their first bytes, whatever the name says. */
export const EVIDENCE_TYPES = ['PDF', 'JPEG', 'PNG', 'WEBP', 'XLSX', 'CSV'] as const;
/** V0 claimed, V1 a document or a register stands behind it, V2 verified in the district, V3 verified by the State, V4 checked by a third party (DOMAIN 6.4). */
export const VERIFICATION_LEVELS = ['V0', 'V1', 'V2', 'V3', 'V4'] as const;

export const Evidence = z
  .strictObject({
    evidenceId: z.uuid(),
    fileName: z.string(),
    type: z.enum(EVIDENCE_TYPES),
    bytes: z.int(),
    sha256: z.string(),
    takenOn: CivilDate,
    place: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    hasPersonalData: z.boolean(),
    note: z.string().nullable(),
    addedAt: Instant,
    addedBy: LocalName,
    office: LocalName,
    canOpen: z.boolean(),
    canWithdraw: z.boolean(),
    withdrawnAt: Instant.nullable(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

/** The subject: an entry (`fortnightId/indicatorCode/unit`) or a record (its id). The file is the body, as application/octet-stream. */
export const AddEvidenceQuery = z.strictObject({
  subject: z.enum(EVIDENCE_SUBJECTS),
  of: z.string().min(1).max(100),
  fileName: z.string().trim().min(1).max(200),
  takenOn: CivilDate,
  place: z.string().trim().max(200).optional(),
  latitude: z.coerce.number().min(-90).max(90).optional(),
  longitude: z.coerce.number().min(-180).max(180).optional(),
  hasPersonalData: z.enum(['yes', 'no']),
  note: z.string().trim().max(300).optional(),
});
export const EvidenceQuery = z.strictObject({ subject: z.enum(EVIDENCE_SUBJECTS), of: z.string().min(1).max(100) });
export const WithdrawalOrder = z.strictObject({ reason: z.string().trim().min(1).max(300) }).meta({ id: 'WithdrawalOrder' });

/** What a register derives for one cell of a fortnight, and how sure it is. `late`: happened in a frozen fortnight, recorded since its freeze. */
export const DerivedCell = z
  .strictObject({
    indicatorCode: z.string(),
    unit: z.int(),
    measure: z.string(),
    register: z.string(),
    value: z.int(),
    isAtLeast: z.boolean(),
    breakdowns: z.record(z.string(), z.record(z.string(), z.int())),
    late: z.int(),
    level: z.enum(VERIFICATION_LEVELS), // of the entry as it stands; V0 before one is submitted
    evidence: z.int(),
  })
  .meta({ id: 'DerivedCell' });
export type DerivedCell = z.infer<typeof DerivedCell>;

export const IndependentCheck = z.strictObject({ indicatorCode: z.string().min(1).max(40), unit: z.int().min(0).max(99999), agency: z.string().trim().min(1).max(200), note: z.string().trim().min(1).max(500), checkedOn: CivilDate }).meta({ id: 'IndependentCheck' });
export const EntryLevel = z.strictObject({ fortnightId: FortnightId, indicatorCode: z.string(), unit: z.int(), level: z.enum(VERIFICATION_LEVELS) }).meta({ id: 'EntryLevel' });
