import type { Instant } from '@pakhwada/domain/calendar';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';

/** What the demo's officers do at one instant. Each act looks at how the sheets stand and does what is left to do, so that an act done twice, or by a visitor before, does nothing. */
export interface Act {
  readonly at: Instant;
  readonly until: Instant; // after this the calendar no longer lets it happen
  readonly name: 'registered' | 'reported' | 'returned' | 'resubmitted' | 'verified' | 'approved' | 'corrected' | 'certified' | 'certificateReturned' | 'certificateAccepted' | 'evidenced' | 'checked' | PaperActName;
  readonly key: FortnightKey;
  run(): Promise<number>; // how many sheets
}

/** Steps of the committee's papers. */
export type PaperActName = 'planned' | 'called' | 'sat' | 'minuted' | 'acted' | 'decided' | 'judged';
