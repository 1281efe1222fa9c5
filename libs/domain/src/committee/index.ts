export * from './committee.ts';
export * from './sitting.ts';
export * from './agenda.ts';
export * from './minutes.ts';
export * from './action-point.ts';
