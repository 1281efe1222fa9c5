export * from './compose-report.ts';
