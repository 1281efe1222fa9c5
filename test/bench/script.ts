import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rounded, type Board } from './board.ts';

const AIM_KB = 150;
const LATER = /^(recharts|react-aria)-/; // come after the figures can be read

/** The script a browser must have before the overview's figures stand on the page: what the page's first script imports without being asked, at any depth. */
export function measureScript(board: Board, folder: string): void {
  const sizes = firstScripts(folder).sort((a, b) => b.bytes - a.bytes);
  const kb = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const early = sizes.map(({ name }) => name).filter((name) => LATER.test(name));
  const all = readdirSync(path.join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  const whole = all.reduce((sum, name) => sum + bytesOf(folder, name), 0) / 1000;
  board.add(
    { section: 'SCRIPT', name: 'kB gzip before the overview can be read', figures: { kB: rounded(kb, 1), files: sizes.length, 'too early': early.join(' ') }, target: `< ${AIM_KB} kB, no charts or React Aria`, isMet: kb < AIM_KB && early.length === 0 },
    ...sizes.slice(0, 4).map(({ name, bytes }) => ({ section: 'SCRIPT', name: `  ${name.replace(/-[\w-]{8}\.js$/, '')}`, figures: { kB: rounded(bytes / 1000, 1) } })),
    { section: 'SCRIPT', name: 'all script of all pages', figures: { kB: rounded(whole, 1), files: all.length } },
  );
}

/** The overview and the sign-in belong to the first script; a chunk counts when it is imported plainly, not when it is asked for later by import(). */
export function firstScripts(folder: string): { name: string; bytes: number }[] {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const found = new Set<string>();
  const waiting = [...page.matchAll(/<(?:script[^>]*\ssrc|link rel="modulepreload"[^>]*\shref)="\/assets\/([^"]+\.js)"/g)].map(([, name]) => name!);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...plainImports(readFileSync(path.join(folder, 'assets', name), 'utf8')));
  }
  return [...found].map((name) => ({ name, bytes: bytesOf(folder, name) }));
}

/** As it is sent. */
function bytesOf(folder: string, name: string): number {
  return gzipSync(readFileSync(path.join(folder, 'assets', name)), { level: 9 }).length;
}

function plainImports(source: string): string[] {
  return [...source.matchAll(/(?:^|[;}\n])(?:import|export)(?:[^'"()]*?from)?\s*["']\.\/([^"']+\.js)["']/g)].map(([, name]) => name!);
}
