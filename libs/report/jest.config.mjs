import { preset } from '../../jest.preset.mjs';

export default { ...preset, displayName: 'report', rootDir: '.', testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'] };
