export * from './paise.ts';
export * from './money-word.ts';
