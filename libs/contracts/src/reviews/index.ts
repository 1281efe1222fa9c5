export * from './reviews.schema.ts';
export * from './reviews.routes.ts';
