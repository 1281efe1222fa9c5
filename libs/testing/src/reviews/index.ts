export * from './committee-review.ts';
export * from './frozen-reviews.ts';
export * from './money-review.ts';
export * from './register-review.ts';
