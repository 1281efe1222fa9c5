export * from './bullet.tsx';
