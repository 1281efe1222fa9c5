export * from './language.ts';
export * from './translate.ts';
export { hasMessage } from './catalogue.ts';
export type { MessageKey } from '../messages/keys.ts';
