import { preset } from '../../jest.preset.mjs';

export default { ...preset, displayName: 'language', rootDir: '.', testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'] };
