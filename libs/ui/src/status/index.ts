export * from './shapes.tsx';
export * from './status-mark.tsx';
