import type { SubmissionState } from '../workflow/sheet.ts';

/** How far an entry is verified (DOMAIN 6.4). */
export const VERIFICATION_LEVELS = ['V0', 'V1', 'V2', 'V3', 'V4'] as const;
export type VerificationLevel = (typeof VERIFICATION_LEVELS)[number];

/** What an entry rests on. `state`: of its sheet; null while there is no entry. */
export interface EntryProof {
  readonly hasEvidence: boolean;
  readonly isConfirmed: boolean; // equal to what the registers counted when it was handed in
  readonly isChecked: boolean; // by a third party
  readonly state: SubmissionState | null;
}

/**
 * V0 claimed; V1 a document or a register stands behind it; V2 verified in the district on top of it; V3 approved by the State; V4 checked by a third party. Without V1 there is nothing to verify:
 * an approved entry with no document and no register stays V0.
 */
export function levelOf({ hasEvidence, isConfirmed, isChecked, state }: EntryProof): VerificationLevel {
  if (state === null || (!hasEvidence && !isConfirmed)) return 'V0';
  if (isChecked) return 'V4';
  if (state === 'APPROVED') return 'V3';
  return state === 'VERIFIED' ? 'V2' : 'V1';
}

/** Whether a level counts into the verified share: V2 and above. */
export function isVerified(level: VerificationLevel): boolean {
  return level >= 'V2';
}
