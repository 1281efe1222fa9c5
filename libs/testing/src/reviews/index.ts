export * from './frozen-reviews.ts';
export * from './money-review.ts';
