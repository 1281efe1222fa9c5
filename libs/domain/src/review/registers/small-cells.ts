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

/**
 * Rows of parts whose wholes are shown at the end of each row and under each column: a cell that is left out must not follow from the others of its row, nor from those of its column. Where one district alone has 3 of a group, a second
 * district's cell is left out too, and in both rows a second group. Columns that hold no other cell stay to be left out of the total as well.
 */
export function withoutSmallTable(rows: readonly (readonly number[])[]): readonly (readonly (number | null)[])[] {
  const shown = rows.map((parts) => [...withoutSmallCells(parts)]);
  const columns = rows[0]?.map((_, at) => at) ?? [];
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const at of columns) isChanged = guardLine(rows.map((parts) => parts[at]!), (i) => shown[i]![at] === null, (i) => void (shown[i]![at] = null)) || isChanged;
    for (const [i, parts] of rows.entries()) isChanged = guardLine(parts, (at) => shown[i]![at] === null, (at) => void (shown[i]![at] = null)) || isChanged;
  }
  return shown;
}

/** Leaves out the smallest others of a line until what is left out of it tells of nobody. Answers whether it did. */
function guardLine(parts: readonly number[], isHidden: (at: number) => boolean, hide: (at: number) => void): boolean {
  const others = parts.map((count, at) => ({ count, at })).filter(({ count, at }) => count > 0 && !isHidden(at)).sort((a, b) => a.count - b.count || a.at - b.at);
  let isChanged = false;
  for (const { at } of others) {
    const hidden = parts.filter((count, i) => count > 0 && isHidden(i));
    if (hidden.length === 0 || (hidden.length > 1 && !isSmallCell(sumOf(hidden)))) break;
    hide(at);
    isChanged = true;
  }
  return isChanged;
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, count) => sum + count, 0);
}
