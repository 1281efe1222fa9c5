export * from './sheet.ts';
export * from './breach.ts';
export * from './breach-values.ts';
