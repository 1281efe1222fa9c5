export * from './funds.schema.ts';
export * from './funds.routes.ts';
