// `node --conditions=@pakhwada/source --import ./tools/typescript.mjs FILE.ts` runs sources as they stand, for tests and for looking; the product runs built.
import { readFile } from 'node:fs/promises';
import { createRequire, register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

const require = createRequire(import.meta.url);

export async function load(address, context, next) {
  if (!/\.tsx?$/.test(address)) return next(address, context);
  const file = fileURLToPath(address);
  const settings = JSON.parse(await readFile(new URL('../.swcrc', import.meta.url), 'utf8'));
  delete settings.$schema;
  const jsc = { ...settings.jsc, rewriteRelativeImportExtensions: false, experimental: { keepImportAttributes: true } };
  const { code } = await require('@swc/core').transform(await readFile(file, 'utf8'), { ...settings, jsc, module: { type: 'es6' }, sourceMaps: 'inline', swcrc: false, filename: file });
  return { format: 'module', source: code, shortCircuit: true };
}
