export * from './reports.schema.ts';
export * from './reports.routes.ts';
