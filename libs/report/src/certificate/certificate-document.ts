import { CERTIFICATE_COLUMNS, MONEY_HEADS, isNamed, releasesOf } from '@pakhwada/domain/funds';
import { DASH, formatDate, formatInstant, formatRupees, formatRupeesBare, formatRupeeUnit } from '@pakhwada/language/format';
import { nameIn, translate, type MessageKey } from '@pakhwada/language/translate';
import '@pakhwada/language/documents';
import type { CertificateDocument, CertificateOrder } from './model.ts';

/** The words and figures of a certificate, as signed: rupees and paise in the columns of GFR 12-A and 12-C. Refuses a revision that was never submitted. */
export function certificateDocument({ page, revision, scheme, language }: CertificateOrder): CertificateDocument {
  const one = page.revisions.find((signed) => signed.revision === revision);
  const submitted = page.steps.find((step) => step.revision === revision && step.action === 'SUBMIT');
  if (!one || !submitted) throw new Error(`${page.certificateNo} has no revision ${revision}`);
  const say = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string => translate(language, key, values);
  const rupees = (paise: number): string => formatRupeesBare(paise, 'rupee', 'STATEMENT');
  const whole = (paise: number): string => formatRupees(paise, 'rupee', language);
  const decided = page.steps.find((step) => step.revision === revision && step.action !== 'SUBMIT');
  const state = decided ? (decided.action === 'ACCEPT' ? 'ACCEPTED' : 'RETURNED') : 'SUBMITTED';
  const form = say(`report.certificate.form.${one.form}`);
  const grantee = nameIn(page.granteeName, language);
  const component = page.componentName ? `${one.componentCode} ${nameIn(page.componentName, language)}` : say('report.certificate.wholeScheme');
  const releases = releasesOf(page.context).filter((release) => one.sanctionNos.some((no) => isNamed(release, no)));
  const standing = say(`report.certificate.standing.${state}`, { revision, submitted: formatInstant(submitted.at, language), decided: decided ? formatInstant(decided.at, language) : '', by: decided ? nameIn(decided.designation, language) : '' });
  return {
    language,
    title: say('report.certificate.title', { no: page.certificateNo, year: one.financialYear }),
    author: nameIn(scheme.stateName, language),
    header: { left: nameIn(scheme.title, language), demo: scheme.isDemo ? say('report.demo') : null },
    footer: { stamp: say('report.certificate.stamp', { no: page.certificateNo, revision }), page: say('report.footer.page'), of: say('report.footer.of') },
    form,
    heading: say('report.certificate.heading', { year: one.financialYear }),
    standing,
    alarm: decided?.action === 'RETURN' ? say('report.certificate.returned', { reason: decided.reason ?? '' }) : null,
    facts: [
      [say('report.certificate.no'), page.certificateNo],
      [say('report.certificate.scheme'), nameIn(scheme.title, language)],
      [say('report.certificate.grantee'), grantee],
      [say('report.certificate.component'), component],
      [say('report.certificate.signedOn'), formatDate(one.signedOn, 'long', language)],
    ],
    columnsTitle: say('report.certificate.columns'),
    unit: formatRupeeUnit('rupee', language),
    columns: CERTIFICATE_COLUMNS.map(([field, number]) => ({ name: say(`certificates.column.${field}`), number, figure: rupees(one[field]) })),
    headsTitle: say('report.certificate.heads'),
    headColumns: [say('funds.head'), say('report.certificate.amount')],
    heads: [...MONEY_HEADS.map((head) => ({ name: say(`funds.headOf.${head}`), figure: rupees(one.spentByHead[head]) })), { name: say('report.certificate.headsTotal'), figure: rupees(one.spentPaise) }],
    releasesTitle: say('report.certificate.releases'),
    releaseColumns: [say('report.certificate.sanctionNo'), say('report.certificate.releaseNo'), say('report.certificate.date'), say('report.column.component'), say('report.certificate.amount')],
    releases: [
      ...releases.map(({ sanctionNo, reference, on, componentCode, amountPaise }) => [sanctionNo ?? DASH, reference, formatDate(on, 'record', language), componentCode, rupees(amountPaise)]),
      ...one.sanctionNos.filter((no) => !releases.some((release) => isNamed(release, no))).map((no) => [no, DASH, DASH, DASH, DASH]), // taken back since it was signed
    ],
    releasesTotal: [say('report.certificate.releasesTotal'), rupees(releases.reduce((sum, { amountPaise }) => sum + amountPaise, 0))],
    certified: [
      say('report.certificate.certified', { available: whole(one.availablePaise), opening: whole(one.openingPaise), received: whole(one.receivedPaise), spent: whole(one.spentPaise), closing: whole(one.closingPaise), scheme: nameIn(scheme.title, language) }),
      say('report.certificate.conditions'),
    ],
    signatures: [
      { role: say('report.certificate.signature'), lines: [one.signatory, grantee, formatDate(one.signedOn, 'long', language)] },
      ...(one.counterSignatory === null ? [] : [{ role: say('report.certificate.counterSignature'), lines: [one.counterSignatory, say('report.certificate.dateLine')] }]),
    ],
  };
}
