export * from './committee.schema.ts';
export * from './committee.routes.ts';
export * from './minutes.schema.ts';
export * from './minutes.routes.ts';
export * from './action-points.schema.ts';
export * from './action-points.routes.ts';
