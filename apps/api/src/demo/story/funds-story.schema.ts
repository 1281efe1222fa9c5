import { CivilDate, Code, FortnightId } from '@pakhwada/contracts/wire';
import { MONEY_HEADS } from '@pakhwada/domain/funds';
import { z } from 'zod';

const Money = z.string(); // a money word: "2.48 crore"
const ByFortnight = z.record(FortnightId, Money);

/** One component's money. `releases` are its instalments, in order. */
const ComponentMoney = z.strictObject({
  spent: Money,
  from: FortnightId.optional(),
  sanctions: ByFortnight.optional(),
  releases: ByFortnight,
  asked: ByFortnight.optional(), // by the fortnight of the release, where more was asked for
  refund: z.strictObject({ fortnight: FortnightId, amount: Money, remark: z.string() }).optional(),
  remark: z.string().optional(), // of its first voucher
  heads: z.partialRecord(z.enum(MONEY_HEADS), z.int().min(1)).optional(), // shares of what is spent; left out: all GENERAL
  workOrders: z.array(z.strictObject({ no: z.string(), in: FortnightId, amount: Money, due: CivilDate, remark: z.string() })).optional(),
  interest: ByFortnight.optional(),
  remitted: ByFortnight.optional(),
});
export type ComponentMoney = z.infer<typeof ComponentMoney>;

export const FundsStory = z.strictObject({
  rhythm: z.record(FortnightId, z.int().min(0)),
  limitPercent: z.int().min(0).max(100),
  budgets: z.array(z.strictObject({ in: FortnightId, type: z.enum(['BUDGET', 'REVISED_BUDGET']), amounts: z.record(z.string(), Money) })),
  components: z.record(z.string(), ComponentMoney),
  rebooked: z.array(z.strictObject({ voucher: z.string(), amount: Money, booked: FortnightId, to: Code, mended: FortnightId, belongs: Code, remark: z.string() })),
  late: z.array(z.strictObject({ component: Code, voucher: z.string(), amount: Money, of: FortnightId, in: FortnightId, remark: z.string() })),
});

/** One utilisation certificate: as the ledger writes it, but for the interest it was first short of. */
export const CertificateStory = z.strictObject({
  year: z.string(),
  component: Code,
  grantee: Code,
  submitted: CivilDate,
  returned: z.strictObject({ on: CivilDate, interestShort: Money, reason: z.string() }).optional(),
  again: CivilDate.optional(),
  accepted: CivilDate.optional(),
});
export type CertificateStory = z.infer<typeof CertificateStory>;

const Signatories = z.strictObject({ signatory: z.string(), counterSignatory: z.string().optional() });
export const SignatoriesStory = z.strictObject({ PMU: Signatories, PARTNER: Signatories });
