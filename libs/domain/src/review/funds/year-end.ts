import { financialYearEnd } from '../../calendar/index.ts';
import type { CivilDate } from '../../calendar/index.ts';
import type { OpenCommitment } from '../../funds/ledger.ts';
import { missing } from '../../ratio/index.ts';
import type { Known } from '../../ratio/index.ts';
import type { HistoryPoint } from '../facts.ts';
import type { Frame } from '../frame.ts';
import { owedPaise } from './money-book.ts';
import type { MoneyBook } from './money-book.ts';

/** What bears on the last quarter of a year, of a component or of the scheme. */
export interface YearEnd {
  readonly budgetPaise: Known<number>; // BE of this year
  readonly commitmentsPaise: number; // work orders due by 31 March and not yet paid
  /** Spent since inception when the fortnight of this number began; a fortnight still to come: all that is spent so far. */
  readonly spentBefore: (fortnightNumber: number) => number;
}

/** Of some components together; `spentAt` takes their spending from a closed fortnight, `spentNow` is where they stand. */
export function yearEndOf(componentCodes: readonly string[], spentNow: number, spentAt: (point: HistoryPoint) => number, book: MoneyBook, frame: Frame): YearEnd {
  const { fortnight, asOn } = frame;
  const closed = closedPoints(frame);
  const budgets = componentCodes.map((code) => book.moved(code, 'BUDGET').year).filter((paise) => paise !== 0);
  return {
    budgetPaise: budgets.length === 0 ? missing('NOT_ON_RECORD') : budgets.reduce((sum, paise) => sum + paise, 0),
    commitmentsPaise: owedPaise(componentCodes.flatMap((code) => dueBy(book.commitmentsOf(code), financialYearEnd(asOn)))),
    spentBefore: (fortnightNumber) => {
      if (fortnight.number < fortnightNumber) return spentNow;
      const first = `${fortnight.financialYear}-FN${String(fortnightNumber).padStart(2, '0')}`;
      const last = closed.findLast(({ fortnightId }) => fortnightId < first);
      return last ? spentAt(last) : 0;
    },
  };
}

/** Every fortnight that closed before this one, frozen or waiting, oldest first. */
function closedPoints({ facts: { history, waiting = [], opening } }: Frame): HistoryPoint[] {
  const last = history.at(-1)?.fortnightId ?? '';
  const open = [...waiting, ...(opening ? [opening.scheme] : [])].filter(({ fortnightId }) => fortnightId > last);
  return [...history, ...open];
}

/** An order without a day is not dated and promises nothing by 31 March. */
function dueBy(orders: readonly OpenCommitment[], on: CivilDate): OpenCommitment[] {
  return orders.filter(({ dueOn }) => dueOn !== null && dueOn <= on);
}
