export * from './bullet.tsx';
export * from './meter.tsx';
export * from './percent.ts';
