import type { Breach } from '@pakhwada/domain/workflow';

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
