import { preset } from '../../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'report',
  rootDir: '.',
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
  testEnvironmentOptions: { ...preset.testEnvironmentOptions, globalsCleanup: 'off' }, // the page that charts are drawn on outlives a test file
};
