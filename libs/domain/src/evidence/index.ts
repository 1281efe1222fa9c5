export * from './check-evidence.ts';
export * from './retain-until.ts';
