import type { AgendaItem, AgendaItemForm } from '@pakhwada/contracts/committee';
import { NO_TEXT, type AgendaKind, type OfficeText } from '@pakhwada/domain/committee';
import { parseMoneyWord } from '@pakhwada/domain/money';
import { exactUnit, formatRupees } from '@pakhwada/language/format';
import { isSaid, trimmed } from '../words/office-text.ts';

/** An item as it stands in the form: the amount is a text, "2.5 crore". */
export interface TypedItem {
  readonly kind: AgendaKind;
  readonly componentCode: string;
  readonly title: OfficeText;
  readonly background: OfficeText;
  readonly presentStatus: OfficeText;
  readonly issue: OfficeText;
  readonly proposal: OfficeText;
  readonly options: readonly OfficeText[];
  readonly amount: string;
  readonly officeCode: string;
  readonly fileNo: string;
}

export function typedItem(item: AgendaItem | null, componentCode: string | null): TypedItem {
  if (!item) return { kind: 'DECISION', componentCode: componentCode ?? '', title: NO_TEXT, background: NO_TEXT, presentStatus: NO_TEXT, issue: NO_TEXT, proposal: NO_TEXT, options: [], amount: '', officeCode: '', fileNo: '' };
  const { kind, title, background, presentStatus, issue, proposal, options, amountPaise } = item;
  return {
    ...{ kind, title, background, presentStatus, issue, proposal, options },
    ...{ componentCode: item.componentCode ?? '', officeCode: item.officeCode ?? '', fileNo: item.fileNo ?? '' },
    amount: amountPaise === null ? '' : formatRupees(amountPaise, exactUnit('crore', amountPaise), 'en'),
  };
}

export type ItemField = 'title' | 'proposal' | 'amountPaise' | 'options';

/** What the form lacks: a title in one language; a decision its proposal; an amount that can be read. */
export function faultsOfItem(typed: TypedItem): readonly ItemField[] {
  return [
    ...(isSaid(typed.title) ? [] : (['title'] as const)),
    ...(typed.kind === 'DECISION' && !isSaid(typed.proposal) ? (['proposal'] as const) : []),
    ...(typed.amount.trim() !== '' && amountOf(typed.amount) === null ? (['amountPaise'] as const) : []),
    ...(typed.options.some((option) => !isSaid(option)) ? (['options'] as const) : []),
  ];
}

export function itemBody(typed: TypedItem, version: number): AgendaItemForm {
  return {
    ...{ kind: typed.kind, componentCode: typed.componentCode || null, officeCode: typed.officeCode || null, fileNo: typed.fileNo.trim() || null, version },
    ...{ title: trimmed(typed.title), background: trimmed(typed.background), presentStatus: trimmed(typed.presentStatus), issue: trimmed(typed.issue), proposal: trimmed(typed.proposal) },
    options: typed.options.map(trimmed),
    amountPaise: typed.amount.trim() === '' ? null : amountOf(typed.amount),
  };
}

function amountOf(text: string): number | null {
  return parseMoneyWord(text.replaceAll('\u00a0', ' ').trim());
}
