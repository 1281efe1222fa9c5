export default {
  testTimeout: 120_000, // a noisy machine is not a failing test
  projects: ['<rootDir>/libs/*/jest.config.mjs', '<rootDir>/apps/*/jest.config.mjs', '<rootDir>/test/jest.config.mjs'],
};
