export * from './schemes.schema.ts';
export * from './schemes.routes.ts';
