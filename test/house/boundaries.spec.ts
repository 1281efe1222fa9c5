import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Cruise {
  readonly summary: { readonly totalCruised: number; readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[] };
}

function cruise(...folders: string[]): Cruise {
  const run = ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  try {
    return JSON.parse(execFileSync(process.execPath, run, { cwd: root, maxBuffer: 256 * 1024 * 1024, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as Cruise;
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout) as Cruise; // violations make the command exit non-zero
  }
}

describe('the import law', () => {
  it('holds in every room, and every room is looked at', () => {
    const { summary } = cruise('apps', 'libs');
    expect(summary.violations.map((each) => `${each.rule.name}: ${each.from} -> ${each.to}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(150); // a cruiser that sees nothing also finds nothing
  });

  it('catches a planted bad import', () => {
    const planted = path.join(root, 'libs/domain/src/planted-by-the-house-test');
    mkdirSync(planted, { recursive: true });
    try {
      writeFileSync(path.join(planted, 'index.ts'), "import { pathOf } from '@pakhwada/contracts/wire';\nimport { z } from 'zod';\nexport const planted = [pathOf, z];\n");
      const broken = cruise('libs/domain').summary.violations.map((each) => each.rule.name);
      expect(broken).toContain('domain-imports-only-what-it-may');
      expect(broken).toContain('domain-imports-no-package');
    } finally {
      rmSync(planted, { recursive: true, force: true });
    }
  });
});
