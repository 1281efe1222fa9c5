import { typeset } from '../typeset/typeset.ts';
import { certificateDocument } from './certificate-document.ts';
import type { CertificateOrder } from './model.ts';

/** A signed utilisation certificate as PDF/UA-1 bytes. The same order gives the same bytes: the date inside the file is that of the revision's last step. */
export function composeCertificate(order: CertificateOrder): Uint8Array {
  const last = order.page.steps.filter(({ revision }) => revision === order.revision).at(-1);
  return typeset(certificateDocument(order), [], last?.at ?? `${order.page.context.asOn}T00:00:00.000Z`, 'certificate.typ');
}
