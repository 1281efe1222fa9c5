/** Counts below this are suppressed in anything published (DOMAIN 4.7, page 10). */
export const SMALLEST_SHOWN = 5;

/** A count of one to four people or units. None at all is no one's detail. */
export function isSmallCell(count: number): boolean {
  return count > 0 && count < SMALLEST_SHOWN;
}

/**
 * Parts of a whole that is itself shown, as they may be published: small ones are left out (null), and with a single one, or where all left out make less than five, the smallest others too,
 * since subtraction would tell them. 22 women, 9 men, 2 others of 33: others and men are left out. Of a whole below five, which is not shown either, nothing is told. Parts are whole counts.
 */
export function withoutSmallCells(parts: readonly number[]): readonly (number | null)[] {
  if (isSmallCell(sumOf(parts))) return parts.map(() => null);
  const hidden = new Set(parts.flatMap((count, i) => (isSmallCell(count) ? [i] : [])));
  if (hidden.size === 0) return parts;
  const others = parts.map((count, i) => ({ count, i })).filter(({ count, i }) => count > 0 && !hidden.has(i)).sort((a, b) => a.count - b.count || a.i - b.i);
  for (const { i } of others) {
    if (hidden.size > 1 && sumOf([...hidden].map((at) => parts[at] ?? 0)) >= SMALLEST_SHOWN) break;
    hidden.add(i);
  }
  return parts.map((count, i) => (hidden.has(i) ? null : count));
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, count) => sum + count, 0);
}
