import type { CivilDate } from '../calendar/fortnight.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { actionNumber, actionPointIdOf } from './action-number.ts';
import type { ActionState } from './action-point.ts';
import type { OfficeText } from './sitting.ts';

/** One decision with an office and a day, as a version of minutes lists it. */
export interface ListedAction {
  readonly serial: number;
  readonly itemId: string | null;
  readonly componentCode: string | null;
  readonly text: OfficeText;
  readonly officeCode: string;
  readonly dueOn: CivilDate;
}

/** An action point of the same sitting, as the version of minutes before listed it. */
export interface KnownAction extends ListedAction {
  readonly state: ActionState;
}

/** What a version of minutes does to the action points of its sitting. */
export interface IssuedActions<Known extends KnownAction = KnownAction> {
  readonly added: readonly ListedAction[];
  readonly changed: readonly { readonly from: Known; readonly to: ListedAction }[];
  readonly dropped: readonly Known[];
}

/**
 * What refuses action points when minutes are issued: a day before the decision (I12), an office or component the plan does not have. Decided on 10.02.2026, due on 09.02.2026: refused; on the day itself: allowed.
 */
export function checkListed(sittingId: string, decidedOn: CivilDate, listed: readonly ListedAction[], plan: { readonly offices: readonly { readonly code: string }[]; readonly components: readonly { readonly code: string }[] }): Breach[] {
  return listed.flatMap(({ serial, dueOn, officeCode, componentCode }) => [
    ...(dueOn < decidedOn ? [block('DUE_BEFORE_DECISION', { named: actionNumber(actionPointIdOf(sittingId, serial)), on: dueOn, earliestOn: decidedOn }, { field: 'dueOn' })] : []),
    ...(plan.offices.some(({ code }) => code === officeCode) ? [] : [block('UNKNOWN_OFFICE', { officeCode }, { field: 'officeCode' })]),
    ...(componentCode === null || plan.components.some(({ code }) => code === componentCode) ? [] : [block('UNKNOWN_COMPONENT', { componentCode }, { field: 'componentCode' })]),
  ]);
}

/**
 * What an amendment changes: serials stay, so 15/6 is the same point in every version. Compared with what the version before listed, not with where the point stands: a day that was put off since stays put off unless the
 * minutes themselves name another. Closed points stay as they ended; one that was dropped comes back when a version lists it again.
 */
export function issuedActions<Known extends KnownAction>(known: readonly Known[], listed: readonly ListedAction[]): IssuedActions<Known> {
  const before = new Map(known.map((one) => [one.serial, one]));
  const named = new Set(listed.map(({ serial }) => serial));
  return {
    added: listed.filter(({ serial }) => !before.has(serial)),
    changed: listed.flatMap((to) => {
      const from = before.get(to.serial);
      return from && from.state !== 'CLOSED' && (from.state === 'DROPPED' || !isSame(from, to)) ? [{ from, to }] : [];
    }),
    dropped: known.filter(({ serial, state }) => !named.has(serial) && (state === 'OPEN' || state === 'CLAIMED')),
  };
}

function isSame(a: ListedAction, b: ListedAction): boolean {
  return a.text.en === b.text.en && a.text.hi === b.text.hi && a.officeCode === b.officeCode && a.dueOn === b.dueOn && a.componentCode === b.componentCode && a.itemId === b.itemId;
}
