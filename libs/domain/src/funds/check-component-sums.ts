import { block, warn } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { ComponentMoney } from './money-context.ts';
import { spentOf } from './component-standing.ts';
import { countedPaise } from './counted-paise.ts';
import type { Ladder } from './ladder.ts';
import type { MoneyRow } from './rows.ts';
import { placeOfLast } from './sheet-sums.ts';
import type { SheetSums } from './sheet-sums.ts';

/** A component after the sheet: sanctioned <= amount, released <= amount and, where sanctions are on record, <= sanctioned (I2), refunds <= spent, interest deposited back <= earned, limits and transfers <= released, spent <= released + interest kept (I3). The breach stands at the last line that could be meant. */
export function checkComponentSums({ code: componentCode, amountPaise }: ComponentMoney, sheet: SheetSums): Breach[] {
  const { before, after } = sheet;
  const lines = sheet.lines.filter((line) => line.componentCode === componentCode);
  const [released, limits, spent] = [after.of(componentCode, 'RELEASE'), after.of(componentCode, 'LIMIT', 'TRANSFER'), spentOf(after, componentCode)];
  const [interest, remitted] = [after.of(componentCode, 'INTEREST'), after.of(componentCode, 'INTEREST_REMITTED')];
  const taken = lines.reduce((sum, line) => sum + BigInt(placeOfLast([line], ['REFUND'], ['EXPENDITURE']) ? line.amountPaise : 0), 0n);
  const [release, refund] = [placeOfLast(lines, ['RELEASE']), placeOfLast(lines, ['REFUND'], ['EXPENDITURE'])];
  const [remittance, limit] = [placeOfLast(lines, ['INTEREST_REMITTED'], ['INTEREST']), placeOfLast(lines, ['LIMIT', 'TRANSFER'], ['RELEASE'])];
  const breaches: Breach[] = [...checkSanctioned(componentCode, amountPaise, lines, after)];
  if (release && released > BigInt(amountPaise)) breaches.push(block('RELEASED_ABOVE_AMOUNT', { componentCode, releasedPaise: Number(released), amountPaise }, release));
  if (refund && spent < 0n) breaches.push(block('REFUND_ABOVE_SPENT', { componentCode, refundPaise: Number(taken), spentPaise: Number(spent + taken) }, refund));
  if (remittance && remitted > interest) breaches.push(block('REMITTED_ABOVE_INTEREST', { componentCode, remittedPaise: Number(remitted), interestPaise: Number(interest) }, remittance));
  if (limit && limits > released) breaches.push(block('LIMITS_ABOVE_RELEASED', { componentCode, limitPaise: Number(limits), releasedPaise: Number(released) }, limit));
  const place = placeOfLast(lines, ['EXPENDITURE'], ['REFUND']) ?? placeOfLast(lines, ['INTEREST_REMITTED'], ['RELEASE', 'INTEREST']);
  const excess = (ladder: Ladder) => spentOf(ladder, componentCode) - availableOf(ladder, componentCode);
  const ownFunds = lines.findLast(({ isOwnFunds, reverses }) => isOwnFunds && reverses === null);
  if (place && isUncovered(excess(before), excess(after), lines)) {
    breaches.push(block('SPENT_ABOVE_RELEASED', { componentCode, spentPaise: Number(spent), releasedPaise: Number(availableOf(after, componentCode)) }, place));
  } else if (ownFunds && excess(after) > 0n) {
    breaches.push(warn('SPENT_FROM_OWN_FUNDS', { componentCode, excessPaise: Number(excess(after)) }, { row: { line: ownFunds.line }, field: 'isOwnFunds' }));
  }
  return breaches;
}

/** What is sanctioned stays within the component's amount, what is released within what is sanctioned: 3.00 crore sanctioned of 6.00 refuse a release of 3.01. A ledger that begins with its releases is not asked. */
function checkSanctioned(componentCode: string, amountPaise: number, lines: readonly MoneyRow[], after: Ladder): Breach[] {
  const [sanctioned, released] = [after.of(componentCode, 'SANCTION'), after.of(componentCode, 'RELEASE')];
  const [sanction, release] = [placeOfLast(lines, ['SANCTION']), placeOfLast(lines, ['RELEASE'], ['SANCTION'])];
  const isKept = sanctioned > 0n || lines.some(({ type }) => type === 'SANCTION');
  return [
    ...(sanction && sanctioned > BigInt(amountPaise) ? [block('SANCTIONED_ABOVE_AMOUNT', { componentCode, sanctionedPaise: Number(sanctioned), amountPaise }, sanction)] : []),
    ...(release && isKept && released > sanctioned ? [block('RELEASED_ABOVE_SANCTIONED', { componentCode, releasedPaise: Number(released), sanctionedPaise: Number(sanctioned) }, release)] : []),
  ];
}

/** Own funds cover what a sheet adds to an excess, and nothing else does; a line of own funds that is taken back covers no more. What earlier sheets spent of them waits to be recouped. */
export function isUncovered(before: bigint, after: bigint, lines: readonly MoneyRow[]): boolean {
  const covered = lines.reduce((sum, line) => (line.isOwnFunds ? sum + BigInt(countedPaise(line)) : sum), 0n);
  return after > 0n && after - (before > 0n ? before : 0n) > covered;
}

/** Released, and the interest that was kept. */
function availableOf(ladder: Ladder, code: string): bigint {
  return ladder.of(code, 'RELEASE') + ladder.of(code, 'INTEREST') - ladder.of(code, 'INTEREST_REMITTED');
}
