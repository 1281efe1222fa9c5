export * from './draw-charts.ts';
export * from './lift-labels.ts';
