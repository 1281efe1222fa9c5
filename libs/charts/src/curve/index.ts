export * from './work-curve.tsx';
