import type { FortnightSummary, SheetSummary } from '@pakhwada/contracts/fortnights';
import type { Charge } from '@pakhwada/domain/rights';

/** What every deed on a fortnight as a whole is judged and shown by. */
export interface DeskActionProps {
  readonly fortnight: FortnightSummary;
  readonly sheets: readonly SheetSummary[];
  readonly now: string;
  readonly charge: Charge;
  readonly onDone: (words: string) => void; // told where the page stays, whatever becomes of this fortnight
}
