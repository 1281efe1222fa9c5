import { MINUTE_STATES, MINUTE_STEPS } from '@pakhwada/domain/committee';
import { z } from 'zod';
import { freeText } from '../registers/free-text.ts';
import { Breach, CivilDate, Code, Instant, LocalName } from '../wire/wire.schema.ts';
import { OfficeText, SittingId } from './committee.schema.ts';

export const MinuteAction = z.strictObject({ serial: z.int().min(1).max(999), text: OfficeText, officeCode: Code, dueOn: CivilDate }).meta({ id: 'MinuteAction' });
export const MinuteItem = z
  .strictObject({
    itemId: z.uuid(),
    outcome: z.enum(['DECIDED', 'NOTED', 'DEFERRED']),
    discussion: OfficeText,
    decision: OfficeText,
    chosenOption: z.int().min(0).max(5).nullable(),
    actions: z.array(MinuteAction).max(20),
  })
  .meta({ id: 'MinuteItem' });

/** `version` of the minutes, `revision` of the draft: a second writer gets 409. */
export const MinutesForm = z.strictObject({ items: z.array(MinuteItem).max(200), closing: OfficeText, revision: z.int().min(0) }).meta({ id: 'MinutesForm' });
export type MinutesForm = z.infer<typeof MinutesForm>;

export const MinutesPage = z
  .strictObject({
    sittingId: SittingId,
    version: z.int(),
    state: z.enum(MINUTE_STATES),
    revision: z.int(),
    items: z.array(MinuteItem.extend({ number: z.string(), title: OfficeText })),
    closing: OfficeText,
    amendmentReason: z.string().nullable(),
    confirmedIn: z.string().nullable(),
    hash: z.string().nullable(), // of the issued text
    steps: z.array(z.strictObject({ step: z.enum([...MINUTE_STEPS, 'DRAFT']), designation: LocalName, at: Instant, reason: z.string().nullable() })),
    may: z.array(z.enum(['DRAFT', ...MINUTE_STEPS])),
    breaches: z.array(Breach), // what would refuse the next step today
  })
  .meta({ id: 'Minutes' });
export type MinutesPage = z.infer<typeof MinutesPage>;

/** RETURN and AMEND need a reason; CONFIRM names the sitting that confirmed. */
export const MinutesStep = z.strictObject({ step: z.enum(MINUTE_STEPS), reason: freeText(1000).nullable(), sittingId: SittingId.nullable(), revision: z.int() }).meta({ id: 'MinutesStep' });
export type MinutesStep = z.infer<typeof MinutesStep>;
