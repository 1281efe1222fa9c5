export * from './plan.ts';
export * from './time-elapsed.ts';
export * from './apportion.ts';
export * from './district-weights.ts';
export * from './planned-share.ts';
export * from './state-curve.ts';
export * from './cells.ts';
export * from './check-plan.ts';
export { PLAN_PROBLEMS, type PlanProblem } from './plan-problems.ts';
