import { domPreset } from '../../jest.preset.mjs';

export default { ...domPreset, displayName: 'ui', rootDir: '.', testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'], setupFilesAfterEnv: ['<rootDir>/../../jest.dom-setup.mjs'] };
