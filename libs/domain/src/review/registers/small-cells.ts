/** Counts below this are suppressed in anything published (DOMAIN 4.7, page 10). */
export const SMALLEST_SHOWN = 5;

/** Whether a part, by its place, is wanted by itself. */
type IsWanted = (at: number) => boolean;

const NONE_WANTED: IsWanted = () => false;

/** A count of one to four people or units. None at all is no one's detail. */
export function isSmallCell(count: number): boolean {
  return count > 0 && count < SMALLEST_SHOWN;
}

/**
 * Parts of a whole that is itself shown, as they may be published: small ones are left out (null), and with a single one, or where all left out make less than five, the smallest others too,
 * since subtraction would tell them. 22 women, 9 men, 2 others of 33: others and men are left out. Of a whole below five, which is not shown either, nothing is told. Parts are whole counts;
 * those that are wanted by themselves (`isWanted`: groups with a norm) are the last to be left out beside a small one.
 */
export function withoutSmallCells(parts: readonly number[], isWanted: IsWanted = NONE_WANTED): readonly (number | null)[] {
  if (isSmallCell(sumOf(parts))) return parts.map(() => null);
  const hidden = new Set(parts.flatMap((count, i) => (isSmallCell(count) ? [i] : [])));
  if (hidden.size === 0) return parts;
  for (const i of othersOf(parts, (at) => hidden.has(at), isWanted)) {
    if (hidden.size > 1 && sumOf([...hidden].map((at) => parts[at] ?? 0)) >= SMALLEST_SHOWN) break;
    hidden.add(i);
  }
  return parts.map((count, i) => (hidden.has(i) ? null : count));
}

/**
 * Rows of parts whose wholes are shown at the end of each row and under each column: a cell that is left out must not follow from the others of its row, nor from those of its column. Where one district alone has 3 of a group, a second
 * district's cell is left out too, and in both rows a second group. Columns that hold no other cell stay to be left out of the total as well.
 */
export function withoutSmallTable(rows: readonly (readonly number[])[], isWanted: IsWanted = NONE_WANTED): readonly (readonly (number | null)[])[] {
  const shown = rows.map((parts) => [...withoutSmallCells(parts, isWanted)]);
  const columns = rows[0]?.map((_, at) => at) ?? [];
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const at of columns) isChanged = guardLine(rows.map((parts) => parts[at]!), (i) => shown[i]![at] === null, (i) => void (shown[i]![at] = null), NONE_WANTED) || isChanged;
    for (const [i, parts] of rows.entries()) isChanged = guardLine(parts, (at) => shown[i]![at] === null, (at) => void (shown[i]![at] = null), isWanted) || isChanged;
  }
  return shown;
}

/** Leaves out the smallest others of a line until what is left out of it tells of nobody. Answers whether it did. */
function guardLine(parts: readonly number[], isHidden: (at: number) => boolean, hide: (at: number) => void, isWanted: IsWanted): boolean {
  let isChanged = false;
  for (const at of othersOf(parts, isHidden, isWanted)) {
    const hidden = parts.filter((count, i) => count > 0 && isHidden(i));
    if (hidden.length === 0 || (hidden.length > 1 && !isSmallCell(sumOf(hidden)))) break;
    hide(at);
    isChanged = true;
  }
  return isChanged;
}

/** What could be left out beside what is: the unwanted first, the smallest of them before. */
function othersOf(parts: readonly number[], isHidden: (at: number) => boolean, isWanted: IsWanted): number[] {
  const others = parts.map((count, at) => ({ count, at, rank: isWanted(at) ? 1 : 0 })).filter(({ count, at }) => count > 0 && !isHidden(at));
  return others.sort((a, b) => a.rank - b.rank || a.count - b.count || a.at - b.at).map(({ at }) => at);
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, count) => sum + count, 0);
}
