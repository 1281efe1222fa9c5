export * from './plan-file.schema.ts';
export * from './plan-file-json-schema.ts';
