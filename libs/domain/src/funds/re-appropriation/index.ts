export * from './re-appropriation.ts';
export * from './check-re-appropriation.ts';
export * from './life.ts';
