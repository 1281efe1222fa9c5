export * from './rows.ts';
export * from './check-money-rows.ts';
