import type { CertificateFigures } from '../certificate.ts';
import { MONEY_HEADS } from '../rows.ts';
import type { MoneyHead } from '../rows.ts';
import { certifiablePaise, dueOpening } from './certificate-context.ts';
import type { CertificateContext } from './certificate-context.ts';
import { sumOfHeads } from './grant-figures.ts';

/** The five columns that are typed. */
export type TypedColumns = Pick<CertificateFigures, 'openingPaise' | 'interestPaise' | 'remittedPaise' | 'receivedPaise' | 'spentPaise'>;

/** Columns (5) and (7) as they follow (GFR 12-A, 12-C): 0.60 + 0.02 - 0.01 + 3.00 = 3.61 crore available; less 2.40 spent, 1.21 closing. */
export function followingColumns({ openingPaise, interestPaise, remittedPaise, receivedPaise, spentPaise }: TypedColumns): Pick<CertificateFigures, 'availablePaise' | 'closingPaise'> {
  const availablePaise = openingPaise + interestPaise - remittedPaise + receivedPaise;
  return { availablePaise, closingPaise: availablePaise - spentPaise };
}

/**
 * The certificate the ledger would write: its figures in the columns of the form, with nothing certified that the grant does not cover (own funds wait for the next one).
 * What belongs to no head of the year (own funds of before) goes to GENERAL. Refunds above the year's expenditure leave 0.
 */
export function draftCertificate(context: Pick<CertificateContext, 'before' | 'ledger'>): CertificateFigures {
  const { interestPaise, remittedPaise, receivedPaise, spentByHead } = context.ledger;
  const typed = { openingPaise: dueOpening(context), interestPaise, remittedPaise, receivedPaise };
  const { availablePaise } = followingColumns({ ...typed, spentPaise: 0 });
  const spentPaise = Math.min(certifiablePaise(context), Math.max(0, availablePaise));
  return { ...typed, availablePaise, spentPaise, closingPaise: availablePaise - spentPaise, spentByHead: headsOf(spentByHead, spentPaise) };
}

/** The heads of the ledger, so that they sum to a total and none is below 0: a difference is GENERAL's, then the others'. */
function headsOf(spentByHead: Readonly<Record<MoneyHead, number>>, total: number): Record<MoneyHead, number> {
  const heads = { ...spentByHead, GENERAL: spentByHead.GENERAL + total - sumOfHeads(spentByHead) };
  for (const short of MONEY_HEADS) {
    for (const head of MONEY_HEADS) {
      if (heads[short] >= 0) break;
      const taken = Math.min(Math.max(0, heads[head]), -heads[short]);
      heads[head] -= taken;
      heads[short] += taken;
    }
  }
  return heads;
}
