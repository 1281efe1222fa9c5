export * from './reviews.schema.ts';
export * from './reviews.routes.ts';
export * from './quotations.schema.ts';
export * from './quotations.routes.ts';
