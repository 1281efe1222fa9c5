export * from './capped-spend.ts';
export * from './estimate-at-completion.ts';
export * from './forecast-at-end.ts';
export * from './per-day.ts';
export * from './projected-lapse.ts';
export * from './required-rate.ts';
export * from './runs-out-in.ts';
