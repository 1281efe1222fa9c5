export * from './compose-report.ts';
export { TEMPLATE_VERSION } from '../document/document.ts';
