export * from './milestone-timeline.tsx';
