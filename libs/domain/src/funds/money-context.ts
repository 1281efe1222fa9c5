import type { CivilDate, Fortnight, FortnightId } from '../calendar/fortnight.ts';
import type { FundFlow } from '../plan/plan.ts';
import type { Returned } from '../workflow/returned-rows.ts';
import type { FrozenLine, LedgerSum, OpenCommitment } from './ledger.ts';
import type { MoneyRow } from './rows.ts';
import type { Tranche } from './tranches.ts';

/** What a money sheet is judged by: the plan's components and offices, and the ledger before the fortnight. */
export interface MoneyContext {
  readonly fortnight: Pick<Fortnight, 'startsOn' | 'endsOn'>;
  readonly asOn: CivilDate; // today, or the last day of the fortnight once that has passed
  readonly firstFortnightId: FortnightId; // of the plan
  readonly fundFlow: FundFlow;
  readonly components: readonly ComponentMoney[];
  readonly offices: readonly string[]; // that money can reach, or that spend it
  readonly sums: readonly LedgerSum[];
  readonly tranches: readonly Tranche[];
  readonly commitments: readonly OpenCommitment[]; // the open ones, and those the rows name
  readonly frozenLines: readonly FrozenLine[]; // those that reversals among the rows name
  readonly references?: readonly Pick<MoneyRow, 'type' | 'componentCode' | 'reference'>[]; // of earlier fortnights, where known
  readonly returned: Returned<MoneyRow> | null; // after the cut-off: what was returned
}

/** A component and what the plan in force gives it. */
export interface ComponentMoney {
  readonly code: string;
  readonly amountPaise: number;
}
