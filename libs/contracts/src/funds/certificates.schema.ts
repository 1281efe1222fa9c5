import { financialYearFrom } from '@pakhwada/domain/calendar';
import { AGE_BUCKETS, CERTIFICATE_ACTIONS, CERTIFICATE_FORMS, CERTIFICATE_STATES, MONEY_HEADS } from '@pakhwada/domain/funds';
import { z } from 'zod';
import { Breach, CivilDate, Code, FortnightId, Instant, LocalName, Paise, Remark } from '../wire/wire.schema.ts';

const FinancialYear = z
  .string()
  .regex(/^\d{4}-\d{2}$/, 'a financial year is written like 2024-25')
  .refine((year) => financialYearFrom(Number(year.slice(0, 4))) === year, 'a financial year is written like 2024-25'); // 2024-99 is none
const Designation = z.string().trim().min(1).max(120);
const SanctionNo = z.string().trim().min(1).max(100);
const ByHead = z.strictObject(Object.fromEntries(MONEY_HEADS.map((head) => [head, Paise])) as Record<(typeof MONEY_HEADS)[number], typeof Paise>);

const Figures = {
  openingPaise: Paise, // (1)
  interestPaise: Paise, // (2)
  remittedPaise: Paise, // (3)
  receivedPaise: Paise, // (4)
  availablePaise: Paise, // (5)
  spentPaise: Paise, // (6)
  closingPaise: Paise, // (7)
  spentByHead: ByHead,
};
const Scope = { financialYear: FinancialYear, componentCode: Code.nullable(), granteeOffice: Code };
const Signature = { sanctionNos: z.array(SanctionNo).max(100), signatory: Designation, counterSignatory: Designation.nullable(), signedOn: CivilDate };

/** A certificate as it is signed; `revision` is the one the writer saw, 0 = none. The form follows from the grantee: 12-C of the State, 12-A of a partner. */
export const CertificateSubmission = z.strictObject({ ...Scope, ...Figures, ...Signature, revision: z.int().min(0) }).meta({ id: 'CertificateSubmission' });
export type CertificateSubmission = z.infer<typeof CertificateSubmission>;

export const Certificate = z.strictObject({ certificateNo: z.string(), revision: z.int().min(1), form: z.enum(CERTIFICATE_FORMS), ...Scope, ...Figures, ...Signature }).meta({ id: 'Certificate' });

const GrantRelease = z.strictObject({ componentCode: z.string(), reference: z.string(), sanctionNo: z.string().nullable(), on: CivilDate, amountPaise: Paise });
/** With it the screen judges a certificate as the server will. */
export const CertificateContext = z
  .strictObject({
    asOn: CivilDate,
    scope: z.strictObject({ form: z.enum(CERTIFICATE_FORMS), ...Scope }),
    ledger: z.strictObject({ openingPaise: Paise, interestPaise: Paise, remittedPaise: Paise, receivedPaise: Paise, spentByHead: ByHead }),
    before: z.strictObject({ certificateNo: z.string(), closingPaise: Paise }).nullable(),
    releases: z.array(GrantRelease),
    others: z.array(Certificate),
  })
  .meta({ id: 'CertificateContext' });

export const CertificateScopeQuery = z.strictObject({ financialYear: FinancialYear, granteeOffice: Code, componentCode: Code.optional() });
export const CertificateStepRow = z.strictObject({ revision: z.int(), action: z.enum(CERTIFICATE_ACTIONS), designation: LocalName, officeName: LocalName, at: Instant, reason: z.string().nullable() });

/** One certificate, or one that is due: what the ledger would write, what was signed, and what became of it. */
export const CertificatePage = z
  .strictObject({
    certificateNo: z.string(),
    state: z.enum(CERTIFICATE_STATES),
    granteeName: LocalName,
    componentName: LocalName.nullable(), // null: the whole scheme
    countedTo: FortnightId.nullable(), // the ledger's last frozen fortnight
    context: CertificateContext,
    drafted: z.strictObject(Figures),
    signed: Certificate.nullable(), // the latest revision
    revisions: z.array(Certificate), // all, oldest first
    steps: z.array(CertificateStepRow), // oldest first
    breaches: z.array(Breach), // of the signed one, against the ledger of today
    canSubmit: z.boolean(),
    canReturn: z.boolean(),
    canAccept: z.boolean(),
  })
  .meta({ id: 'CertificatePage' });
export type CertificatePage = z.infer<typeof CertificatePage>;

const CertificateSummary = z.strictObject({
  certificateNo: z.string(),
  form: z.enum(CERTIFICATE_FORMS),
  ...Scope,
  granteeName: LocalName,
  componentName: LocalName.nullable(),
  state: z.enum(CERTIFICATE_STATES),
  revision: z.int(), // 0: due
  grantPaise: Paise, // granted in the year
  spentPaise: Paise.nullable(), // certified
  closingPaise: Paise.nullable(),
  submittedOn: CivilDate.nullable(),
  decidedOn: CivilDate.nullable(),
  returnReason: z.string().nullable(),
  returns: z.int(),
  dueOn: CivilDate,
  overdueMonths: z.int(), // 0 of an accepted one
  age: z.enum(AGE_BUCKETS).nullable(),
});

/** What is due, what came in and how old the backlog is; of the grantees the reader may see. */
export const CertificateList = z
  .strictObject({
    asOn: CivilDate,
    countedTo: FortnightId.nullable(),
    certificates: z.array(CertificateSummary), // oldest year first
    ageing: z.array(z.strictObject({ bucket: z.enum(AGE_BUCKETS), count: z.int(), paise: Paise })),
    years: z.array(FinancialYear), // closed ones with money on record, latest first
    components: z.array(z.strictObject({ code: z.string(), name: LocalName })),
    grantees: z.array(z.strictObject({ code: z.string(), name: LocalName, form: z.enum(CERTIFICATE_FORMS) })), // that the reader may prepare a certificate of
  })
  .meta({ id: 'CertificateList' });
export type CertificateList = z.infer<typeof CertificateList>;

export const CertificateReturn = z.strictObject({ revision: z.int().min(1), reason: Remark }).meta({ id: 'CertificateReturn' });
export const CertificateAcceptance = z.strictObject({ revision: z.int().min(1), remark: Remark.nullable() }).meta({ id: 'CertificateAcceptance' });
export const CertificateDocumentQuery = z.strictObject({ language: z.enum(['en', 'hi']), revision: z.coerce.number().int().min(1).optional() });
