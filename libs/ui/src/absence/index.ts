export * from './absence.tsx';
