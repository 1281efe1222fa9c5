export * from './sheet.ts';
export * from './breach.ts';
export * from './breach-values.ts';
export * from './life-cycles.ts';
export * from './check-sheet.ts';
export * from './check-freeze.ts';
export * from './due-jobs.ts';
export * from './returned-rows.ts';
