export * from './partner.ts';
export * from './scores.ts';
export * from './compare-candidates.ts';
export * from './check-call.ts';
export * from './check-evaluation.ts';
export * from './partner-steps.ts';
