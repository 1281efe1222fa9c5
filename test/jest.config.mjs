import { preset } from '../jest.preset.mjs';

export default { ...preset, displayName: 'test', rootDir: '.', testMatch: ['<rootDir>/**/*.spec.ts'], testTimeout: 120_000 };
