import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const known = new Map<string, ReadonlySet<number>>();

/** Every character the bundled fonts can draw, read from their `cmap` tables. */
export function coverageOf(folder: string): ReadonlySet<number> {
  const found = known.get(folder);
  if (found) return found;
  const covered = new Set<number>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ttf'))) addCoverage(readFileSync(path.join(folder, file)), covered);
  known.set(folder, covered);
  return covered;
}

function addCoverage(font: Buffer, covered: Set<number>): void {
  const table = tableOffset(font, 'cmap');
  const count = font.readUInt16BE(table + 2);
  for (let index = 0; index < count; index += 1) {
    const map = table + font.readUInt32BE(table + 8 + index * 8);
    const format = font.readUInt16BE(map);
    if (format === 4) addSegments(font, map, covered);
    if (format === 12) addGroups(font, map, covered);
  }
}

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${tag} table`);
}

function addSegments(font: Buffer, map: number, covered: Set<number>): void {
  const segments = font.readUInt16BE(map + 6) / 2;
  for (let index = 0; index < segments; index += 1) {
    const end = font.readUInt16BE(map + 14 + index * 2);
    const start = font.readUInt16BE(map + 16 + segments * 2 + index * 2);
    for (let code = start; code <= end && code < 0xffff; code += 1) covered.add(code);
  }
}

function addGroups(font: Buffer, map: number, covered: Set<number>): void {
  const groups = font.readUInt32BE(map + 12);
  for (let index = 0; index < groups; index += 1) {
    const [start, end] = [font.readUInt32BE(map + 16 + index * 12), font.readUInt32BE(map + 20 + index * 12)];
    for (let code = start; code <= end; code += 1) covered.add(code);
  }
}
