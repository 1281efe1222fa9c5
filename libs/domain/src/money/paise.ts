export const PAISE_PER_RUPEE = 100;
export const PAISE_PER_LAKH = 1_00_000_00;
export const PAISE_PER_CRORE = 1_00_00_000_00;

/** Amounts stay below this, so that they and their sums are exact in a number: 9 x 10^15 paise are Rs 90 lakh crore. */
export const LARGEST_PAISE = 9_000_000_000_000_000;

/** Whether a number is an amount: whole paise within the limit, either sign (a refund lowers a sum). 7730000000.5 is none. */
export function isPaise(amount: number): boolean {
  return Number.isSafeInteger(amount) && Math.abs(amount) < LARGEST_PAISE;
}

/** The exact sum of amounts in paise; none is 0. 77.30 crore of nine components sums to 77,30,00,000.00. Refuses a sum or part that is no amount. */
export function addPaise(...amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => {
    const next = sum + amount;
    if (!isPaise(amount) || !isPaise(next)) throw new RangeError(`${sum} + ${amount} paise is no exact amount`);
    return next;
  }, 0);
}
