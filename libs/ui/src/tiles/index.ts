export * from './tile-strip.tsx';
