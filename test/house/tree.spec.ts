import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n').filter((file) => file !== '' && existsSync(path.join(root, file)));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const sources = files.filter((file) => /^(apps|libs|test)\/.*\.tsx?$/.test(file));

/** Catalogues, code lists, migrations and specs may be long (HOUSE 8). */
const MAY_BE_LONG = [/migrations\//, /\.spec\.tsx?$/, /review\/review\.ts$/, /\.routes\.ts$/, /\.schema\.ts$/, /codes?\.ts$/, /story\//];

describe('the tree', () => {
  it('keeps source files short', () => {
    const long = sources.filter((file) => !MAY_BE_LONG.some((rule) => rule.test(file))).map((file) => ({ file, lines: read(file).split('\n').length })).filter((each) => each.lines > 300);
    expect(long).toEqual([]);
  });

  it('names files in kebab-case', () => {
    expect(sources.filter((file) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.tsx?$/.test(path.basename(file)))).toEqual([]);
  });

  it('knows no State: names of places and schemes are data', () => {
    const code = sources.filter((file) => !/\.spec\.tsx?$|^test\/|^libs\/testing\/|demo\/(story|accounts)/.test(file));
    const naming = code.filter((file) => /\b(Jammu|Kashmir|Jharkhand|Reasi|Srinagar|jk-ramp)\b/.test(read(file).replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')));
    expect(naming).toEqual([]);
  });

  it('carries no path of a machine and no registry host in its lock file', () => {
    const text = files.filter((file) => /\.(ts|tsx|mjs|cjs|json|md|yaml|yml|css|html|typ)$|^\.ci\//.test(file)).filter((file) => /(^|[^.\w])\/(home|root|work|Users)\/[a-z]/.test(read(file)));
    expect(text.filter((file) => file !== 'test/house/tree.spec.ts' && !file.startsWith('docker/'))).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });

  it('locks every platform package that it names', async () => {
    const { missingFromLock } = (await import(path.join(root, 'tools/lockcheck.mjs'))) as { missingFromLock: (text: string) => unknown[] };
    expect(missingFromLock(read('package-lock.json'))).toEqual([]);
  });
});
