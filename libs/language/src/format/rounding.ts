/** Rounds numerator / denominator half up (away from zero) to so many decimals, by integers only: 59.955 -> "59.96". */
export function roundToDecimals(numerator: bigint, denominator: bigint, decimals: number): { readonly isNegative: boolean; readonly whole: string; readonly fraction: string } {
  if (denominator <= 0n) throw new Error('The denominator of a printed ratio must be positive');
  const scale = 10n ** BigInt(decimals);
  const magnitude = numerator < 0n ? -numerator : numerator;
  const scaled = (2n * magnitude * scale + denominator) / (2n * denominator);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  return {
    isNegative: numerator < 0n && scaled > 0n,
    whole: digits.slice(0, digits.length - decimals),
    fraction: decimals === 0 ? '' : digits.slice(-decimals),
  };
}

/** Groups digits as India writes them: the last three, then by twos. "10000000" -> "1,00,00,000". */
export function groupDigits(digits: string): string {
  if (digits.length <= 3) return digits;
  return `${digits.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',')},${digits.slice(-3)}`;
}
