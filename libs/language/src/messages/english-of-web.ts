/** Stands for english.ts in the web build (vite.config.ts): the first page's words alone. */
export { englishFirst as english } from './english-first.ts';
