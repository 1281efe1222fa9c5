import { block, warn } from '../../workflow/breach-values.ts';
import type { Breach } from '../../workflow/breach.ts';
import type { Certificate, CertificateFigures } from '../certificate.ts';
import { MONEY_HEADS } from '../rows.ts';
import { certifiablePaise, dueOpening } from './certificate-context.ts';
import type { CertificateContext } from './certificate-context.ts';
import { checkReleases } from './check-releases.ts';
import { draftCertificate, followingColumns } from './draft-certificate.ts';
import { lastDayOf, sumOfHeads } from './grant-figures.ts';

const COLUMNS = ['openingPaise', 'interestPaise', 'remittedPaise', 'receivedPaise', 'availablePaise', 'spentPaise', 'closingPaise'] as const satisfies readonly (keyof CertificateFigures)[];

/**
 * Everything wrong with a utilisation certificate at once (GFR 12-A, 12-C; I4): its own arithmetic with the difference, the year before, the ledger, the releases it accounts for, who signed it and when.
 * (5) = (1) + (2) - (3) + (4) and (7) = (5) - (6), to the paisa. Interest that differs from the ledger is a warning: it is what certificates are returned for.
 */
export function checkCertificate(context: CertificateContext, certificate: Certificate): Breach[] {
  return [...checkColumns(certificate), ...checkAgainstLedger(context, certificate), ...checkReleases(context, certificate), ...checkSigned(context, certificate), ...checkOthers(context, certificate)];
}

/** The arithmetic of the form alone. A stated closing of 1.20 crore where 1.21 follow is refused with 0.01 as the difference. */
function checkColumns(certificate: Certificate): Breach[] {
  const follows = followingColumns(certificate);
  const closingPaise = certificate.availablePaise - certificate.spentPaise; // (7) is judged by the (5) that is stated: one mistake is told once
  const sum = sumOfHeads(certificate.spentByHead);
  return [
    ...COLUMNS.flatMap((field) => (certificate[field] < 0 ? [block('CERTIFICATE_NEGATIVE', { amountPaise: certificate[field] }, { field })] : [])),
    ...MONEY_HEADS.flatMap((head) => (certificate.spentByHead[head] < 0 ? [block('CERTIFICATE_NEGATIVE', { amountPaise: certificate.spentByHead[head] }, { field: `spentByHead.${head}` })] : [])),
    ...(certificate.availablePaise === follows.availablePaise ? [] : [block('CERTIFICATE_AVAILABLE_DIFFERS', differs(certificate.availablePaise, follows.availablePaise), { field: 'availablePaise' })]),
    ...(certificate.closingPaise === closingPaise ? [] : [block('CERTIFICATE_CLOSING_DIFFERS', differs(certificate.closingPaise, closingPaise), { field: 'closingPaise' })]),
    ...(sum === certificate.spentPaise ? [] : [block('CERTIFICATE_HEADS_DIFFER', { ...differs(sum, certificate.spentPaise) }, { field: 'spentByHead' })]),
  ];
}

function checkAgainstLedger(context: CertificateContext, certificate: Certificate): Breach[] {
  const { ledger, before } = context;
  const opening = differs(certificate.openingPaise, dueOpening(context));
  const spent = differs(certificate.spentPaise, certifiablePaise(context));
  const breaches: Breach[] = [];
  if (opening.differencePaise !== 0) {
    const place = { field: 'openingPaise' };
    breaches.push(before ? block('CERTIFICATE_OPENING_DIFFERS', { ...opening, certificateNo: before.certificateNo }, place) : block('CERTIFICATE_OPENING_UNKNOWN', opening, place));
  }
  const received = differs(certificate.receivedPaise, ledger.receivedPaise);
  if (received.differencePaise !== 0) breaches.push(block('CERTIFICATE_RECEIVED_DIFFERS', received, { field: 'receivedPaise' }));
  if (spent.differencePaise > 0) breaches.push(block('CERTIFICATE_ABOVE_SPENT', spent, { field: 'spentPaise' }));
  const interest = differs(certificate.interestPaise, ledger.interestPaise);
  if (interest.differencePaise !== 0) breaches.push(warn('CERTIFICATE_INTEREST_DIFFERS', interest, { field: 'interestPaise' }));
  const remitted = differs(certificate.remittedPaise, ledger.remittedPaise);
  if (remitted.differencePaise !== 0) breaches.push(warn('CERTIFICATE_REMITTED_DIFFERS', remitted, { field: 'remittedPaise' }));
  return [...breaches, ...checkHeads(context, certificate)];
}

/** A split other than the ledger's is a warning, where the total is the ledger's. */
function checkHeads(context: CertificateContext, { spentPaise, spentByHead }: Certificate): Breach[] {
  const drafted = draftCertificate(context);
  if (spentPaise !== drafted.spentPaise) return [];
  return MONEY_HEADS.flatMap((head) => {
    const told = differs(spentByHead[head], drafted.spentByHead[head]);
    return told.differencePaise === 0 ? [] : [warn('CERTIFICATE_HEAD_DIFFERS', { ...told, head }, { field: `spentByHead.${head}` })];
  });
}

/** Signed after the close of its year (Rule 238) and not in the future; the State's certificate is counter-signed (Rule 239). */
function checkSigned({ asOn, scope }: CertificateContext, { form, signedOn, counterSignatory }: Certificate): Breach[] {
  const earliestOn = lastDayOf(scope.financialYear);
  return [
    ...(signedOn < earliestOn ? [block('CERTIFICATE_SIGNED_EARLY', { on: signedOn, earliestOn, year: scope.financialYear }, { field: 'signedOn' })] : []),
    ...(signedOn > asOn ? [block('FUTURE_DATE', { on: signedOn, latestOn: asOn }, { field: 'signedOn' })] : []),
    ...(form === 'GFR_12C' && !counterSignatory?.trim() ? [block('COUNTER_SIGNATORY_NEEDED', {}, { field: 'counterSignatory' })] : []),
  ];
}

/** One year of a grant is certified once: by component, or for the whole scheme. */
function checkOthers({ others, scope }: CertificateContext, { componentCode }: Certificate): Breach[] {
  return others
    .filter((one) => one.financialYear === scope.financialYear && one.granteeOffice === scope.granteeOffice && (one.componentCode === null || componentCode === null))
    .map(({ certificateNo }) => block('CERTIFICATE_OVERLAPS', { certificateNo }, { field: 'componentCode' }));
}

function differs(statedPaise: number, followsPaise: number): { readonly statedPaise: number; readonly followsPaise: number; readonly differencePaise: number } {
  return { statedPaise, followsPaise, differencePaise: statedPaise - followsPaise };
}
