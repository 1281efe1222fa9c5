export * from './roles.ts';
export * from './rights.ts';
export * from './can.ts';
export * from './registers.ts';
export * from './evidence.ts';
export * from './committee.ts';
