export * from './heat-table.tsx';
