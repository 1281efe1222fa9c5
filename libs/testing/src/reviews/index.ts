export * from './frozen-reviews.ts';
