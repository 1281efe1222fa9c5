import type { MoneyFact } from '@pakhwada/domain/funds';
import type { Review } from '@pakhwada/domain/review';
import { aCertificate, aComponent, aMilestone, aPlan, crore, laterRules } from '../builders/index.ts';
import { aRunningScheme, type Tick } from '../clock/index.ts';

const line = (type: MoneyFact['type'], crores: number, more: Partial<MoneyFact> = {}): Partial<MoneyFact> => ({ componentCode: 'C1', type, amountPaise: crore(crores), ...more });

/**
 * A frozen review of FN 22 of 2025-26 under rule set 2, after seven fortnights of money: two components (10 and 5 crore), BE of 4 and 2 crore, two instalments of an earlier year with certificates (one accepted, one overdue), a work order,
 * a refund, a late voucher, interest, a limit to a partner, a cap that decides, and a unit cost off its norm.
 */
export function aMoneyReview({ fundFlow = 'CNA_ACCOUNT' }: { readonly fundFlow?: 'CNA_ACCOUNT' | 'PLAIN_TRANSFER' } = {}): Review {
  const plan = aPlan({ rules: laterRules(), components: [aComponent({ unitCost: { indicatorCode: 'C1-01', normPaise: 5_00_000_00 } }), aComponent({ code: 'C2', amountPaise: crore(5), milestones: [aMilestone('C2-M1', '2025-12-31', { isCritical: true })] })] });
  const scheme = aRunningScheme({ plan: { ...plan, scheme: { ...plan.scheme, fundFlow }, calendar: { ...plan.calendar, firstFortnightId: '2025-26-FN16' } } });
  const fortnights: Tick[] = [
    {
      money: [
        line('RELEASE', 1, { on: '2023-09-01', reference: 'R/2023/1', tranche: 1 }),
        line('RELEASE', 0.8, { on: '2023-11-20', reference: 'R/2023/2', tranche: 2 }),
        ...[line('BUDGET', 4), line('BUDGET', 2, { componentCode: 'C2' }), line('RELEASE', 2.5, { reference: 'R/2025/1', tranche: 3 }), line('RELEASE', 1, { componentCode: 'C2', reference: 'R/2025/2', tranche: 1 })],
        ...[line('COMMITMENT', 0.6, { reference: 'WO/1', dueOn: '2026-03-15' }), line('EXPENDITURE', 1.8, { on: '2024-02-01', reference: 'V/1' })],
      ],
      certificates: [aCertificate({ certificateNo: 'UC/1', financialYear: '2023-24', signedOn: '2025-02-10', submittedOn: '2025-02-10', decidedOn: '2025-03-05', sanctionNos: ['R/2023/1'], receivedPaise: crore(1.8), availablePaise: crore(1.8), spentPaise: crore(1), closingPaise: crore(0.8), spentByHead: { GENERAL: crore(1), SALARY: 0, CAPITAL: 0 } })],
    },
    { money: [line('EXPENDITURE', 0.31, { reference: 'V/2' }), line('INTEREST', 0.021)] },
    { money: [line('EXPENDITURE', 0.42, { reference: 'V/3' }), line('LIMIT', 0.5, { partnerOffice: 'PARTNER-1' })] },
    { money: [line('EXPENDITURE', 0.36, { reference: 'V/4', workOrder: 'WO/1' })] },
    { money: [line('EXPENDITURE', 0.4, { reference: 'V/5' }), line('EXPENDITURE', 0.02, { componentCode: 'C2', reference: 'V/6' })] },
    { money: [line('EXPENDITURE', 0.38, { reference: 'V/7' })] },
  ];
  for (const tick of fortnights) scheme.tick({ value: () => 6, ...tick });
  const money = [line('REFUND', 0, { amountPaise: 2_35_000_77, reference: 'V/8' }), line('EXPENDITURE', 0.2, { reference: 'V/9', relatesTo: '2025-26-FN20', remark: 'Late' }), line('INTEREST_REMITTED', 0.011), line('REQUEST', 1.5, { reference: 'L/4', tranche: 4 })];
  return scheme.tick({ value: () => 6, money }).review;
}
