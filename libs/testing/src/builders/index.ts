export * from './committee.ts';
export * from './facts.ts';
export * from './plan-with-curve.ts';
export * from './plan.ts';
