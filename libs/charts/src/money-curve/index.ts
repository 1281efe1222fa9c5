export * from './money-curve.tsx';
