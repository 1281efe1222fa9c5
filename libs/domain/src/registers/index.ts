export * from './shape.ts';
export * from './breakdowns.ts';
export * from './registers.ts';
export { CLINIC_CLASSES } from './shapes/clinic.ts';
export { EVENT_KINDS, OUTCOME_CLASSES, PARTICIPANT_ROLES, type OutcomeClass } from './shapes/events.ts';
export { FINANCE_PRODUCTS } from './shapes/finance.ts';
export { PUBLICITY_KINDS } from './shapes/publicity.ts';
export { PROGRAMMES } from './shapes/training.ts';
