import { block } from '../../workflow/breach-values.ts';
import type { Breach } from '../../workflow/breach.ts';
import type { Certificate } from '../certificate.ts';
import { referenceKey } from '../reference-key.ts';
import { releasesOf } from './certificate-context.ts';
import type { CertificateContext, GrantRelease } from './certificate-context.ts';

/**
 * The releases a certificate accounts for (I4): each is on the ledger, and all certificates on them together certify no more than was released, with what they opened with and the interest kept.
 * Certificates that share a release are counted together: 1.50 and 1.60 crore on one release of 3.00 are refused.
 */
export function checkReleases(context: CertificateContext, certificate: Certificate): Breach[] {
  const { sanctionNos } = certificate;
  if (sanctionNos.length === 0) return [block('SANCTION_NEEDED', {}, { field: 'sanctionNos' })];
  const unknown = sanctionNos.filter((no) => !releasesOf(context).some((release) => isNamed(release, no)));
  if (unknown.length > 0) return unknown.map((sanctionNo) => block('UNKNOWN_SANCTION', { sanctionNo }, { field: 'sanctionNos' }));
  const { certificates, releases } = boundTogether(context, certificate);
  const releasedPaise = releases.reduce((sum, { amountPaise }) => sum + amountPaise, 0) + keptBeside(certificates);
  const certifiedPaise = certificates.reduce((sum, { spentPaise }) => sum + spentPaise, 0);
  if (certifiedPaise <= releasedPaise) return [];
  const others = certificates.slice(1).map(({ certificateNo }) => certificateNo);
  return [block('CERTIFIED_ABOVE_RELEASED', { certifiedPaise, releasedPaise, differencePaise: certifiedPaise - releasedPaise, count: others.length }, { field: 'spentPaise' })];
}

/** Whether a number is that of a release: of its sanction, or its own. */
export function isNamed({ reference, sanctionNo }: GrantRelease, no: string): boolean {
  return referenceKey(reference) === referenceKey(no) || (sanctionNo !== null && referenceKey(sanctionNo) === referenceKey(no));
}

/** This certificate first, and whatever hangs together with it by a common release. */
function boundTogether({ releases, others }: CertificateContext, certificate: Certificate): { certificates: readonly Certificate[]; releases: readonly GrantRelease[] } {
  const namedBy = (one: Certificate) => releases.filter((release) => (one.componentCode === null || one.componentCode === release.componentCode) && one.sanctionNos.some((no) => isNamed(release, no)));
  const certificates = [certificate];
  const bound = new Set(namedBy(certificate));
  for (;;) {
    const more = others.filter((one) => !certificates.includes(one) && namedBy(one).some((release) => bound.has(release)));
    if (more.length === 0) return { certificates, releases: [...bound] };
    certificates.push(...more);
    for (const release of more.flatMap(namedBy)) bound.add(release);
  }
}

/** What stands beside the releases: interest kept, and of each grant the opening of its first certificate among them. */
function keptBeside(certificates: readonly Certificate[]): number {
  const first = new Map<string, Certificate>();
  for (const one of certificates) {
    const key = `${one.granteeOffice} ${one.componentCode ?? ''}`;
    const known = first.get(key);
    if (!known || one.financialYear < known.financialYear) first.set(key, one);
  }
  const openings = [...first.values()].reduce((sum, { openingPaise }) => sum + openingPaise, 0);
  return certificates.reduce((sum, { interestPaise, remittedPaise }) => sum + interestPaise - remittedPaise, openings);
}
