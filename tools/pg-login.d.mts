import type { RunningPg } from './pg.mjs';

export declare function serverLogin(server: Pick<RunningPg, 'url' | 'dir'>): Promise<string>;
