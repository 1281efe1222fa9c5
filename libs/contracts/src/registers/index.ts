export * from './records.schema.ts';
export * from './records.routes.ts';
export * from './units.schema.ts';
export * from './units.routes.ts';
export * from './register-imports.schema.ts';
export * from './register-imports.routes.ts';
export * from './evidence.schema.ts';
export * from './evidence.routes.ts';
