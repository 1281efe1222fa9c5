import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { englishFirst } from '../../libs/language/src/messages/english-first.ts';
import { englishRooms } from '../../libs/language/src/messages/english-rooms.ts';
import { firstScripts } from '../bench/script.ts';

/** Every word of the first catalogue is waited for on a slow line before a figure is read. What opens later has its words in english-rooms.ts. */
const FIRST_WORDS_MAX_BYTES = 7_000; // gzip
const FIRST_SCRIPT_MAX_BYTES = 145_000; // gzip, React and the router in it
const FIRST_ROOMS = ['overview', 'people', 'provenance', 'shell'];
const FIRST_PAGES = ['overview-page', 'first-page', 'not-found-page', 'sign-in-page'];
const FIRST_CONTRACTS = ['demo', 'fortnights', 'people', 'reports', 'reviews', 'wire'];

const root = fileURLToPath(new URL('../../', import.meta.url));
const web = path.join(root, 'apps/web/src');
const read = (file: string): string => readFileSync(file, 'utf8');

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:([^'";]*?)\sfrom\s+)?'([^']+)'/gm;
const isOnlyTypes = (names: string): boolean => /^\{\s*(type\s+\w+\s*,?\s*)+\}$/.test(names.trim());

/** What a file imports plainly; what it asks for later by import() and what are only types do not count. */
function plainImports(source: string): string[] {
  return [...source.matchAll(IMPORT)].filter(([, names]) => names === undefined || !isOnlyTypes(names)).map(([, , from]) => from!);
}

/** The screen's own files that its first script holds, and the packages' doors that they open. */
function firstLoad(): { files: string[]; doors: string[] } {
  const [files, doors, waiting] = [new Set<string>(), new Set<string>(), [path.join(web, 'main.tsx')]];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const from of plainImports(read(file)).filter((each) => !each.endsWith('.css'))) {
      if (from.startsWith('.')) waiting.push(path.resolve(path.dirname(file), from));
      else doors.add(from);
    }
  }
  return { files: [...files], doors: [...doors] };
}

const { files, doors } = firstLoad();
const rooms = new Set(Object.keys(englishRooms));
const first = Object.keys(englishFirst);

/** Words of the rooms that a source asks for: whole keys, and families of which the first catalogue has none. */
function roomWordsIn(source: string): string[] {
  const keys = [...source.matchAll(/'([A-Za-z]+\.[\w.-]+)'/g)].map(([, key]) => key!).filter((key) => rooms.has(key));
  const families = [...source.matchAll(/`([A-Za-z][\w.]*\.)\$\{/g)].map(([, family]) => family!);
  return [...keys, ...families.filter((family) => !first.some((key) => key.startsWith(family)) && [...rooms].some((key) => key.startsWith(family)))];
}

describe('the first load', () => {
  it('has no more words than its budget', () => {
    expect(gzipSync(JSON.stringify(englishFirst), { level: 9 }).length).toBeLessThanOrEqual(FIRST_WORDS_MAX_BYTES);
  });

  it('has no more script than its budget, as built, and no charts in it', () => {
    const built = firstScripts(path.join(root, 'apps/web/dist-app'));
    expect(built.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(FIRST_SCRIPT_MAX_BYTES); // what to do: docs/bench.md, SCRIPT
    expect(built.map(({ name }) => name.replace(/-[\w-]{8}\.js$/, '')).sort()).toEqual(['index', 'react', 'rolldown-runtime']);
  });

  it('asks for no word that comes later', () => {
    const ui = doors.filter((door) => door.startsWith('@pakhwada/ui/')).map((door) => path.join(root, 'libs/ui/src', door.slice('@pakhwada/ui/'.length), 'index.ts'));
    const drawn = [...files, ...ui.filter((file) => existsSync(file)).flatMap((file) => plainImports(read(file)).map((from) => path.resolve(path.dirname(file), from)))];
    expect(drawn.flatMap((file) => roomWordsIn(read(file)).map((word) => `${path.relative(root, file)}: ${word}`))).toEqual([]);
    expect(drawn.length).toBeGreaterThan(60); // a walk that sees nothing also finds nothing
    expect(roomWordsIn("t('provenance.terms') + t(`formula.${code}`) + t('nav.money') + t(`status.${code}`)")).toEqual(['provenance.terms', 'formula.']);
  });

  it('holds the overview and the sign-in; every other room is fetched when it is opened', () => {
    const own = files.map((file) => path.relative(web, file));
    expect([...new Set(own.filter((file) => file.includes('/')).map((file) => file.split('/')[0]!))].sort()).toEqual(FIRST_ROOMS);
    expect(own.map((file) => path.basename(file, '.tsx')).filter((name) => name.endsWith('-page')).sort()).toEqual([...FIRST_PAGES].sort());
    expect(doors.filter((door) => door.startsWith('@pakhwada/contracts/')).map((door) => door.split('/')[2]!).sort()).toEqual(FIRST_CONTRACTS);
    expect(doors.filter((door) => /^@pakhwada\/(charts|language\/(rooms|hindi|documents))|^react-aria/.test(door))).toEqual([]);
  });
});
