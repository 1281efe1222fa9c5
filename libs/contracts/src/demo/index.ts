export * from './demo.schema.ts';
export * from './demo.routes.ts';
