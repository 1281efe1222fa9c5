export * from './facts.ts';
export * from './plan.ts';
