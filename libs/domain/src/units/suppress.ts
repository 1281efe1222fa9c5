export const SMALL_CELL = 5; // fewer than so many could be told apart

/**
 * Counts of parts of one total as they may be shown to whoever sees counts alone: a cell of one to four is covered, and where only one is, the next smallest with it, since the total would tell it (DOMAIN 5.7). { SC: 3, ST: 12, OBC: 40, GENERAL: 45 } shows
 * neither SC nor ST. Nought stays nought.
 */
export function suppressSmall<Key extends string>(cells: Readonly<Record<Key, number>>): Record<Key, number | null> {
  const entries = Object.entries(cells) as [Key, number][];
  const covered = new Set(entries.flatMap(([key, n]) => (n > 0 && n < SMALL_CELL ? [key] : [])));
  const rest = entries.filter(([key, n]) => n > 0 && !covered.has(key)).sort(([, a], [, b]) => a - b);
  if (covered.size === 1 && rest[0]) covered.add(rest[0][0]);
  return Object.fromEntries(entries.map(([key, n]) => [key, covered.has(key) ? null : n])) as Record<Key, number | null>;
}
