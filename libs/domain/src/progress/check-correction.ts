import type { FortnightId, Instant } from '../calendar/fortnight.ts';
import type { IndicatorNature } from '../plan/plan.ts';
import { checkRight } from '../rights/can.ts';
import type { Target } from '../rights/can.ts';
import type { Charge } from '../rights/roles.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { FortnightClock } from '../workflow/check-sheet.ts';
import { isFrozen } from '../workflow/life-cycles.ts';
import { checkCount } from './check-count.ts';
import type { UnitId } from './rows.ts';

export interface CorrectionContext {
  readonly charge: Charge;
  readonly now: Instant;
  readonly countedIn: Pick<FortnightClock, 'id' | 'state' | 'freezesAt'>; // the open fortnight
  readonly isFrozen: boolean; // the fortnight to be corrected
  readonly entry: { readonly sheet: Target; readonly nature: IndicatorNature; readonly value: number } | null; // as it stands, earlier corrections included; null: no such entry
}

export interface CorrectionRequest {
  readonly indicatorCode: string;
  readonly unit: UnitId;
  readonly correctsFortnight: FortnightId;
  readonly newValue: number;
  readonly reason: string;
}

/**
 * Everything against correcting a frozen entry (I6, I7): the entry exists and is frozen, the new value is another count from 0, a reason is given, the open fortnight takes facts.
 * Rajouri's 12 camps become 10 by a correction of -2, counted in the open fortnight; the frozen review keeps its 12. Ratios are not corrected this way.
 */
export function checkCorrection({ charge, now, countedIn, isFrozen: isEntryFrozen, entry }: CorrectionContext, request: CorrectionRequest): Breach[] {
  const row = { indicatorCode: request.indicatorCode, unit: request.unit, relatesTo: request.correctsFortnight };
  const breaches = [...checkRight(charge, 'CORRECT', entry?.sheet ?? null)];
  if (countedIn.state === 'UPCOMING') breaches.push(block('FORTNIGHT_NOT_OPEN', { fortnightId: countedIn.id, state: countedIn.state }));
  else if (isFrozen(countedIn.state) || Date.parse(now) >= Date.parse(countedIn.freezesAt)) breaches.push(block('FORTNIGHT_FROZEN', { fortnightId: countedIn.id }));
  if (!isEntryFrozen || request.correctsFortnight >= countedIn.id) breaches.push(block('ENTRY_NOT_FROZEN', { fortnightId: request.correctsFortnight }, { row, field: 'correctsFortnight' }));
  else if (entry === null) breaches.push(block('NOT_FOUND', {}, { row }));
  if (entry?.nature === 'R') breaches.push(block('BAD_SHAPE', { problem: 'RATIO_CORRECTED', detail: '' }, { row, field: 'newValue' }));
  const unfit = checkCount(request.newValue, { row, field: 'newValue' });
  if (unfit.length === 0 && entry?.value === request.newValue) breaches.push(block('CORRECTION_EMPTY', {}, { row, field: 'newValue' }));
  if (request.reason.trim() === '') breaches.push(block('REASON_TEXT_NEEDED', {}, { row, field: 'reason' }));
  return [...breaches, ...unfit];
}

/**
 * Whether a proposed correction may be approved: by the nodal officer or the Secretary, never by the person who proposed it (I11), once, while the fortnight it counts in takes facts,
 * and while the entry still counts what the proposal set out from. Of 9 -> 11 and 9 -> 14 only one can be approved: both would make 16.
 */
export function checkCorrectionApproval({
  charge,
  now,
  countedIn,
  proposedBy,
  isApproved,
  oldValue,
  value,
}: {
  readonly charge: Charge;
  readonly now: Instant;
  readonly countedIn: Pick<FortnightClock, 'id' | 'state' | 'freezesAt'>;
  readonly proposedBy: string;
  readonly isApproved: boolean;
  readonly oldValue: number; // as proposed
  readonly value: number | null; // what the entry counts now; null: no such entry
}): Breach[] {
  const breaches = checkRight(charge, 'APPROVE_CORRECTION');
  if (isFrozen(countedIn.state) || Date.parse(now) >= Date.parse(countedIn.freezesAt)) breaches.push(block('FORTNIGHT_FROZEN', { fortnightId: countedIn.id }));
  if (isApproved) breaches.push(block('WRONG_STATE', { action: 'APPROVE_CORRECTION', state: 'APPROVED' }));
  else if (value !== oldValue) breaches.push(block('CORRECTION_OUTDATED', { oldValue, value: value ?? 0 }));
  if (proposedBy === charge.personId) breaches.push(block('OWN_ENTRY', { action: 'APPROVE_CORRECTION' }));
  return breaches;
}
