import { breachOfDatabaseError } from '../platform/http/breach-of-database-error.ts';
import { breachOf, RuleBreach } from '../platform/http/rule-breach.ts';
import type { DeskSheet } from './desk.ts';

/** Whether a submission failed because another writer was faster, seen by the rule or by the database. */
export function isRevisionTaken(error: unknown): boolean {
  return error instanceof RuleBreach ? error.breaches.some((breach) => breach.code === 'REVISION_TAKEN') : breachOfDatabaseError(error) === 'REVISION_TAKEN';
}

/** The refusal with what the other writer handed in beside it, so that nothing has to be guessed or typed again. */
export function revisionTaken(error: unknown, revisionSeen: number, { revision, record, allSteps }: DeskSheet, rows: readonly unknown[]): RuleBreach {
  const breaches = error instanceof RuleBreach ? error.breaches : [breachOf('REVISION_TAKEN', { revision: revisionSeen, latest: revision })];
  const designation = allSteps.findLast((step) => step.action === 'SUBMIT')?.designation ?? null;
  return new RuleBreach(breaches, { revision, savedAt: record?.submittedAt ?? null, designation, rows });
}
