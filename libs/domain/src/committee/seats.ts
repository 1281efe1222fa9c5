import type { CivilDate } from '../calendar/fortnight.ts';
import type { Plan } from '../plan/plan.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { Committee, Seat } from './committee.ts';

/** Whether a seat belongs to its committee on a day. A seat from 01.04.2025 until 31.01.2026 does on 31.01.2026, not the day after. */
export function isSeatedOn({ since, until }: Pick<Seat, 'since' | 'until'>, on: CivilDate): boolean {
  return since <= on && (until === null || on <= until);
}

/** The seats of a committee on a day, in its order. */
export function seatsOn<T extends Pick<Seat, 'since' | 'until'>>(seats: readonly T[], on: CivilDate): readonly T[] {
  return seats.filter((seat) => isSeatedOn(seat, on));
}

/** More than half of so many seats: 4 of 7, 5 of 8; one at least. */
export function quorumOfSeats(seats: number): number {
  return Math.floor(seats / 2) + 1;
}

/** What a seat did that ties it: the first and the last day it sat. Its designation stays, and its days hold both. */
export interface SatSeat {
  readonly seatId: string;
  readonly firstSatOn: CivilDate;
  readonly lastSatOn: CivilDate;
}

export interface CommitteeContext {
  readonly plan: Pick<Plan, 'districts' | 'offices'>;
  readonly today: CivilDate;
  readonly seats: readonly Seat[]; // as they stand; none of a new committee
  readonly sat: readonly SatSeat[];
  readonly mainCode: string | null; // the committee the report goes to
}

type Draft = Omit<Committee, 'seats'> & { readonly seats: readonly (Omit<Seat, 'seatId'> & { readonly seatId?: string })[] };

/**
 * What refuses a committee as it was typed: a district it must or must not have, one of another State, a quorum it can never reach, a chair missing or twice on a day, seats that end before they begin, seats that sat
 * and would be removed, renamed or moved off their sittings. All of it at once.
 */
export function checkCommittee(draft: Draft, context: CommitteeContext): Breach[] {
  return [...checkFrame(draft, context), ...draft.seats.flatMap((seat, i) => checkSeat(seat, i, context)), ...checkChairs(draft, context), ...checkSatSeats(draft, context)];
}

function checkFrame({ code, kind, district, series, quorum, isMain, seats }: Draft, { plan, today, mainCode }: CommitteeContext): Breach[] {
  const breaches: Breach[] = [];
  if ((kind === 'DISTRICT') !== (district !== null)) breaches.push(block('COMMITTEE_DISTRICT', {}, { field: 'district' }));
  if (district !== null && !plan.districts.some(({ lgd }) => lgd === district)) breaches.push(block('DISTRICT_ELSEWHERE', { unit: district }, { field: 'district' }));
  if (isMain && kind === 'DISTRICT') breaches.push(block('MAIN_OF_DISTRICT', {}, { field: 'isMain' }));
  if (isMain && mainCode !== null && mainCode !== code) breaches.push(block('MAIN_TAKEN', { committee: mainCode }, { field: 'isMain' }));
  if (series.kind === 'TWICE_A_MONTH' && series.days[0] >= series.days[1]) breaches.push(block('SERIES_ORDER', {}, { field: 'series' }));
  const seated = seatsOn(seats, today).length;
  if (seated > 0 && quorum > seated) breaches.push(block('QUORUM_ABOVE_SEATS', { quorum, seats: seated }, { field: 'quorum' }));
  return breaches;
}

function checkSeat({ since, until, officeCode }: Omit<Seat, 'seatId'>, i: number, { plan }: CommitteeContext): Breach[] {
  const breaches: Breach[] = [];
  if (until !== null && until < since) breaches.push(block('SEAT_DATES', { startsOn: since, endsOn: until }, { field: `seats.${i}.until` }));
  if (officeCode !== null && !plan.offices.some(({ code }) => code === officeCode)) breaches.push(block('OWNER_UNKNOWN', { officeCode }, { field: `seats.${i}.officeCode` }));
  return breaches;
}

/** One chair on every day somebody sits in it; one seat to keep its papers at most. */
function checkChairs({ seats }: Draft, { today }: CommitteeContext): Breach[] {
  const breaches: Breach[] = [];
  if (!seatsOn(seats, today).some(({ isChair }) => isChair) && !seats.some(({ isChair, since }) => isChair && since > today)) breaches.push(block('CHAIR_NEEDED', {}, { field: 'seats' }));
  for (const role of ['isChair', 'isConvenor'] as const) {
    const holders = seats.filter((seat) => seat[role] && (seat.until === null || seat.until >= seat.since));
    const twice = holders.flatMap((one, i) => holders.slice(i + 1).filter((other) => overlap(one, other)).map((other) => (one.since > other.since ? one.since : other.since)))[0];
    if (twice !== undefined) breaches.push(block(role === 'isChair' ? 'CHAIR_TWICE' : 'CONVENOR_TWICE', { on: twice }, { field: 'seats' }));
  }
  return breaches;
}

function overlap(a: Pick<Seat, 'since' | 'until'>, b: Pick<Seat, 'since' | 'until'>): boolean {
  return (b.until === null || a.since <= b.until) && (a.until === null || b.since <= a.until);
}

function checkSatSeats({ seats }: Draft, { seats: before, sat }: CommitteeContext): Breach[] {
  const breaches: Breach[] = [];
  for (const [i, { seatId }] of seats.entries()) if (seatId !== undefined && (!before.some((one) => one.seatId === seatId) || seats.findIndex((one) => one.seatId === seatId) < i)) breaches.push(block('SEAT_UNKNOWN', {}, { field: `seats.${i}` }));
  for (const { seatId, firstSatOn, lastSatOn } of sat) {
    const old = before.find((one) => one.seatId === seatId);
    if (!old) continue;
    const i = seats.findIndex((one) => one.seatId === seatId);
    const now = seats[i];
    const isKept = now !== undefined && now.designation.en === old.designation.en && now.designation.hi === old.designation.hi && isSeatedOn(now, firstSatOn) && isSeatedOn(now, lastSatOn);
    if (!isKept) breaches.push(block('SEAT_SAT', { designationEn: old.designation.en, designationHi: old.designation.hi, on: lastSatOn }, { field: now === undefined ? 'seats' : `seats.${i}` }));
  }
  return breaches;
}
