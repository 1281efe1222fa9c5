export * from './sentence.ts';
export * from './values.ts';
export * from './change.ts';
export * from './breach.ts';
