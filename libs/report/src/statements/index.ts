export * from './order.ts';
export * from './statements.ts';
