export * from './facts.ts';
export * from './review.ts';
