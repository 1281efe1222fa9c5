export * from './sheet.ts';
export * from './breach.ts';
