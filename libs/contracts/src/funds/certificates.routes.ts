import type { Route } from '../wire/route.ts';
import { CertificateAcceptance, CertificateDocumentQuery, CertificateList, CertificatePage, CertificateReturn, CertificateScopeQuery, CertificateSubmission } from './certificates.schema.ts';

const all = '/schemes/:schemeCode/utilisation-certificates';
const one = `${all}/:certificateNo`;

export const certificateRoutes = {
  list: { method: 'GET', path: all, summary: 'Utilisation certificates: due, submitted, returned, accepted, with their ageing', reply: CertificateList },
  figures: { method: 'GET', path: `${all}/figures`, summary: 'The certificate of a year, grantee and component: what the ledger would write, and what was signed', query: CertificateScopeQuery, reply: CertificatePage },
  one: { method: 'GET', path: one, summary: 'One certificate with all its revisions and steps', reply: CertificatePage },
  submit: { method: 'POST', path: all, summary: 'Submit a signed certificate; after a return, its next revision', body: CertificateSubmission, reply: CertificatePage, status: 201 },
  return: { method: 'POST', path: `${one}/returns`, summary: 'Return a submitted certificate with a reason', body: CertificateReturn, reply: CertificatePage, status: 200 },
  accept: { method: 'POST', path: `${one}/acceptances`, summary: 'Accept a submitted certificate: it is locked for ever', body: CertificateAcceptance, reply: CertificatePage, status: 200 },
  document: { method: 'GET', path: `${one}/document`, summary: 'The certificate as PDF in the columns of GFR 12-A or 12-C', query: CertificateDocumentQuery },
} as const satisfies Record<string, Route>;
