import type { Breach } from '@pakhwada/domain/workflow';
import { isRefusal, Unreachable } from '../shell/refusal.ts';

/** What somebody else saved meanwhile. */
export interface OtherDraft<Row> {
  readonly version: number;
  readonly savedAt: string | null;
  readonly designation: { readonly en: string; readonly hi: string } | null;
  readonly rows: readonly Row[];
}

/** What came of keeping a draft on the server. */
export type SaveOutcome<Row> =
  | { readonly kind: 'SAVED'; readonly version: number; readonly savedAt: string }
  | { readonly kind: 'CHANGED_BY_OTHER'; readonly theirs: OtherDraft<Row> }
  | { readonly kind: 'SESSION_OVER' }
  | { readonly kind: 'NO_NETWORK' }
  | { readonly kind: 'REFUSED'; readonly breaches: readonly Breach[] };

/** Reads the answer to a save: a 409 carries what the other person saved. */
export async function outcomeOf<Row>(saving: Promise<{ readonly version: number; readonly savedAt: string }>): Promise<SaveOutcome<Row>> {
  try {
    return { kind: 'SAVED', ...(await saving) };
  } catch (error) {
    if (error instanceof Unreachable) return { kind: 'NO_NETWORK' };
    if (!isRefusal(error)) throw error;
    if (error.code === 'SESSION_OVER') return { kind: 'SESSION_OVER' };
    const theirs = otherIn<Row>(error);
    if (theirs) return { kind: 'CHANGED_BY_OTHER', theirs };
    return { kind: 'REFUSED', breaches: error.problem.breaches };
  }
}

/** What the other person left, as a 409 carries it: a draft with its version, or a submission with its revision. */
export function otherIn<Row>(error: unknown): OtherDraft<Row> | null {
  if (!isRefusal(error) || error.status !== 409 || error.problem.current === undefined || error.problem.current === null) return null;
  const { version, revision, savedAt, submittedAt, designation, rows } = error.problem.current as Partial<OtherDraft<Row>> & { readonly revision?: number; readonly submittedAt?: string };
  return { version: version ?? revision ?? 0, savedAt: savedAt ?? submittedAt ?? null, designation: designation ?? null, rows: rows ?? [] };
}
