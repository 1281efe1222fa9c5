export * from './route.ts';
export * from './wire.schema.ts';
