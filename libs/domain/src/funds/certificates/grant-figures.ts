import { financialYearFrom } from '../../calendar/financial-year.ts';
import type { CertificateForm } from '../certificate.ts';
import type { LedgerSum } from '../ledger.ts';
import { MONEY_HEADS } from '../rows.ts';
import type { MoneyHead, MoneyType } from '../rows.ts';

/** Whose money a certificate accounts for: the State's own (12-C) or a partner's (12-A), of one component or (null) of the scheme. */
export interface CertificateScope {
  readonly form: CertificateForm;
  readonly financialYear: string;
  readonly componentCode: string | null;
  readonly granteeOffice: string;
}

/** What the ledger says of a grant in one year, in paise. The opening falls below 0 where own funds were spent. */
export interface GrantFigures {
  readonly openingPaise: number; // of all years before
  readonly interestPaise: number;
  readonly remittedPaise: number;
  readonly receivedPaise: number;
  readonly spentByHead: Readonly<Record<MoneyHead, number>>; // refunds taken off
}

/** What reaches a grantee: the State the releases of the Centre (12-C), a partner its limits and transfers (12-A). */
const RECEIVED: Readonly<Record<CertificateForm, readonly MoneyType[]>> = { GFR_12C: ['RELEASE'], GFR_12A: ['LIMIT', 'TRANSFER'] };

/**
 * The grant of a year as the ledger has it (GFR 238, 239): 3.00 crore of the year before less 2.40 spent open this one with 0.60.
 * A refund lowers the expenditure of its head and of the year it came in. Nothing on record is 0.
 */
export function grantFigures(sums: readonly LedgerSum[], scope: CertificateScope): GrantFigures {
  const own = sums.filter((sum) => isOf(scope, sum));
  const during = own.filter(({ financialYear }) => financialYear === scope.financialYear);
  const before = own.filter(({ financialYear }) => financialYear < scope.financialYear);
  const received = RECEIVED[scope.form];
  return {
    openingPaise: sumOf(before, ...received, 'INTEREST') - sumOf(before, 'INTEREST_REMITTED') - spentOf(before),
    interestPaise: sumOf(during, 'INTEREST'),
    remittedPaise: sumOf(during, 'INTEREST_REMITTED'),
    receivedPaise: sumOf(during, ...received),
    spentByHead: byHead((head) => spentOf(during.filter((sum) => sum.head === head))),
  };
}

/** Years in which a grantee was granted money for a component, with the amount, oldest first. */
export function grantsOf(sums: readonly LedgerSum[], { form, granteeOffice }: Pick<CertificateScope, 'form' | 'granteeOffice'>): { readonly financialYear: string; readonly componentCode: string; readonly paise: number }[] {
  const grants = new Map<string, { financialYear: string; componentCode: string; paise: number }>();
  for (const { financialYear, componentCode, type, partnerOffice, paise } of sums) {
    if (!RECEIVED[form].includes(type) || (form === 'GFR_12A' && partnerOffice !== granteeOffice)) continue;
    const key = `${financialYear} ${componentCode}`;
    grants.set(key, { financialYear, componentCode, paise: (grants.get(key)?.paise ?? 0) + paise });
  }
  return [...grants].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, grant]) => (grant.paise > 0 ? [grant] : []));
}

export function byHead(amountOf: (head: MoneyHead) => number): Record<MoneyHead, number> {
  return Object.fromEntries(MONEY_HEADS.map((head) => [head, amountOf(head)])) as Record<MoneyHead, number>;
}

export function sumOfHeads(heads: Readonly<Record<MoneyHead, number>>): number {
  return MONEY_HEADS.reduce((sum, head) => sum + heads[head], 0);
}

/** The year before one: of `2025-26` it is `2024-25`. */
export function yearBefore(financialYear: string): string {
  return financialYearFrom(Number(financialYear.slice(0, 4)) - 1);
}

/** The last day of a financial year: of `2024-25` it is 2025-03-31. */
export function lastDayOf(financialYear: string): string {
  return `${Number(financialYear.slice(0, 4)) + 1}-03-31`;
}

function isOf({ form, componentCode, granteeOffice }: CertificateScope, sum: LedgerSum): boolean {
  return (componentCode === null || sum.componentCode === componentCode) && (form === 'GFR_12C' || sum.partnerOffice === granteeOffice);
}

function sumOf(sums: readonly LedgerSum[], ...types: readonly MoneyType[]): number {
  return sums.reduce((sum, { type, paise }) => sum + (types.includes(type) ? paise : 0), 0);
}

function spentOf(sums: readonly LedgerSum[]): number {
  return sumOf(sums, 'EXPENDITURE') - sumOf(sums, 'REFUND');
}
