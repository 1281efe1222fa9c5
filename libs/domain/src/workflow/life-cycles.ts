import type { ComponentStage } from '../plan/plan.ts';
import type { FortnightState, StepAction, SubmissionState } from './sheet.ts';

/** Which step leads from which state of a sheet to which (DOMAIN 6.2). What is not listed is refused; null is a sheet that never came in. A submission is a new revision. */
export const SHEET_STEPS: readonly { readonly from: SubmissionState | null; readonly action: StepAction; readonly to: SubmissionState }[] = [
  { from: null, action: 'SUBMIT', to: 'SUBMITTED' },
  { from: 'SUBMITTED', action: 'SUBMIT', to: 'SUBMITTED' }, // the office mends its own sheet before anybody has verified it
  { from: 'RETURNED', action: 'SUBMIT', to: 'SUBMITTED' },
  { from: 'SUBMITTED', action: 'VERIFY', to: 'VERIFIED' },
  { from: 'VERIFIED', action: 'APPROVE', to: 'APPROVED' },
  { from: 'SUBMITTED', action: 'RETURN', to: 'RETURNED' },
  { from: 'VERIFIED', action: 'RETURN', to: 'RETURNED' },
  { from: 'APPROVED', action: 'RETURN', to: 'RETURNED' }, // an approval can be taken back until the freeze
];

/** The life of a fortnight and what moves it (DOMAIN 6.2). No edge leads back, none from FROZEN to before it. */
export const FORTNIGHT_STEPS: readonly { readonly from: FortnightState; readonly to: FortnightState; readonly by: 'open' | 'cut-off' | 'verification' | 'freeze' | 'report' | 'sitting' }[] = [
  { from: 'UPCOMING', to: 'OPEN', by: 'open' },
  { from: 'OPEN', to: 'CUTOFF', by: 'cut-off' },
  { from: 'CUTOFF', to: 'UNDER_VERIFICATION', by: 'verification' },
  { from: 'CUTOFF', to: 'FROZEN', by: 'freeze' },
  { from: 'UNDER_VERIFICATION', to: 'FROZEN', by: 'freeze' },
  { from: 'FROZEN', to: 'REPORTED', by: 'report' },
  { from: 'REPORTED', to: 'PLACED_BEFORE_COMMITTEE', by: 'sitting' },
];

const RUNNING: readonly ComponentStage[] = ['PROPOSED', 'IN_PRINCIPLE', 'SANCTIONED', 'PARTNER_SELECTED', 'UNDER_IMPLEMENTATION'];

/** Stages a component may pass to (DOMAIN 6.2). Work often begins on an in-principle approval, and without a partner; a component on hold comes back to where it stands then. */
export const COMPONENT_STEPS: Readonly<Record<ComponentStage, readonly ComponentStage[]>> = {
  PROPOSED: ['IN_PRINCIPLE', 'SANCTIONED', 'ON_HOLD', 'DROPPED'],
  IN_PRINCIPLE: ['SANCTIONED', 'PARTNER_SELECTED', 'UNDER_IMPLEMENTATION', 'ON_HOLD', 'DROPPED'],
  SANCTIONED: ['PARTNER_SELECTED', 'UNDER_IMPLEMENTATION', 'ON_HOLD', 'DROPPED'],
  PARTNER_SELECTED: ['UNDER_IMPLEMENTATION', 'ON_HOLD', 'DROPPED'],
  UNDER_IMPLEMENTATION: ['PHYSICALLY_COMPLETE', 'ON_HOLD', 'DROPPED'],
  PHYSICALLY_COMPLETE: ['UNDER_IMPLEMENTATION', 'FINANCIALLY_CLOSED'], // back when a defect shows that the work was not complete
  FINANCIALLY_CLOSED: [],
  ON_HOLD: [...RUNNING, 'DROPPED'],
  DROPPED: [],
};

/** Whether a component may pass from one stage to another; staying is always allowed, and its first stage on record may be any. */
export function canPass(from: ComponentStage | null, to: ComponentStage): boolean {
  return from === null || from === to || COMPONENT_STEPS[from].includes(to);
}

/** Whether a fortnight may move: CUTOFF to FROZEN yes, FROZEN to OPEN never. */
export function canMove(from: FortnightState, to: FortnightState): boolean {
  return FORTNIGHT_STEPS.some((step) => step.from === from && step.to === to);
}

/** Whether the fortnight is closed for good: FROZEN and what follows it. */
export function isFrozen(state: FortnightState): boolean {
  return state === 'FROZEN' || state === 'REPORTED' || state === 'PLACED_BEFORE_COMMITTEE';
}

/** Where a sheet stands: what the last step of its latest revision left. SUBMIT, VERIFY, RETURN is RETURNED; no steps: it never came in. */
export function stateAfter(steps: readonly { readonly action: StepAction }[]): SubmissionState | null {
  const last = steps.at(-1);
  return last ? (SHEET_STEPS.find(({ action }) => action === last.action)?.to ?? null) : null;
}

/** The state a step leads to, or null where the table has no such step: VERIFY of an APPROVED sheet. */
export function stateAfterStep(from: SubmissionState | null, action: StepAction): SubmissionState | null {
  return SHEET_STEPS.find((step) => step.from === from && step.action === action)?.to ?? null;
}
