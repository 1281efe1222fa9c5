import type { ChildProcess } from 'node:child_process';

export declare class PgFailure extends Error {}
export declare function freePort(): Promise<number>;
export interface RunningPg {
  readonly url: string;
  readonly port: number;
  readonly dir: string;
  readonly pid: number;
  readonly child: ChildProcess;
  stop(): Promise<void>;
  log(): string;
}
export declare function startPg(options: { dir: string; port?: number; flags?: readonly string[]; isThrowaway?: boolean }): Promise<RunningPg>;
