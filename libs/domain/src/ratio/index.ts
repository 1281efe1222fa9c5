export * from './fraction.ts';
export * from './known.ts';
export * from './ratio.ts';
export * from './whole-ratio.ts';
