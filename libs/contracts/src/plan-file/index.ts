export * from './plan-file.schema.ts';
