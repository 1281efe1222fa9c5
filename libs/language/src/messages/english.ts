import { englishFirst } from './english-first.ts';
import { englishRooms } from './english-rooms.ts';

/** The whole of the screen in English. The web build takes `english-of-web` in its place and fetches the rest later (vite.config.ts). */
export const english: typeof englishFirst & typeof englishRooms = { ...englishFirst, ...englishRooms };
