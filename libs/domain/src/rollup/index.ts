export * from './reporting-discipline.ts';
export * from './schedule-performance.ts';
export * from './use-of-money.ts';
export * from './weighted-mean.ts';
export * from './weighted-share.ts';
