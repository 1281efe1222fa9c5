export * from './read-book.ts';
