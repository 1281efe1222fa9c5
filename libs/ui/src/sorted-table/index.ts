export * from './sorted-table.tsx';
