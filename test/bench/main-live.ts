import 'reflect-metadata';
import { Board } from './board.ts';
import { measureLive } from './live.ts';
const board = new Board();
await measureLive(board, 5);
board.print('LIVE');
process.exit(0);
