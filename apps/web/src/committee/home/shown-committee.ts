import type { ActionSummary, SittingSummary } from '@pakhwada/contracts/committee';
import type { LocalName } from '@pakhwada/domain/plan';
import type { ActionLine, ActionTaken, Review } from '@pakhwada/domain/review';
import type { ReactNode } from 'react';
import type { Proposal } from './proposal.ts';

/** An action point as the review or the list tells it. */
export type TakenLine = ActionLine | ActionSummary;

export interface ShownSitting extends Pick<SittingSummary, 'sittingId' | 'no' | 'state' | 'on' | 'startsAt' | 'venue' | 'fortnightId'> {
  readonly noticeOn: string | null;
  readonly isByVideo: boolean;
}

export interface CommitteeViewProps {
  readonly review: Review;
  readonly sitting: ShownSitting | null;
  readonly lastSittingNo: number | null; // held last
  readonly committeeName?: LocalName;
  readonly chair: LocalName | null;
  readonly convenor: LocalName | null;
  readonly proposals: readonly Proposal[];
  readonly taken: { readonly lines: readonly TakenLine[]; readonly closed: readonly TakenLine[] };
  readonly figures: ActionTaken | null; // null: the rule set of the plan does not compute them yet
  readonly minutesOn: string | null;
  readonly buttons?: ReactNode;
  readonly switcher?: ReactNode;
  readonly mayDraft?: boolean;
  readonly mayCall?: boolean;
}
