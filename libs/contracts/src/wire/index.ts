export * from './shape-problem.ts';
export * from './route.ts';
export * from './wire.schema.ts';
