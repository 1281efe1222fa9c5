import type { CivilDate } from '../calendar/fortnight.ts';
import type { Plan } from '../plan/plan.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { AgendaItem, AgendaState } from './agenda.ts';
import type { MinuteItem, Minutes, MinuteState, MinuteStep } from './minutes.ts';
import { numberOf } from './numbers.ts';
import { isUnwritten } from './office-text.ts';

/** The life of minutes (DOMAIN 6.2). AMEND leaves the issued version as it is and opens the next one as a draft. */
export const MINUTES_STEPS: readonly { readonly from: MinuteState; readonly step: MinuteStep; readonly to: MinuteState }[] = [
  { from: 'DRAFT', step: 'APPROVE', to: 'CHAIR_APPROVED' },
  { from: 'DRAFT', step: 'RETURN', to: 'DRAFT' },
  { from: 'CHAIR_APPROVED', step: 'RETURN', to: 'DRAFT' },
  { from: 'CHAIR_APPROVED', step: 'ISSUE', to: 'ISSUED' },
  { from: 'ISSUED', step: 'CONFIRM', to: 'CONFIRMED' },
  { from: 'ISSUED', step: 'AMEND', to: 'DRAFT' },
  { from: 'CONFIRMED', step: 'AMEND', to: 'DRAFT' },
];

export interface MinutesContext {
  readonly no: number; // of the sitting
  readonly on: CivilDate; // its day: what is decided then is due then or later
  readonly agenda: readonly Pick<AgendaItem, 'itemId' | 'position' | 'state' | 'options'>[];
  readonly offices: Plan['offices'];
}

/** Items a sitting has to settle: all but those withdrawn before. */
export function itemsToSettle<T extends { readonly state: AgendaState }>(agenda: readonly T[]): readonly T[] {
  return agenda.filter(({ state }) => state !== 'WITHDRAWN');
}

/**
 * What refuses a draft: an item that is not of this sitting or stands twice, an option it does not have, an action point without words, of an unknown office, with a number twice, or due before it was decided (I12).
 * Decided on 06.02.2026, an action point is due on 06.02.2026 at the earliest.
 */
export function checkMinutesDraft({ items }: Pick<Minutes, 'items'>, { no, on, agenda, offices }: MinutesContext): Breach[] {
  const breaches: Breach[] = [];
  const serials = new Set<number>();
  for (const [i, { itemId, chosenOption, actions }] of items.entries()) {
    const item = itemsToSettle(agenda).find((one) => one.itemId === itemId);
    if (!item) {
      breaches.push(block('MINUTE_ITEM_UNKNOWN', {}, { field: `items.${i}` }));
      continue;
    }
    const number = numberOf(no, item.position);
    if (items.findIndex((one) => one.itemId === itemId) < i) breaches.push(block('MINUTE_ITEM_TWICE', { item: number }, { field: `items.${i}` }));
    if (chosenOption !== null && item.options[chosenOption] === undefined) breaches.push(block('OPTION_UNKNOWN', { item: number }, { field: `items.${i}.chosenOption` }));
    for (const [a, { serial, text, officeCode, dueOn }] of actions.entries()) {
      const place = (part: string) => ({ field: `items.${i}.actions.${a}.${part}` });
      const actionNo = numberOf(no, serial);
      if (serials.has(serial)) breaches.push(block('SERIAL_TWICE', { actionNo }, place('serial')));
      serials.add(serial);
      if (isUnwritten(text)) breaches.push(block('ACTION_TEXT_NEEDED', { actionNo }, place('text')));
      if (!offices.some(({ code }) => code === officeCode)) breaches.push(block('OWNER_UNKNOWN', { officeCode }, place('officeCode')));
      if (dueOn < on) breaches.push(block('DUE_BEFORE_DECISION', { named: actionNo, on: dueOn, earliestOn: on }, place('dueOn')));
    }
  }
  return breaches;
}

/** What is still missing before the chair can approve: an outcome for every item, and a decision in words where one was taken. All of it at once, with what refuses the draft. */
export function checkMinutesComplete(minutes: Pick<Minutes, 'items'>, context: MinutesContext): Breach[] {
  const breaches = checkMinutesDraft(minutes, context);
  for (const { itemId, position } of itemsToSettle(context.agenda)) {
    const i = minutes.items.findIndex((one) => one.itemId === itemId);
    const minute = minutes.items[i];
    const item = numberOf(context.no, position);
    if (!minute) breaches.push(block('OUTCOME_NEEDED', { item }, { field: 'items' }));
    else if (minute.outcome === 'DECIDED' && isUnwritten(minute.decision)) breaches.push(block('DECISION_NEEDED', { item }, { field: `items.${i}.decision` }));
  }
  return breaches;
}

export interface MinutesStanding {
  readonly state: MinuteState;
  readonly drafters: readonly string[]; // persons who wrote this version, or opened it as an amendment
  readonly isDrafted: boolean;
}

/** What refuses a step by somebody who has the right to it: a step out of order, minutes issued that the chair did not approve, an own draft approved, a reason missing. */
export function checkMinutesStep({ state, drafters, isDrafted }: MinutesStanding, { step, reason }: { readonly step: MinuteStep; readonly reason: string | null }, personId: string): Breach[] {
  if (step === 'ISSUE' && state === 'DRAFT') return [block('MINUTES_NOT_APPROVED', {}, { field: 'step' })];
  if (!isDrafted || !MINUTES_STEPS.some((one) => one.from === state && one.step === step)) return [block('MINUTES_STATE', { minutesState: state }, { field: 'step' })];
  const breaches: Breach[] = [];
  if (step === 'APPROVE' && drafters.includes(personId)) breaches.push(block('OWN_DRAFT', {}, { field: 'step' }));
  if ((step === 'RETURN' || step === 'AMEND') && (reason ?? '').trim() === '') breaches.push(block('REASON_TEXT_NEEDED', {}, { field: 'reason' }));
  return breaches;
}

/** The sitting that confirms minutes: a later one of the same committee that was held. Sitting 15 is confirmed in 16, not in itself and not in one that is only called. */
export function checkConfirming(of: { readonly committeeCode: string; readonly on: CivilDate; readonly no: number }, by: { readonly committeeCode: string; readonly on: CivilDate; readonly no: number; readonly state: string } | null): Breach[] {
  const isLater = by !== null && by.committeeCode === of.committeeCode && by.state === 'HELD' && (by.on > of.on || (by.on === of.on && by.no > of.no));
  return isLater ? [] : [block('CONFIRMING_SITTING', {}, { field: 'sittingId' })];
}

/** What an item is once its minutes are issued: decided or noted is done, deferred goes on to the next sitting. */
export function stateAfterMinutes(outcome: MinuteItem['outcome']): AgendaState {
  return outcome === 'DEFERRED' ? 'DEFERRED' : 'DECIDED';
}
