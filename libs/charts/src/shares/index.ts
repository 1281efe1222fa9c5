export * from './share-rows.tsx';
