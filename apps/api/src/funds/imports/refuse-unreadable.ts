import { refuse } from '../../platform/http/rule-breach.ts';
import { UnreadableFile } from './voucher-file.ts';

/** A file that cannot be read is refused in words, not as a fault of ours. */
export async function refuseUnreadable<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse('FILE_UNREADABLE', { problem: error.problem, detail: error.detail });
    throw error;
  }
}
