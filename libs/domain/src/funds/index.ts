export * from './rows.ts';
export * from './ledger.ts';
export * from './certificate.ts';
export * from './check-money-rows.ts';
