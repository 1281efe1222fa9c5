/** Renames ids in order of appearance: the chart engine counts them through the life of a process, and the same review must give the same bytes. */
export function withStableIds(svg: string): string {
  const names = new Map<string, string>();
  for (const [, id] of svg.matchAll(/ id="([^"]+)"/g)) if (id !== undefined && !names.has(id)) names.set(id, `c${names.size}`);
  let stable = svg;
  for (const [from, to] of names) stable = stable.replaceAll(`id="${from}"`, `id="${to}"`).replaceAll(`#${from})`, `#${to})`).replaceAll(`"#${from}"`, `"#${to}"`);
  return stable;
}
