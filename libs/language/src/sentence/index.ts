export * from './sentence.ts';
export * from './values.ts';
export * from './change.ts';
export { wordBreach, wordHelp, type NameCode } from './breach.ts';
export * from './happening.ts';
export * from './voucher-fault.ts';
export * from './record-fault.ts';
export * from './agenda.ts';
