export * from './chart-frame.tsx';
export * from './csv.ts';
