import type { AgendaItem, MinutesForm, MinutesPage } from '@pakhwada/contracts/committee';
import { addDays, isCivilDate } from '@pakhwada/domain/calendar';
import { NO_TEXT, type MinuteItem, type OfficeText } from '@pakhwada/domain/committee';
import { isSaid, trimmed } from '../words/office-text.ts';

export interface TypedAction {
  readonly serial: number;
  readonly text: OfficeText;
  readonly officeCode: string;
  readonly dueOn: string;
}

/** An item of the minutes as it stands in the form; without an outcome it is not minuted yet. */
export interface TypedMinute {
  readonly itemId: string;
  readonly number: string;
  readonly title: OfficeText;
  readonly outcome: MinuteItem['outcome'] | '';
  readonly discussion: OfficeText;
  readonly decision: OfficeText;
  readonly chosenOption: number | null;
  readonly actions: readonly TypedAction[];
}

export interface TypedMinutes {
  readonly items: readonly TypedMinute[];
  readonly closing: OfficeText;
}

const USUAL_DAYS = 15; // to the next sitting of the beat

/** The draft as it was saved, with every item of the agenda; before the first saving nothing is decided. */
export function typedMinutes(agenda: readonly AgendaItem[], minutes: MinutesPage | null): TypedMinutes {
  const saved = new Map((minutes && minutes.revision > 0 ? minutes.items : []).map((item) => [item.itemId, item]));
  const items = agenda
    .filter(({ state }) => state !== 'WITHDRAWN')
    .map(({ itemId, number, title }): TypedMinute => ({ itemId, number, title, ...(saved.get(itemId) ?? { outcome: '' as const, discussion: NO_TEXT, decision: NO_TEXT, chosenOption: null, actions: [] }) }));
  return { items, closing: minutes?.closing ?? NO_TEXT };
}

/** The next action of a sitting: numbered through all its items, due fifteen days after it. */
export function nextAction(minutes: TypedMinutes, sittingOn: string): TypedAction {
  const last = Math.max(0, ...minutes.items.flatMap(({ actions }) => actions.map(({ serial }) => serial)));
  return { serial: last + 1, text: NO_TEXT, officeCode: '', dueOn: addDays(sittingOn, USUAL_DAYS) };
}

export type MinuteField = 'outcome' | 'decision' | 'text' | 'officeCode' | 'dueOn' | 'dueBefore';
export interface MinuteFault {
  readonly itemId: string;
  readonly serial: number | null; // of the action
  readonly field: MinuteField;
}

/** What the draft lacks: words need their outcome, a decision its text, an action its words, office and a day that is not before the sitting. */
export function faultsOfMinutes({ items }: TypedMinutes, sittingOn: string): readonly MinuteFault[] {
  return items.flatMap((item) => {
    const { itemId, outcome, discussion, decision, actions } = item;
    const isTyped = isSaid(discussion) || isSaid(decision) || actions.length > 0;
    return [
      ...(outcome === '' && isTyped ? [{ itemId, serial: null, field: 'outcome' as const }] : []),
      ...(outcome === 'DECIDED' && !isSaid(decision) ? [{ itemId, serial: null, field: 'decision' as const }] : []),
      ...(outcome === 'DECIDED' ? actions.flatMap((action) => faultsOfAction(action, sittingOn).map((field) => ({ itemId, serial: action.serial, field }))) : []),
    ];
  });
}

function faultsOfAction({ text, officeCode, dueOn }: TypedAction, sittingOn: string): readonly MinuteField[] {
  return [...(isSaid(text) ? [] : ['text' as const]), ...(officeCode === '' ? ['officeCode' as const] : []), ...(!isCivilDate(dueOn) ? ['dueOn' as const] : dueOn < sittingOn ? ['dueBefore' as const] : [])];
}

/** The draft as it is sent: items without an outcome stay out; what is noted or put off carries no action. */
export function minutesBody({ items, closing }: TypedMinutes, revision: number): MinutesForm {
  return {
    revision,
    closing: trimmed(closing),
    items: items.flatMap(({ itemId, outcome, discussion, decision, chosenOption, actions }) =>
      outcome === ''
        ? []
        : [
            {
              itemId,
              outcome,
              discussion: trimmed(discussion),
              decision: trimmed(decision),
              chosenOption: outcome === 'DECIDED' ? chosenOption : null,
              actions: outcome === 'DECIDED' ? actions.map((action) => ({ ...action, text: trimmed(action.text) })) : [],
            },
          ],
    ),
  };
}

/** What issuing will do: how many action points, and to how many offices. */
export function whatIssueMakes(items: readonly Pick<MinuteItem, 'outcome' | 'actions'>[]): { readonly actions: number; readonly offices: number } {
  const actions = items.flatMap((item) => (item.outcome === 'DECIDED' ? item.actions : []));
  return { actions: actions.length, offices: new Set(actions.map(({ officeCode }) => officeCode)).size };
}
