export * from './bar-rows.tsx';
