export * from './file-cell.ts';
export * from './read-day.ts';
export * from './file-problem.ts';
