export * from './fortnight.ts';
export * from './day.ts';
export * from './financial-year.ts';
export * from './half-month.ts';
export * from './working-day.ts';
export * from './times.ts';
