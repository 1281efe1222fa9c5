import { financialYearEnd, fortnightById, type Fortnight } from '@pakhwada/domain/calendar';
import { PLAIN_MONEY, type MoneyRow, type MoneyType } from '@pakhwada/domain/funds';
import type { Plan } from '@pakhwada/domain/plan';

const LAKH = 1_00_000_00; // paise
const VOUCHERS = 200;
const ON_ORDERS = 40; // of the vouchers
const ORDERS = 4;
const ROUNDS_A_YEAR = 3; // instalments of each component
const ACCOUNTS = 'PMU';

type Own = Partial<MoneyRow> & Pick<MoneyRow, 'componentCode' | 'type'>;

/** A diligent accountant's fortnight: the year's budget, an instalment now and then, limits to partners, work orders and the vouchers on them, refunds, interest, and what was wrong a fortnight ago taken back. */
export function linesOf(plan: Plan, fortnightId: string, before: { readonly id: string; readonly rows: readonly MoneyRow[] } | null, isFirst: boolean): MoneyRow[] {
  const fortnight = fortnightById(fortnightId);
  const rows = [...yearly(plan, fortnight, isFirst), ...instalments(plan, fortnight), ...limits(plan), ...orders(plan, fortnight), ...vouchers(plan, fortnight), ...(before === null ? [] : takenBack(fortnight, before))];
  return rows.map((own, i) => ({ ...PLAIN_MONEY, amountPaise: LAKH * (1 + (i % 9)), on: fortnight.startsOn, reference: `${own.type}/${fortnightId}/${i + 1}`, remark: null, ...own, line: i + 1 }));
}

const everyComponent = (plan: Plan, type: MoneyType, amountPaise: number): Own[] => plan.components.map(({ code }) => ({ componentCode: code, type, amountPaise }));
const componentAt = (plan: Plan, i: number): string => plan.components[i % plan.components.length]!.code;
const partnerAt = (plan: Plan, i: number): string => plan.offices[i % 3]!.code;

function yearly(plan: Plan, { number }: Fortnight, isFirst: boolean): Own[] {
  const of = (isDue: boolean, type: MoneyType, amountPaise: number) => (isDue ? everyComponent(plan, type, amountPaise) : []);
  return [
    ...[...of(isFirst, 'SANCTION', 40_000 * LAKH), ...of(number === 1, 'BUDGET', 4000 * LAKH), ...of(number === 18, 'REVISED_BUDGET', 4200 * LAKH)],
    ...[...of(number % 6 === 0, 'INTEREST', LAKH), ...of(number === 24, 'INTEREST_REMITTED', LAKH)],
  ];
}

/** Each component in a fortnight of its own; asked for, sanctioned and credited in it. */
function instalments(plan: Plan, { number }: Fortnight): Own[] {
  const every = 24 / ROUNDS_A_YEAR;
  const due = plan.components.filter((_, i) => number % every === i % every);
  const tranche = Math.ceil(number / every);
  return due.flatMap(({ code }) => (['REQUEST', 'ORDER', 'RELEASE'] as const).map((type) => ({ componentCode: code, type, tranche, amountPaise: 1200 * LAKH, sanctionNo: 'GO/14/2025', pfmsNo: 'C012345678901' })));
}

function limits(plan: Plan): Own[] {
  return plan.components.map(({ code }, i) => ({ componentCode: code, type: i % 2 === 0 ? 'LIMIT' : 'TRANSFER', partnerOffice: partnerAt(plan, i) }));
}

function orders(plan: Plan, fortnight: Fortnight): Own[] {
  const dueOn = financialYearEnd(fortnight.startsOn);
  const one = (i: number): Own => ({ componentCode: componentAt(plan, fortnight.number + i), type: 'COMMITMENT', reference: workOrder(fortnight.id, i), amountPaise: 100 * LAKH, partnerOffice: partnerAt(plan, i), dueOn });
  return Array.from({ length: ORDERS }, (_, i) => one(i));
}

/** An order is paid in full by the vouchers of its own fortnight, but for the last of the four. */
function vouchers(plan: Plan, { id, number }: Fortnight): Own[] {
  const paid = Array.from({ length: VOUCHERS }, (_, i): Own => {
    const isOnOrder = i < ON_ORDERS;
    const at = i % ORDERS;
    const componentCode = componentAt(plan, isOnOrder ? number + at : i);
    return { componentCode, type: 'EXPENDITURE', head: i % 5 === 0 ? 'CAPITAL' : 'GENERAL', partnerOffice: i % 4 === 0 ? partnerAt(plan, i) : null, ...(isOnOrder && { workOrder: workOrder(id, at), amountPaise: (at === ORDERS - 1 ? 5 : 10) * LAKH }) };
  });
  return [...paid, { componentCode: componentAt(plan, number), type: 'REFUND', workOrder: workOrder(id, 0) }, { componentCode: componentAt(plan, number + 5), type: 'REFUND' }];
}

/** Two vouchers every fortnight; once a year a release and a work order as well. */
function takenBack({ number }: Fortnight, { id, rows }: { readonly id: string; readonly rows: readonly MoneyRow[] }): Own[] {
  const first = (isWrong: (row: MoneyRow) => boolean): MoneyRow[] => rows.filter((row) => row.reverses === null && isWrong(row)).slice(0, 1);
  const wrong = [
    ...first(({ type, workOrder: order }) => type === 'EXPENDITURE' && order === null),
    ...first(({ type, workOrder: order }) => type === 'EXPENDITURE' && order !== null),
    ...(number === 5 ? [...first(({ type }) => type === 'RELEASE'), ...first(({ type }) => type === 'COMMITMENT')] : []),
  ];
  return wrong.map(({ componentCode, type, head, partnerOffice, tranche, amountPaise, workOrder: order, reference, line }) => ({
    ...{ componentCode, type, head, partnerOffice, tranche, amountPaise, reverses: `${id}/${ACCOUNTS}/${line}`, remark: 'entered twice' },
    workOrder: type === 'COMMITMENT' ? reference : order,
  }));
}

function workOrder(fortnightId: string, i: number): string {
  return `WO/${fortnightId}/${i + 1}`;
}
