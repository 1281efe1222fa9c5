// A real browser for journeys and pictures, without a system package: CHROME_PATH, else the registry's Chromium (Linux x64), else the Chrome installed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none'];

/** Unpacks into a folder of its own and renames, so that two runs may meet; the libraries it brings stand in for system ones. */
function unpackBundled() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const bin = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin');
  const key = createHash('sha256').update(bin + statSync(path.join(bin, 'chromium.br')).size).digest('hex').slice(0, 12);
  const folder = path.join(os.tmpdir(), `pakhwada-chromium-${process.getuid?.()}-${key}`);
  if (!existsSync(folder)) {
    const fresh = mkdtempSync(`${folder}-`);
    writeFileSync(path.join(fresh, 'chromium'), zlib.brotliDecompressSync(readFileSync(path.join(bin, 'chromium.br'))), { mode: 0o755 });
    for (const name of ['al2023', 'fonts']) {
      const tar = path.join(fresh, `${name}.tar`);
      writeFileSync(tar, zlib.brotliDecompressSync(readFileSync(path.join(bin, `${name}.tar.br`))));
      execFileSync('tar', ['xf', tar, '-C', fresh]);
      rmSync(tar);
    }
    try {
      renameSync(fresh, folder);
    } catch {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return { executablePath: path.join(folder, 'chromium'), libraries: path.join(folder, 'lib') };
}

export async function launchBrowser() {
  if (process.env.CHROME_PATH) return chromium.launch({ executablePath: process.env.CHROME_PATH, args: flags });
  const bundled = unpackBundled();
  if (bundled === undefined) return chromium.launch({ channel: 'chrome', args: flags });
  const LD_LIBRARY_PATH = [bundled.libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return chromium.launch({ executablePath: bundled.executablePath, args: flags, env: { ...process.env, LD_LIBRARY_PATH } });
}

export const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
