import { ENTERPRISE_CLASSES, OWNERS, REGISTER_CODES, SOCIAL_GROUPS } from '@pakhwada/domain/registers';
import { SIGHTS } from '@pakhwada/domain/rights';
import { DUPLICATE_REASONS, UNIT_ACTIVITIES, UNIT_STATES } from '@pakhwada/domain/units';
import { z } from 'zod';
import { CivilDate, Instant, LocalName, Paise } from '../wire/wire.schema.ts';
import { freeText } from './free-text.ts';

/** One enterprise of the State. A charge that may not see all of it gets the number masked to its last four digits. */
export const UnitLine = z
  .strictObject({
    unitId: z.string(),
    udyam: z.string(),
    name: z.string(),
    nameLocal: z.string().nullable(),
    district: z.int(),
    class: z.enum(ENTERPRISE_CLASSES),
    activity: z.enum(UNIT_ACTIVITIES).nullable(),
    nic: z.string().nullable(), // five digits, NIC 2008
    owner: z.enum(OWNERS).nullable(),
    social: z.enum(SOCIAL_GROUPS).nullable(),
    isMinority: z.boolean().nullable(),
    isPwd: z.boolean().nullable(),
    isExServiceman: z.boolean().nullable(),
    registeredOn: CivilDate,
    state: z.enum(UNIT_STATES),
  })
  .meta({ id: 'UnitLine' });
export type UnitLine = z.infer<typeof UnitLine>;

/** `find`: a Udyam number, its last seven digits, the beginning of a name, or words of it, Latin or Devanagari. */
export const UnitsQuery = z.strictObject({
  find: z.string().trim().max(100).optional(),
  district: z.coerce.number().int().min(1).max(99999).optional(),
  class: z.enum(ENTERPRISE_CLASSES).optional(),
  month: z.string().regex(/^(?!0000)\d{4}-(0[1-9]|1[0-2])$/, 'a month is written like 2026-01').optional(), // of registration
  after: z.string().max(200).optional(),
});
export const UNIT_MATCHES = ['ALL', 'UDYAM', 'LAST_SEVEN', 'NAME_BEGINS', 'WORDS'] as const;
export const UnitPage = z.strictObject({ sight: z.enum(SIGHTS), canKeep: z.boolean(), match: z.enum(UNIT_MATCHES), total: z.int().nullable(), units: z.array(UnitLine), next: z.string().nullable() }).meta({ id: 'UnitPage' });
export type UnitPage = z.infer<typeof UnitPage>;

export const UnitForm = z
  .strictObject({
    version: z.int().min(0),
    udyam: z.string().trim().min(1).max(40),
    uam: z.string().trim().max(20).nullable(),
    name: z.string().trim().min(1).max(200),
    nameLocal: z.string().trim().max(200).nullable(),
    district: z.int().min(1).max(99999),
    investmentPaise: Paise.nullable(),
    turnoverPaise: Paise.nullable(),
    class: z.enum(ENTERPRISE_CLASSES).nullable(), // null: by the thresholds of the day
    activity: z.enum(UNIT_ACTIVITIES).nullable(),
    nic: z.string().trim().max(5).nullable(),
    owner: z.enum(OWNERS).nullable(),
    social: z.enum(SOCIAL_GROUPS).nullable(),
    isMinority: z.boolean().nullable(),
    isPwd: z.boolean().nullable(),
    isExServiceman: z.boolean().nullable(),
    registeredOn: CivilDate,
    cancelledOn: CivilDate.nullable(),
  })
  .meta({ id: 'UnitForm' });
export type UnitForm = z.infer<typeof UnitForm>;

export const UnitChange = z.strictObject({ version: z.int(), at: Instant, by: LocalName.nullable(), changed: z.array(z.string()), udyam: z.string() }).meta({ id: 'UnitChange' });
/** Where a unit took part: it counts once in "units reached", however many components it stands in. */
export const UnitPart = z.strictObject({ register: z.enum(REGISTER_CODES), recordId: z.uuid(), key: z.string(), componentCodes: z.array(z.string()), stage: z.string(), on: CivilDate.nullable() }).meta({ id: 'UnitPart' });
export const RegisteredUnit = z
  .strictObject({ unit: UnitLine, version: z.int(), uam: z.string().nullable(), investmentPaise: Paise.nullable(), turnoverPaise: Paise.nullable(), cancelledOn: CivilDate.nullable(), canKeep: z.boolean(), canMerge: z.boolean(), mergedInto: z.string().nullable(), parts: z.array(UnitPart), history: z.array(UnitChange) })
  .meta({ id: 'RegisteredUnit' });
export type RegisteredUnit = z.infer<typeof RegisteredUnit>;

/** Counts kept with the register, never counted row by row. Absent answers (owner not known) stand under `NOT_KNOWN`. Cells below five of a social group are suppressed for whoever sees counts alone: null. */
export const UnitCounts = z
  .strictObject({
    asOn: CivilDate.nullable(), // last registration; null: the register is empty
    total: z.int(),
    /** By district; the first row, district 0, holds the State's own counts, so that nobody adds them up. */
    districts: z.array(z.strictObject({ district: z.int(), total: z.int(), classes: z.record(z.string(), z.int()), women: z.int().nullable(), ownerKnown: z.int(), social: z.record(z.string(), z.int().nullable()) })),
    months: z.array(z.strictObject({ month: z.string(), registered: z.int() })), // last 24
    universe: z.array(z.strictObject({ definition: z.enum(['ESTIMATE', 'UDYAM', 'UDYAM_AND_ASSIST']), units: z.int(), asOn: CivilDate, source: z.string(), isIllustrative: z.boolean() })),
  })
  .meta({ id: 'UnitCounts' });
export type UnitCounts = z.infer<typeof UnitCounts>;

/** Two units of a district that may be one. A person decides; a decision is kept and can be taken back while nothing was merged since. */
export const DuplicatePair = z.strictObject({ pairId: z.string(), district: z.int(), first: UnitLine, second: UnitLine, likeness: z.int().min(0).max(100), reason: z.enum(DUPLICATE_REASONS) }).meta({ id: 'DuplicatePair' });
export type DuplicatePair = z.infer<typeof DuplicatePair>;
export const DuplicatesQuery = z.strictObject({ district: z.coerce.number().int().min(1).max(99999) });
export const DuplicateDecision = z.strictObject({ first: z.string().max(20), second: z.string().max(20), decision: z.enum(['KEEP_BOTH', 'MERGE_INTO_FIRST', 'MERGE_INTO_SECOND']), reason: freeText(300).min(1) }).meta({ id: 'DuplicateDecision' });

/** How many different units the components reached, and how many stand in more than one. */
export const UnitReach = z
  .strictObject({ units: z.int(), sumOfComponents: z.int(), components: z.array(z.strictObject({ componentCode: z.string(), units: z.int() })), overlaps: z.array(z.strictObject({ componentCodes: z.array(z.string()), units: z.int() })) })
  .meta({ id: 'UnitReach' });
export type UnitReach = z.infer<typeof UnitReach>;
