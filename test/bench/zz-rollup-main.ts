import 'reflect-metadata';
import { Board } from './board.ts';
import { measureRegisters, REGISTERS } from './register-figures.ts';
const board = new Board();
try { await measureRegisters(board, Number(process.argv[2] ?? 4000), { read: Number(process.argv[3] ?? 15), write: Number(process.argv[4] ?? 3) }); } finally { board.print(REGISTERS); }
process.exit(0);
