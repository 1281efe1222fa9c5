import type { CivilDate } from '../../calendar/fortnight.ts';
import type { Certificate, CertificateFact } from '../certificate.ts';
import type { LedgerLine, MoneyLedger } from '../ledger.ts';
import { grantFigures, lastDayOf, sumOfHeads, yearBefore } from './grant-figures.ts';
import type { CertificateScope, GrantFigures } from './grant-figures.ts';

/** A release a certificate can account for, by the number of its sanction or its own. */
export type GrantRelease = Pick<LedgerLine, 'componentCode' | 'reference' | 'sanctionNo' | 'on' | 'amountPaise'>;

/** What a certificate is judged by. */
export interface CertificateContext {
  readonly asOn: CivilDate; // today
  readonly scope: CertificateScope;
  readonly ledger: GrantFigures;
  readonly before: Pick<Certificate, 'certificateNo' | 'closingPaise'> | null; // the grantee's certificate of the year before
  readonly releases: readonly GrantRelease[]; // all on the ledger, oldest first
  readonly others: readonly Certificate[]; // of the same form that stand and may share a release, without this one
}

/** The context of one certificate: a returned one is no opening for the next year, and stands beside no other. */
export function certificateContext(ledger: Pick<MoneyLedger, 'sums' | 'instalments'>, certificates: readonly CertificateFact[], scope: CertificateScope, asOn: CivilDate): CertificateContext {
  const standing = certificates.filter(({ state, form }) => state !== 'RETURNED' && form === scope.form);
  const isOfAll = [scope, ...standing].some(({ componentCode }) => componentCode === null); // one of the whole scheme may hang together with any
  const before = standing.find((one) => isSameGrant(one, scope) && one.financialYear === yearBefore(scope.financialYear));
  return {
    asOn,
    scope,
    ledger: grantFigures(ledger.sums, scope),
    before: before ? { certificateNo: before.certificateNo, closingPaise: before.closingPaise } : null,
    releases: ledger.instalments.flatMap(({ type, componentCode, reference, sanctionNo, on, amountPaise }) => (type === 'RELEASE' ? [{ componentCode, reference, sanctionNo, on, amountPaise }] : [])),
    others: standing.filter((one) => !(isSameGrant(one, scope) && one.financialYear === scope.financialYear) && (isOfAll || one.componentCode === scope.componentCode)).map(plainCertificate),
  };
}

/** The name of a certificate: one of each grantee, year and component. `UC-2024-25-C2-PMU`; of the whole scheme `UC-2024-25-ALL-PMU`. */
export function certificateNoOf({ financialYear, componentCode, granteeOffice }: Omit<CertificateScope, 'form'>): string {
  return `UC-${financialYear}-${componentCode ?? 'ALL'}-${granteeOffice}`;
}

/** Releases of the scope up to the end of its year, oldest first. */
export function releasesOf({ releases, scope }: Pick<CertificateContext, 'releases' | 'scope'>): readonly GrantRelease[] {
  return releases.filter(({ componentCode, on }) => (scope.componentCode === null || componentCode === scope.componentCode) && on <= lastDayOf(scope.financialYear));
}

/** What column (1) has to say: the closing of the certificate before; without one, what the ledger has left, never below 0. */
export function dueOpening({ before, ledger }: Pick<CertificateContext, 'before' | 'ledger'>): number {
  return before?.closingPaise ?? Math.max(0, ledger.openingPaise);
}

/**
 * The most that can be certified for the year (I4): what the ledger spent in it, and what was spent before it that no certificate has covered.
 * 4.00 crore granted, 5.00 spent in the first year, 1.00 of them own funds: 4.00 are certified, and the 1.00 when a later grant recoups it.
 */
export function certifiablePaise(context: Pick<CertificateContext, 'before' | 'ledger'>): number {
  return Math.max(0, sumOfHeads(context.ledger.spentByHead) + dueOpening(context) - context.ledger.openingPaise);
}

function isSameGrant(one: Pick<Certificate, 'componentCode' | 'granteeOffice'>, scope: CertificateScope): boolean {
  return one.componentCode === scope.componentCode && one.granteeOffice === scope.granteeOffice;
}

function plainCertificate({ state: _, submittedOn: _on, decidedOn: _decided, returnReason: _reason, returns: _returns, ...certificate }: CertificateFact): Certificate {
  return certificate;
}
