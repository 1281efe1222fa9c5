export * from './emphasis.tsx';
export * from './layout.tsx';
