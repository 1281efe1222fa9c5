export * from './partners.schema.ts';
export * from './partners.routes.ts';
