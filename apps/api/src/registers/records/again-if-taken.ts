import { breachOfDatabaseError } from '../../platform/http/breach-of-database-error.ts';

/** Two that enter one key in one moment: the second is read once more, and is then told at its field what stands. */
export async function againIfTaken<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (breachOfDatabaseError(error) !== 'RECORD_TAKEN') throw error;
    return work();
  }
}
