import type { Plan } from '../plan/plan.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { AgendaItem, AgendaState } from './agenda.ts';
import { isUnwritten } from './office-text.ts';

export const ITEM_ACTS = ['WITHDRAW', 'LIST'] as const;
export type ItemAct = (typeof ITEM_ACTS)[number];

/** What is done by hand to an item before the sitting; what becomes of it there, the minutes say. */
export const ITEM_STEPS: readonly { readonly from: AgendaState; readonly act: ItemAct; readonly to: AgendaState }[] = [
  { from: 'LISTED', act: 'WITHDRAW', to: 'WITHDRAWN' },
  { from: 'WITHDRAWN', act: 'LIST', to: 'LISTED' },
];

type Written = Pick<AgendaItem, 'kind' | 'componentCode' | 'title' | 'proposal' | 'options' | 'amountPaise' | 'officeCode'>;

/** What refuses an item: no title, a decision asked for without a proposal, an empty option, an amount below nothing, a component or an office the plan does not have. */
export function checkAgendaItem({ kind, componentCode, title, proposal, options, amountPaise, officeCode }: Written, { components, offices }: Pick<Plan, 'components' | 'offices'>): Breach[] {
  const breaches: Breach[] = [];
  if (isUnwritten(title)) breaches.push(block('TITLE_NEEDED', {}, { field: 'title' }));
  if (kind === 'DECISION' && isUnwritten(proposal)) breaches.push(block('PROPOSAL_NEEDED', {}, { field: 'proposal' }));
  for (const [i, option] of options.entries()) if (isUnwritten(option)) breaches.push(block('OPTION_EMPTY', {}, { field: `options.${i}` }));
  if (amountPaise !== null && amountPaise < 0) breaches.push(block('NEGATIVE', { value: amountPaise }, { field: 'amountPaise' }));
  if (componentCode !== null && !components.some(({ code }) => code === componentCode)) breaches.push(block('UNKNOWN_COMPONENT', { componentCode }, { field: 'componentCode' }));
  if (officeCode !== null && !offices.some(({ code }) => code === officeCode)) breaches.push(block('OWNER_UNKNOWN', { officeCode }, { field: 'officeCode' }));
  return breaches;
}

/** What refuses an act on an item: a step it does not have, or no reason for withdrawing it. */
export function checkItemAct(state: AgendaState, act: ItemAct, reason: string | null): Breach[] {
  if (!ITEM_STEPS.some((step) => step.from === state && step.act === act)) return [block('ITEM_STATE', { itemState: state }, { field: 'act' })];
  return act === 'WITHDRAW' && (reason ?? '').trim() === '' ? [block('REASON_TEXT_NEEDED', {}, { field: 'reason' })] : [];
}

/** What refuses an order of the agenda: an item left out, named twice, or not listed. */
export function checkOrder(listed: readonly string[], asked: readonly string[]): Breach[] {
  const isSame = listed.length === asked.length && new Set(asked).size === asked.length && listed.every((itemId) => asked.includes(itemId));
  return isSame ? [] : [block('ORDER_DIFFERS', {}, { field: 'itemIds' })];
}
