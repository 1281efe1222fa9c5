export * from './progress.schema.ts';
export * from './progress.routes.ts';
