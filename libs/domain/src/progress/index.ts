export * from './rows.ts';
export * from './cell-progress.ts';
export * from './nil-rows.ts';
export * from './check-count.ts';
export * from './check-breakdowns.ts';
export * from './check-progress-rows.ts';
export * from './check-status-row.ts';
export * from './check-correction.ts';
