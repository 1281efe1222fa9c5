import type { OpenCommitment } from './ledger.ts';
import type { Ladder } from './ladder.ts';

export interface PartnerStanding {
  readonly partnerOffice: string;
  readonly limitPaise: number; // limits and cash transfers
  readonly spentPaise: number; // refunds taken off
}

/** Where a component's money stands since inception, in paise. */
export interface ComponentStanding {
  readonly releasedPaise: number;
  readonly spentPaise: number; // refunds taken off
  readonly limitPaise: number; // limits and cash transfers to partners
  readonly committedPaise: number; // ordered and not yet paid
  readonly interestPaise: number; // earned
  readonly remittedPaise: number; // of it deposited back
  readonly partners: readonly PartnerStanding[];
}

/** A component on the ladder: 3.75 crore released, vouchers of 3.25 less a refund of 0.06 make 3.19 spent; a partner's limit and spending stand apart. */
export function standingOf(ladder: Ladder, commitments: readonly OpenCommitment[], code: string): ComponentStanding {
  return {
    releasedPaise: Number(ladder.of(code, 'RELEASE')),
    spentPaise: Number(spentOf(ladder, code)),
    limitPaise: Number(ladder.of(code, 'LIMIT', 'TRANSFER')),
    committedPaise: Number(committedOf(commitments, code)),
    interestPaise: Number(ladder.of(code, 'INTEREST')),
    remittedPaise: Number(ladder.of(code, 'INTEREST_REMITTED')),
    partners: ladder.partners(code).map((partnerOffice) => ({
      partnerOffice,
      limitPaise: Number(ladder.ofPartner(code, partnerOffice, 'LIMIT', 'TRANSFER')),
      spentPaise: Number(spentByPartner(ladder, code, partnerOffice)),
    })),
  };
}

export function spentOf(ladder: Ladder, code: string): bigint {
  return ladder.of(code, 'EXPENDITURE') - ladder.of(code, 'REFUND');
}

export function spentByPartner(ladder: Ladder, code: string, partnerOffice: string): bigint {
  return ladder.ofPartner(code, partnerOffice, 'EXPENDITURE') - ladder.ofPartner(code, partnerOffice, 'REFUND');
}

/** What work orders of a component still ask for. */
export function committedOf(commitments: readonly OpenCommitment[], code: string): bigint {
  return commitments.reduce((sum, order) => (order.componentCode === code ? sum + BigInt(order.committedPaise) - BigInt(order.paidPaise) : sum), 0n);
}
