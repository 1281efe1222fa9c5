import { checkRight } from '../../rights/can.ts';
import type { Target } from '../../rights/can.ts';
import type { Charge } from '../../rights/roles.ts';
import { block } from '../../workflow/breach-values.ts';
import type { Breach } from '../../workflow/breach.ts';
import type { CertificateFact } from '../certificate.ts';

export const CERTIFICATE_ACTIONS = ['SUBMIT', 'RETURN', 'ACCEPT'] as const;
export type CertificateAction = (typeof CERTIFICATE_ACTIONS)[number];
type StoredState = CertificateFact['state'];

/** The life of a certificate (DOMAIN 6.2). What is not listed is refused: a submitted or accepted revision is signed and locked. A submission is a new revision. */
export const CERTIFICATE_STEPS: readonly { readonly from: StoredState | null; readonly action: CertificateAction; readonly to: StoredState }[] = [
  { from: null, action: 'SUBMIT', to: 'SUBMITTED' },
  { from: 'RETURNED', action: 'SUBMIT', to: 'SUBMITTED' },
  { from: 'SUBMITTED', action: 'RETURN', to: 'RETURNED' },
  { from: 'SUBMITTED', action: 'ACCEPT', to: 'ACCEPTED' },
];

/** A certificate as it stands; before its first submission revision 0 and no state. */
export interface CertificateStanding {
  readonly target: Target; // its grantee's office
  readonly revision: number;
  readonly state: StoredState | null;
  readonly preparedBy: readonly string[]; // persons who submitted any revision
}

export interface CertificateStep {
  readonly action: CertificateAction;
  readonly revision: number; // the one the person saw
  readonly reason?: string | null; // RETURN
}

/** The state a step leaves; null where the table has no such step. */
export function certificateStateAfter(from: StoredState | null, action: CertificateAction): StoredState | null {
  return CERTIFICATE_STEPS.find((step) => step.from === from && step.action === action)?.to ?? null;
}

/** Everything against a step: right, state, revision, a return without reason; whoever prepared a certificate, this or an earlier revision, neither accepts nor returns it (I11). Empty: it may be taken. */
export function checkCertificateStep(charge: Charge, { target, revision, state, preparedBy }: CertificateStanding, step: CertificateStep): Breach[] {
  const breaches = checkRight(charge, step.action === 'SUBMIT' ? 'CERTIFY' : 'DECIDE_CERTIFICATE', target);
  if (certificateStateAfter(state, step.action) === null) breaches.push(block('CERTIFICATE_LOCKED', { state: state ?? 'DUE' }));
  if (step.revision !== revision) breaches.push(block('CERTIFICATE_CHANGED', { latest: revision }));
  if (step.action !== 'SUBMIT' && preparedBy.includes(charge.personId)) breaches.push(block('OWN_CERTIFICATE', {}));
  if (step.action === 'RETURN' && !step.reason?.trim()) breaches.push(block('REASON_TEXT_NEEDED', {}, { field: 'reason' }));
  return breaches;
}
