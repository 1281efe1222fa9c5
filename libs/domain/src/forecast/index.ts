export * from './forecast-at-end.ts';
export * from './per-day.ts';
export * from './projected-lapse.ts';
export * from './required-rate.ts';
