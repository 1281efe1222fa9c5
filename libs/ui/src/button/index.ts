export * from './button.tsx';
export * from './segment.tsx';
