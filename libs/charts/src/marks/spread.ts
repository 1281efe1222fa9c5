/**
 * Moves label positions apart so that none overlaps: given wanted centres in pixels, returns centres at least `gap` apart and inside [top, bottom].
 * Worked: wanted 20, 26, 90 with gap 14 in 0..100 gives 16, 30, 90. Order is kept.
 */
export function spread(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  let blocks: { centre: number; members: number[]; wanted: number }[] = [];
  for (const { at, index } of order) {
    blocks.push({ centre: at, members: [index], wanted: at });
    blocks = merged(blocks, gap);
  }
  const placed = new Array<number>(wanted.length).fill(0);
  for (const block of blocks) {
    const half = ((block.members.length - 1) * gap) / 2;
    const centre = Math.min(Math.max(block.centre, top + half), bottom - half);
    block.members.forEach((index, position) => {
      placed[index] = centre - half + position * gap;
    });
  }
  return placed;
}

function merged(blocks: { centre: number; members: number[]; wanted: number }[], gap: number): typeof blocks {
  const list = [...blocks];
  for (let last = list.length - 1; last > 0; last -= 1) {
    const [above, below] = [list[last - 1], list[last]];
    if (!above || !below) break;
    const room = ((above.members.length + below.members.length) * gap) / 2;
    if (below.centre - above.centre >= room) break;
    const count = above.members.length + below.members.length;
    const wanted = above.wanted + below.wanted;
    list.splice(last - 1, 2, { centre: wanted / count, wanted, members: [...above.members, ...below.members] });
  }
  return list;
}
