import { RECORD_WARNINGS, REGISTER_CODES } from '@pakhwada/domain/registers';
import { REVEAL_PURPOSES, SIGHTS } from '@pakhwada/domain/rights';
import { z } from 'zod';
import { CivilDate, Instant, LocalName } from '../wire/wire.schema.ts';
import { freeText } from './free-text.ts';

export const RegisterCode = z.enum(REGISTER_CODES);
export const RecordValues = z.record(z.string().max(40), z.union([z.string().max(4000), z.number(), z.boolean()])).meta({ id: 'RecordValues' });
const Cursor = z.string().max(400);

/** One register as the officer finds it. `records` and `during` come from what is counted, never from the rows. */
export const RegisterSummary = z
  .strictObject({
    register: RegisterCode,
    parent: RegisterCode.nullable(),
    sight: z.enum(SIGHTS),
    canKeep: z.boolean(),
    componentCodes: z.array(z.string()), // of the plan that keep it; empty of one of the scheme as a whole, and where the scheme keeps none
    records: z.int(), // that stand, in the officer's charge
    during: z.int(), // first recorded in the open fortnight
    stages: z.array(z.strictObject({ stage: z.string(), records: z.int() })),
    due: z.int(), // steps that have fallen due
  })
  .meta({ id: 'RegisterSummary' });
export type RegisterSummary = z.infer<typeof RegisterSummary>;

export const RecordLine = z
  .strictObject({
    recordId: z.uuid(),
    key: z.string(),
    parentId: z.uuid().nullable(),
    district: z.int(), // LGD; 0 = State level
    stage: z.string(), // a step or an exit
    stageOn: CivilDate.nullable(),
    values: RecordValues, // as far as the charge may see them
    atLeast: z.array(z.string()),
    dues: z.array(z.strictObject({ code: z.string(), dueOn: CivilDate })), // still open, also ahead
    evidence: z.int(),
    updatedAt: Instant,
  })
  .meta({ id: 'RecordLine' });
export type RecordLine = z.infer<typeof RecordLine>;

export const RecordsQuery = z.strictObject({
  district: z.coerce.number().int().min(0).max(99999).optional(),
  stage: z.string().max(40).optional(),
  parentId: z.uuid().optional(),
  find: z.string().trim().max(100).optional(), // beginning of a key, or a Udyam number
  from: CivilDate.optional(), // the stage's day
  to: CivilDate.optional(),
  isDue: z.enum(['yes']).optional(),
  after: Cursor.optional(), // `next` of the page before
});
export const RecordPage = z.strictObject({ sight: z.enum(SIGHTS), canKeep: z.boolean(), total: z.int(), records: z.array(RecordLine), next: z.string().nullable() }).meta({ id: 'RecordPage' });
export type RecordPage = z.infer<typeof RecordPage>;

/** A whole record as typed: texts for texts, ISO days, whole numbers, paise. `parentId` of a register under another. `version` 0 makes a new one. */
export const RecordForm = z
  .strictObject({ version: z.int().min(0), parentId: z.uuid().nullable(), district: z.int().min(0).max(99999), values: RecordValues, atLeast: z.array(z.string().max(40)).max(20) })
  .meta({ id: 'RecordForm' });
export type RecordForm = z.infer<typeof RecordForm>;

export const RecordChange = z.strictObject({ version: z.int(), at: Instant, by: LocalName, office: LocalName, from: z.enum(['FORM', 'IMPORT', 'MERGE', 'ERASURE', 'DEMO']), changed: z.array(z.string()), values: RecordValues }).meta({ id: 'RecordChange' });
export const RegisterRecordPage = z
  .strictObject({
    line: RecordLine,
    version: z.int(),
    sight: z.enum(SIGHTS),
    canKeep: z.boolean(),
    canReveal: z.boolean(),
    canErase: z.boolean(),
    personalFields: z.array(z.string()), // sealed ones that hold something
    retainUntil: CivilDate.nullable(),
    isErased: z.boolean(),
    warnings: z.array(z.strictObject({ code: z.enum(RECORD_WARNINGS), field: z.string(), share: z.strictObject({ numerator: z.string(), denominator: z.string() }) })), // worth a second look; the record stands
    parent: z.strictObject({ recordId: z.uuid(), register: RegisterCode, key: z.string(), title: z.string() }).nullable(),
    /** `counted`: what the children's happenings add up to, measure by measure (enrolled, completed and certified trainees; orders and their amount), as indicators count them. */
    children: z.array(z.strictObject({ register: RegisterCode, records: z.int(), counted: z.array(z.strictObject({ measure: z.string(), n: z.int(), isAtLeast: z.boolean() })) })),
    unit: z.strictObject({ unitId: z.string(), name: z.string(), class: z.string() }).nullable(), // of the register of units, where the sight allows it
    history: z.array(RecordChange), // newest first
  })
  .meta({ id: 'RegisterRecordPage' });
export type RegisterRecordPage = z.infer<typeof RegisterRecordPage>;

export const RevealOrder = z.strictObject({ purpose: z.enum(REVEAL_PURPOSES), note: freeText(300).min(1) }).meta({ id: 'RevealOrder' });
export const Revealed = z.strictObject({ values: RecordValues }).meta({ id: 'Revealed' });
export const ErasureOrder = z.strictObject({ reason: freeText(300).min(1) }).meta({ id: 'ErasureOrder' });

/** What falls due in the registers of the officer's charge, earliest first, at most two hundred. */
export const DueLine = z.strictObject({ register: RegisterCode, recordId: z.uuid(), key: z.string(), title: z.string(), district: z.int(), code: z.string(), dueOn: CivilDate, daysLate: z.int() }).meta({ id: 'DueLine' });
export type DueLine = z.infer<typeof DueLine>;
export const DuePage = z.strictObject({ total: z.int(), late: z.int(), dues: z.array(DueLine) }).meta({ id: 'DuePage' });
export type DuePage = z.infer<typeof DuePage>;

/** What the timer of sealed fields erases next: within ninety days, earliest first, at most two hundred of them. `files`: evidence that shows a person and goes by its own day. */
export const RetainedLine = z.strictObject({ register: RegisterCode, recordId: z.uuid(), key: z.string(), district: z.int(), retainUntil: CivilDate }).meta({ id: 'RetainedLine' });
export const RetentionPage = z.strictObject({ months: z.int(), runsAt: Instant, records: z.int(), files: z.int(), next: z.array(RetainedLine) }).meta({ id: 'RetentionPage' });
export type RetentionPage = z.infer<typeof RetentionPage>;
