import { VERIFICATION_LEVELS } from '@pakhwada/domain/progress';
import { z } from 'zod';
import { CivilDate, FortnightId, Instant, LocalName } from '../wire/wire.schema.ts';
import { freeText } from './free-text.ts';

export const EVIDENCE_SUBJECTS = ['ENTRY', 'RECORD', 'ACTION_UPDATE'] as const;
/** Recognised by their first bytes, whatever the name says. */
export const EVIDENCE_TYPES = ['PDF', 'JPEG', 'PNG', 'WEBP', 'XLSX', 'CSV'] as const;

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
    elsewhere: z.int(), // other entries and records that rest on the same bytes
    canOpen: z.boolean(),
    canWithdraw: z.boolean(),
    withdrawnAt: Instant.nullable(),
    erasedAt: Instant.nullable(), // it showed a person, and the file is gone
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

/** The subject: an entry (`fortnightId/indicatorCode/unit`), a record (its id) or what an office told of an action point (the id of the update). The file is the body, as application/octet-stream. */
export const AddEvidenceQuery = z.strictObject({
  subject: z.enum(EVIDENCE_SUBJECTS),
  of: z.string().min(1).max(100),
  fileName: freeText(200).min(1),
  takenOn: CivilDate,
  place: freeText(200).optional(),
  latitude: z.coerce.number().min(-90).max(90).optional(),
  longitude: z.coerce.number().min(-180).max(180).optional(),
  hasPersonalData: z.enum(['yes', 'no']),
  note: freeText(300).optional(),
});
export const EvidenceQuery = z.strictObject({ subject: z.enum(EVIDENCE_SUBJECTS), of: z.string().min(1).max(100) });
export const WithdrawalOrder = z.strictObject({ reason: freeText(300).min(1) }).meta({ id: 'WithdrawalOrder' });

const Figure = { value: z.int().nullable(), numerator: z.int().nullable(), denominator: z.int().nullable() }; // a ratio has the last two

/** What a register counts for one cell of a fortnight, and how sure the entry is. Every cell of the office has its line; `derived` null: no register stands behind it. */
export const DerivedCell = z
  .strictObject({
    indicatorCode: z.string(),
    unit: z.int(),
    derived: z
      .strictObject({
        register: z.string(),
        measure: z.string(), // of a ratio, its numerator's
        ...Figure,
        isAtLeast: z.boolean(),
        breakdowns: z.record(z.string(), z.record(z.string(), z.int())), // as the plan asks for them, complete ones only
        counted: z.int(), // in the frozen fortnights, as the register stood when they were handed in
        left: z.int(), // of those, what it counts still
      })
      .nullable(),
    /** What the register counted when the entry was handed in; null: nothing was compared. */
    basis: z.strictObject({ ...Figure, isConfirmed: z.boolean() }).nullable(),
    /** Happened in frozen fortnights and not counted yet, oldest first: each is entered as a late row. */
    late: z.array(z.strictObject({ fortnightId: FortnightId, count: z.int() })),
    level: z.enum(VERIFICATION_LEVELS), // of the entry as it stands; V0 before one is submitted
    evidence: z.int(),
    checks: z.array(z.strictObject({ agency: z.string(), note: z.string(), checkedOn: CivilDate, designation: LocalName })), // of the entry as it stands
  })
  .meta({ id: 'DerivedCell' });
export type DerivedCell = z.infer<typeof DerivedCell>;

export const IndependentCheck = z.strictObject({ indicatorCode: z.string().min(1).max(40), unit: z.int().min(0).max(99999), agency: freeText(200).min(1), note: freeText(500).min(1), checkedOn: CivilDate }).meta({ id: 'IndependentCheck' });
export const EntryLevel = z.strictObject({ fortnightId: FortnightId, indicatorCode: z.string(), unit: z.int(), level: z.enum(VERIFICATION_LEVELS) }).meta({ id: 'EntryLevel' });
export type EntryLevel = z.infer<typeof EntryLevel>;
