export * from './people.schema.ts';
export * from './people.routes.ts';
