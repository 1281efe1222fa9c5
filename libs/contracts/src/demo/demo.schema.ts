import { z } from 'zod';
import { FortnightId, Instant } from '../wire/wire.schema.ts';

export const DEMO_STEPS = ['cut-off', 'freeze', 'next'] as const;
export const AdvanceRequest = z.strictObject({ to: z.enum(DEMO_STEPS) }).meta({ id: 'AdvanceRequest' });
/** What happened while the demo clock moved: worded by `demo.happening.<code>`. */
export const DemoState = z
  .strictObject({
    now: Instant,
    openFortnightId: FortnightId,
    waitingFortnightId: FortnightId.nullable(), // past its cut-off, not yet frozen
    isBusy: z.boolean(),
    nextStep: z.enum(DEMO_STEPS),
    nextAt: Instant,
    happenings: z.array(z.strictObject({ at: Instant, code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })),
  })
  .meta({ id: 'DemoState' });
export type DemoState = z.infer<typeof DemoState>;
