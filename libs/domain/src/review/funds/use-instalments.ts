import type { CertificateFact } from '../../funds/certificate.ts';
import { financialYearOf } from '../../calendar/index.ts';
import type { LedgerLine } from '../../funds/ledger.ts';

/** How much of each instalment is used, oldest first: of 3 and 4 crore, 5 spent use 3 and 2. Never more than the instalment; what is spent beyond all of them (own funds) lies on none. */
export function useOldestFirst(amounts: readonly number[], spentPaise: number): number[] {
  let left = Math.max(0, spentPaise);
  return amounts.map((amount) => {
    const used = Math.min(amount, left);
    left -= used;
    return used;
  });
}

/** A part of a certificate on an instalment. */
export interface Certified {
  readonly certificate: CertificateFact;
  readonly paise: number;
}

/**
 * Which certificate covers what of each release: by year, oldest release first, at most what is used of it, and no release of a later year (DOMAIN 1.4, I4).
 * A certificate of 5 crore on releases of 3 and 4, both used, covers 3 and 2; the next one covers the rest. One for the whole scheme runs over all components.
 */
export function certifyOldestFirst(releases: readonly LedgerLine[], used: ReadonlyMap<string, number>, certificates: readonly CertificateFact[]): Map<string, Certified[]> {
  const open = new Map(releases.map(({ id }) => [id, used.get(id) ?? 0]));
  const covered = new Map<string, Certified[]>(releases.map(({ id }) => [id, []]));
  for (const certificate of [...certificates].sort(byYear)) {
    let left = certificate.spentPaise;
    for (const { id, componentCode, on } of releases) {
      if ((certificate.componentCode !== null && certificate.componentCode !== componentCode) || financialYearOf(on) > certificate.financialYear) continue;
      const paise = Math.min(left, open.get(id) ?? 0);
      if (paise <= 0) continue;
      left -= paise;
      open.set(id, (open.get(id) ?? 0) - paise);
      covered.get(id)?.push({ certificate, paise });
    }
  }
  return covered;
}

/**
 * The certificates that answer for the releases: where the State gave its own for a year (GFR 12-C), those of its grantees for the same year (12-A) stand below it and are not counted again.
 */
export function answeringCertificates(certificates: readonly CertificateFact[]): CertificateFact[] {
  const ofState = certificates.filter(({ form }) => form === 'GFR_12C');
  const isBelow = (one: CertificateFact) =>
    one.form === 'GFR_12A' && ofState.some(({ financialYear, componentCode }) => financialYear === one.financialYear && (componentCode === null || one.componentCode === null || componentCode === one.componentCode));
  return certificates.filter((one) => !isBelow(one));
}

function byYear(a: CertificateFact, b: CertificateFact): number {
  const [one, other] = [`${a.financialYear} ${a.certificateNo}`, `${b.financialYear} ${b.certificateNo}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
