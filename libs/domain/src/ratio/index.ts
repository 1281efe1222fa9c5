export * from './fraction.ts';
export * from './ratio.ts';
