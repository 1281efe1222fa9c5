import { AGE_BUCKETS, CERTIFICATE_STATES } from '@pakhwada/domain/funds';
import { MISSING_REASONS } from '@pakhwada/domain/ratio';
import { INSTALMENT_STATES } from '@pakhwada/domain/review';
import { z } from 'zod';
import { CivilDate, FortnightId, LocalName, Paise } from '../wire/wire.schema.ts';

const Missing = z.strictObject({ missing: z.enum(MISSING_REASONS) });
const Share = z.strictObject({ numerator: z.string(), denominator: z.string() });
const KnownPaise = z.union([Paise, Missing]);
const KnownShare = z.union([Share, Missing]);

/** A line of statement I; the columns (1) to (12) in their order. */
export const StatementOneLine = z
  .strictObject({
    componentCode: z.string().nullable(), // null: the total
    name: LocalName,
    sanctionedPaise: KnownPaise,
    budgetPaise: KnownPaise,
    releasedBeforePaise: Paise,
    releasedDuringPaise: Paise,
    releasedPaise: Paise,
    spentBeforePaise: Paise,
    spentDuringPaise: Paise,
    spentPaise: Paise,
    spentOfReleased: KnownShare,
    spentOfSanctioned: KnownShare,
    committedPaise: Paise,
    balancePaise: Paise,
    releasedYearPaise: Paise,
    spentYearPaise: Paise,
    priorReleasedPaise: Paise,
    priorSpentPaise: Paise,
  })
  .meta({ id: 'StatementOneLine' });

export const StatementTwoLine = z
  .strictObject({
    componentCode: z.string(),
    name: LocalName,
    tranche: z.int().nullable(),
    reference: z.string(),
    txnId: z.string(),
    on: CivilDate,
    amountPaise: Paise,
    usedPaise: Paise,
    state: z.enum(INSTALMENT_STATES),
    certificateDueOn: CivilDate.nullable(),
    certificateState: z.enum(CERTIFICATE_STATES).nullable(),
    certificateNo: z.string().nullable(),
    submittedOn: CivilDate.nullable(),
    acceptedOn: CivilDate.nullable(),
    acceptedPaise: Paise,
    pendingDays: z.int(),
    age: z.enum(AGE_BUCKETS).nullable(),
  })
  .meta({ id: 'StatementTwoLine' });

/** Statement I and II of a fortnight. Before rule set 2 the ledgers they rest on were not kept: null. */
export const Statements = z
  .strictObject({
    fortnightId: FortnightId,
    basis: z.enum(['LIVE', 'FROZEN']),
    reviewSha256: z.string().nullable(),
    asOn: CivilDate,
    ruleSetVersion: z.int(),
    isDemo: z.boolean(),
    isLimit: z.boolean().nullable(), // a "release" is a drawing limit
    statementOne: z.strictObject({ lines: z.array(StatementOneLine), total: StatementOneLine }).nullable(),
    statementTwo: z
      .strictObject({
        lines: z.array(StatementTwoLine),
        backlogPaise: Paise,
        ageing: z.array(z.strictObject({ bucket: z.enum(AGE_BUCKETS), count: z.int(), paise: Paise })),
        interestPaise: Paise,
        interestRemittedPaise: Paise,
        interestHeldPaise: Paise,
      })
      .nullable(),
  })
  .meta({ id: 'Statements' });
export type Statements = z.infer<typeof Statements>;

export const STATEMENTS = ['one', 'two'] as const;
export const StatementsQuery = z.strictObject({ language: z.enum(['en', 'hi']) });
export const StatementFileQuery = z.strictObject({ language: z.enum(['en', 'hi']), statement: z.enum(STATEMENTS).exactOptional() }); // left out: statement I
