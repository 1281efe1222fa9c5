export * from './facts.ts';
export * from './review.ts';
export * from './sentence-codes.ts';
