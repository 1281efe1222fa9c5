export * from './cell.ts';
export * from './number-cells.ts';
export * from './write-book.ts';
export * from './write-zip.ts';
export * from './write-book-in-parts.ts';
