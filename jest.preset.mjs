import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const swc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;
swc.jsc.rewriteRelativeImportExtensions = false; // jest resolves the .ts names itself
swc.module = { type: 'es6' };
swc.sourceMaps = 'inline';
swc.jsc.experimental = { ...swc.jsc.experimental, keepImportAttributes: true };

// ESM-only packages that CommonJS packages require(): Jest does that by itself only on Node >= 24.9.
const requiredEsm = ['cookie'];

export const preset = {
  transform: {
    [`/node_modules/(?:${requiredEsm.join('|')})/.+\\.m?js$`]: ['@swc/jest', { swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } }, module: { type: 'commonjs' } }],
    '^.+\\.[cm]?tsx?$': ['@swc/jest', { ...swc, swcrc: false }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.+/node_modules/)?(?:${requiredEsm.join('|')})/)`],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@pakhwada/source', 'node', 'node-addons'] },
};

/** For packages whose tests draw in a DOM. */
export const domPreset = {
  ...preset,
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['@pakhwada/source', 'browser'] },
  moduleNameMapper: { '\\.css$': fileURLToPath(new URL('./jest.no-styles.mjs', import.meta.url)) },
};
