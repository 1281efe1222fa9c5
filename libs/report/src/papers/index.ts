export * from './model.ts';
export { isDraftPaper, paperDocument } from './paper-document.ts';
export * from './compose-paper.ts';
