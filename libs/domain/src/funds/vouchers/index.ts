export * from './voucher.ts';
export * from './read-amount.ts';
export * from './read-head.ts';
export * from './guess-mapping.ts';
export * from './check-voucher-row.ts';
export * from './repeated-vouchers.ts';
export * from './voucher-lines.ts';
export * from '../reference-key.ts';
