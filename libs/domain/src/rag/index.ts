export * from './deciding-component.ts';
export * from './money-marks.ts';
export * from './status-facts.ts';
export * from './status-rule.ts';
