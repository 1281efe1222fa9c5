export * from './document.ts';
export * from './model.ts';
