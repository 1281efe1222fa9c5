import { z } from 'zod';
import { CivilDate, FortnightId, Instant } from '../wire/wire.schema.ts';

export const LANGUAGES = ['en', 'hi'] as const;
export const ReportSummary = z
  .strictObject({
    fortnightId: FortnightId,
    number: z.int(),
    startsOn: CivilDate,
    endsOn: CivilDate,
    frozenAt: Instant,
    reviewSha256: z.string(),
    files: z.array(z.strictObject({ language: z.enum(LANGUAGES), version: z.int(), sha256: z.string(), bytes: z.int(), issuedAt: Instant })), // a fortnight whose files were not made yet has none: they are made on first request
    delivery: z.strictObject({ sent: z.int(), failed: z.int(), waiting: z.int(), keptAsFile: z.int() }),
  })
  .meta({ id: 'ReportSummary' });
export type ReportSummary = z.infer<typeof ReportSummary>;

export const Delivery = z
  .strictObject({
    deliveryId: z.string(),
    run: z.string(), // "report:jk-ramp:2025-26-FN20"
    recipient: z.string(), // masked for all but the nodal office
    messageId: z.string(),
    state: z.enum(['WAITING', 'SENT', 'FAILED', 'KEPT_AS_FILE']),
    attempts: z.int(),
    lastError: z.string().nullable(),
    nextTryAt: Instant.nullable(),
    at: Instant,
  })
  .meta({ id: 'Delivery' });
export type Delivery = z.infer<typeof Delivery>;
