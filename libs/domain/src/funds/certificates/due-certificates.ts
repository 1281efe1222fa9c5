import { financialYearOf } from '../../calendar/financial-year.ts';
import type { CivilDate } from '../../calendar/fortnight.ts';
import { AGE_BUCKETS } from '../certificate.ts';
import type { AgeBucket, CertificateFact, CertificateState } from '../certificate.ts';
import type { LedgerSum } from '../ledger.ts';
import { ageOf, certificateDueOn, overdueMonths } from './certificate-age.ts';
import { certificateNoOf } from './certificate-context.ts';
import { grantsOf, lastDayOf } from './grant-figures.ts';
import type { CertificateScope } from './grant-figures.ts';

/** A grant of a closed year that no accepted certificate accounts for. */
export interface DueCertificate extends CertificateScope {
  readonly certificateNo: string;
  readonly state: Exclude<CertificateState, 'ACCEPTED'>;
  readonly grantPaise: number;
  readonly dueOn: CivilDate;
  readonly overdueMonths: number;
  readonly age: AgeBucket | null; // null: not overdue
}

export type Grantee = Pick<CertificateScope, 'form' | 'granteeOffice'>;

/**
 * What is still to be certified (Rule 238): each grant of a closed year without an accepted certificate, due 12 months after the close. A release of 14.10.2024 is due by 31.03.2026; on 10.07.2026 it is 3 months overdue, in 3-6.
 * Where a certificate of the whole scheme was begun, the components it covers are one line. Oldest first.
 */
export function dueCertificates(sums: readonly LedgerSum[], certificates: readonly CertificateFact[], grantees: readonly Grantee[], asOn: CivilDate): DueCertificate[] {
  const due = new Map<string, DueCertificate>();
  for (const grantee of grantees) {
    for (const { financialYear, componentCode, paise } of grantsOf(sums, grantee)) {
      if (financialYear >= financialYearOf(asOn)) continue;
      const own = certificates.find((one) => one.granteeOffice === grantee.granteeOffice && one.financialYear === financialYear && (one.componentCode === null || one.componentCode === componentCode));
      if (own?.state === 'ACCEPTED') continue;
      const scope = { ...grantee, financialYear, componentCode: own ? own.componentCode : componentCode };
      const certificateNo = own?.certificateNo ?? certificateNoOf(scope);
      const dueOn = certificateDueOn(lastDayOf(financialYear));
      const grantPaise = (due.get(certificateNo)?.grantPaise ?? 0) + paise;
      due.set(certificateNo, { ...scope, certificateNo, state: own?.state ?? 'DUE', grantPaise, dueOn, overdueMonths: overdueMonths(dueOn, asOn), age: ageOf(dueOn, asOn) });
    }
  }
  return [...due.values()].sort((a, b) => (`${a.financialYear} ${a.certificateNo}` < `${b.financialYear} ${b.certificateNo}` ? -1 : 1));
}

/** How many are overdue for how long, and of how much money. */
export function ageingOf(due: readonly DueCertificate[]): { readonly bucket: AgeBucket; readonly count: number; readonly paise: number }[] {
  return AGE_BUCKETS.map((bucket) => {
    const own = due.filter(({ age }) => age === bucket);
    return { bucket, count: own.length, paise: own.reduce((sum, { grantPaise }) => sum + grantPaise, 0) };
  });
}
