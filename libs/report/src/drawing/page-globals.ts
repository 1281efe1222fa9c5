import { JSDOM } from 'jsdom';

const NAMES = ['document', 'HTMLElement', 'SVGElement', 'Element', 'Node', 'navigator'] as const;
const FUNCTIONS = ['getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame'] as const;
let isReady = false;

/** Gives this process a page to draw on. React reads these names when it is loaded, so this runs before the import of any component. */
export function openPage(): void {
  if (isReady) return;
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
  const give = (name: string, value: unknown): void => void Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  give('window', window);
  for (const name of NAMES) give(name, window[name]);
  for (const name of FUNCTIONS) give(name, window[name].bind(window));
  isReady = true;
}
