import os from 'node:os';
import type { DataSource } from 'typeorm';

export interface Machine {
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
  readonly postgres: string;
  readonly sharedBuffers: string;
  readonly fsync: string;
  readonly loadBefore: number;
}

export async function describeMachine(source: Pick<DataSource, 'query'>): Promise<Machine> {
  const [row]: { version: string; buffers: string; fsync: string }[] = await source.query(
    `select current_setting('server_version') as version, current_setting('shared_buffers') as buffers, current_setting('fsync') as fsync`,
  );
  return {
    ...{ cores: os.cpus().length, memoryGiB: Math.round(os.totalmem() / 2 ** 30), node: process.versions.node },
    ...{ postgres: row?.version ?? '', sharedBuffers: row?.buffers ?? '', fsync: row?.fsync ?? '', loadBefore: loadNow() },
  };
}

export function loadNow(): number {
  return Math.round((os.loadavg()[0] ?? 0) * 100) / 100;
}
