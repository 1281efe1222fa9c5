export * from './clock.ts';
export * from './handed-in.ts';
export * from './running-scheme.ts';
