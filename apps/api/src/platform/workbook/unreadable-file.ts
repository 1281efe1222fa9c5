import type { FileProblem } from '@pakhwada/domain/files';
import { refuse } from '../http/rule-breach.ts';
import { BadWorkbook } from './workbook-parts.ts';

/** Thrown where a file cannot be read at all. */
export class UnreadableFile extends Error {
  constructor(
    readonly problem: FileProblem,
    readonly detail = '',
  ) {
    super(problem);
  }
}

/** What a damaged or hostile workbook throws, told as a problem of the file. */
export function unreadableOf(error: unknown): unknown {
  return error instanceof BadWorkbook ? new UnreadableFile('NO_WORKBOOK', error.message) : error;
}

/** A file that cannot be read is refused in words, not as a fault of ours. */
export async function refuseUnreadable<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse('FILE_UNREADABLE', { problem: error.problem, detail: error.detail });
    throw error;
  }
}
