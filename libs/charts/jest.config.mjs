import { domPreset } from '../../jest.preset.mjs';

export default { ...domPreset, displayName: 'charts', rootDir: '.', testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'], setupFilesAfterEnv: ['<rootDir>/../../jest.dom-setup.mjs'] };
