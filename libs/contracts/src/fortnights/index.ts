export * from './fortnights.schema.ts';
export * from './fortnights.routes.ts';
