export * from './build-review.ts';
export * from './canonical-text.ts';
export * from './facts.ts';
export * from './review.ts';
export * from './seal-review.ts';
export * from './sentence-codes.ts';
