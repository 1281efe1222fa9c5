import type { FrozenMoneyLine, MoneySheet } from '@pakhwada/contracts/funds';
import { PLAIN_MONEY, fieldsOfKind, type FrozenLine, type MoneyContext, type MoneyHead, type MoneyRow, type MoneyType } from '@pakhwada/domain/funds';
import { parseMoneyWord } from '@pakhwada/domain/money';
import { formatRupees } from '@pakhwada/language/format';
import type { Language } from '@pakhwada/language/translate';

/** A line of the money sheet as typed: the amount is a text, "12.5 lakh" or "12,50,000"; what is not said is an empty text. */
export interface TypedLine {
  readonly line: number;
  readonly componentCode: string;
  readonly type: MoneyType;
  readonly amount: string;
  readonly on: string;
  readonly reference: string;
  readonly remark: string;
  readonly head: MoneyHead;
  readonly partnerOffice: string;
  readonly sanctionNo: string;
  readonly pfmsNo: string;
  readonly tranche: string;
  readonly workOrder: string;
  readonly dueOn: string;
  readonly relatesTo: string;
  readonly reverses: string;
  readonly isOwnFunds: boolean;
  readonly importId: string;
}

const EMPTY: Omit<TypedLine, 'line' | 'componentCode'> = {
  ...{ type: 'EXPENDITURE', amount: '', on: '', reference: '', remark: '', head: 'GENERAL', partnerOffice: '', sanctionNo: '', pfmsNo: '' },
  ...{ tranche: '', workOrder: '', dueOn: '', relatesTo: '', reverses: '', isOwnFunds: false, importId: '' },
};

/** Heads of money that was granted or spent; a request, a budget and interest have none of their own. */
const HEADED: readonly MoneyType[] = ['SANCTION', 'ORDER', 'RELEASE', 'LIMIT', 'TRANSFER', 'COMMITMENT', 'EXPENDITURE', 'REFUND'];

export function isHeaded(type: MoneyType): boolean {
  return HEADED.includes(type);
}

export function typedLineOf(row: MoneyRow, language: Language): TypedLine {
  const { line, componentCode, type, on, reference, head, isOwnFunds } = row;
  return {
    ...{ line, componentCode, type, on, reference, head, isOwnFunds },
    amount: formatRupees(row.amountPaise, 'rupee', language),
    remark: row.remark ?? '',
    partnerOffice: row.partnerOffice ?? '',
    sanctionNo: row.sanctionNo ?? '',
    pfmsNo: row.pfmsNo ?? '',
    tranche: row.tranche === null ? '' : String(row.tranche),
    workOrder: row.workOrder ?? '',
    dueOn: row.dueOn ?? '',
    relatesTo: row.relatesTo ?? '',
    reverses: row.reverses ?? '',
    importId: row.importId ?? '',
  };
}

/** A copy kept on a device by an earlier release may know fewer fields. */
export function wholeLine(kept: Partial<TypedLine> & Pick<TypedLine, 'line' | 'componentCode'>): TypedLine {
  return { ...EMPTY, ...kept };
}

/** Vouchers come in bundles: the next line begins with the component and the day of the last one. */
export function newLine(lines: readonly TypedLine[], componentCode: string): TypedLine {
  const last = lines.findLast(({ reverses }) => reverses === '');
  return { ...EMPTY, line: nextNumber(lines), componentCode: last?.componentCode ?? componentCode, on: last?.relatesTo === '' ? last.on : '' };
}

/** The whole of a frozen line, taken back: all but the day and the reason is settled. A work order is named by its own reversal. */
export function reversalOf(lines: readonly TypedLine[], frozen: FrozenMoneyLine, on: string, language: Language): TypedLine {
  const workOrder = frozen.type === 'COMMITMENT' ? frozen.reference : (frozen.workOrder ?? '');
  return { ...typedLineOf(frozen, language), line: nextNumber(lines), on, remark: '', workOrder, dueOn: '', relatesTo: '', sanctionNo: '', pfmsNo: '', importId: '', reverses: frozen.id };
}

export function nextNumber(lines: readonly TypedLine[]): number {
  return Math.max(0, ...lines.map(({ line }) => line)) + 1;
}

/** An amount that is typed but cannot be read exactly; an empty one is answered by the rule that it must be positive. */
export function isUnread(typed: TypedLine): boolean {
  return typed.amount.trim() !== '' && parseMoneyWord(typed.amount) === null;
}

/** What is typed in fields that the kind does not have is kept on the screen, should the kind change back, and not sent. */
export function moneyRowOf(typed: TypedLine): MoneyRow {
  const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const { type } = typed;
  const reverses = said(typed.reverses);
  const own = fieldsOfKind({ type, reverses });
  const tranche = Number(typed.tranche);
  return {
    ...PLAIN_MONEY,
    line: typed.line,
    componentCode: typed.componentCode,
    type,
    amountPaise: parseMoneyWord(typed.amount) ?? 0,
    on: typed.on,
    reference: typed.reference.trim(),
    remark: said(typed.remark),
    head: isHeaded(type) || reverses !== null ? typed.head : 'GENERAL',
    partnerOffice: own.includes('partnerOffice') ? said(typed.partnerOffice) : null,
    sanctionNo: isCharged(type) ? said(typed.sanctionNo) : null,
    pfmsNo: said(typed.pfmsNo),
    tranche: own.includes('tranche') && tranche > 0 ? tranche : null,
    workOrder: own.includes('workOrder') ? said(typed.workOrder) : null,
    dueOn: own.includes('dueOn') && reverses === null ? said(typed.dueOn) : null,
    relatesTo: said(typed.relatesTo),
    reverses,
    isOwnFunds: own.includes('isOwnFunds') && typed.isOwnFunds,
    importId: own.includes('importId') ? said(typed.importId) : null,
  };
}

/** A sanction is its own number; what follows from one can say which. */
export function isCharged(type: MoneyType): boolean {
  return ['RELEASE', 'LIMIT', 'TRANSFER', 'COMMITMENT', 'EXPENDITURE', 'REFUND'].includes(type);
}

/** What the screen judges by is what the server will judge by, but for the vouchers of earlier fortnights, which only the server knows. A reversal of a line that is not at hand is taken at its word. */
export function contextOf(sheet: MoneySheet, fortnight: MoneyContext['fortnight'], found: readonly FrozenLine[], rows: readonly MoneyRow[], returned: MoneyContext['returned']): MoneyContext {
  const { asOn, firstFortnightId, fundFlow, components, sums, tranches, workOrders } = sheet;
  const known = new Map([...sheet.frozenLines, ...found].map((line) => [line.id, line]));
  const trusted = rows.flatMap((row): FrozenLine[] => (row.reverses === null || known.has(row.reverses) ? [] : [asFrozen(row, row.reverses)]));
  return {
    ...{ fortnight, asOn, firstFortnightId, fundFlow, components, sums, tranches, returned },
    commitments: workOrders,
    offices: sheet.offices.map(({ code }) => code),
    frozenLines: [...known.values(), ...trusted],
  };
}

function asFrozen(row: MoneyRow, id: string): FrozenLine {
  return { ...row, id, fortnightId: id.split('/')[0] ?? '', reverses: null, reference: row.type === 'COMMITMENT' ? (row.workOrder ?? '') : row.reference, isReversed: false };
}
