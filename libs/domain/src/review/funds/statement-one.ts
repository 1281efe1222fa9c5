import { isMissing, missing } from '../../ratio/index.ts';
import type { Known } from '../../ratio/index.ts';
import { shareOfPaise } from '../../rollup/index.ts';
import type { BuiltComponent } from '../build-component.ts';
import type { FundsReview, StatementOneLine } from '../funds-review.ts';
import { knownRatio } from '../index-figures.ts';
import type { LocalName } from '../../plan/index.ts';
import { owedPaise } from './money-book.ts';
import type { MoneyBook } from './money-book.ts';

/** The columns that are added up; the others follow from them. */
type Columns = Pick<
  StatementOneLine,
  | 'sanctionedPaise' | 'budgetPaise' | 'releasedBeforePaise' | 'releasedDuringPaise' | 'spentBeforePaise' | 'spentDuringPaise' | 'committedPaise' | 'releasedYearPaise' | 'spentYearPaise' | 'priorReleasedPaise' | 'priorSpentPaise'
>;

/**
 * Financial statement I (DOMAIN 4.7): per component sanctioned, BE, released and spent up to last, during, total, their shares, ordered and not yet paid, balance; prior-period amounts of the fortnight beside them.
 * (2) is RE of the year where there is one, else BE. The total row is the sum of the rows to the paisa, its shares taken anew (I10).
 */
export function buildStatementOne(built: readonly BuiltComponent[], book: MoneyBook, schemeName: LocalName): FundsReview['statementOne'] {
  const columns = built.map((one) => columnsOf(one, book));
  return {
    lines: built.map(({ component }, i) => lineOf(component.code, component.name, columns[i] ?? sumOf([]))),
    total: lineOf(null, schemeName, sumOf(columns)),
  };
}

function columnsOf({ component: { code, amountPaise }, totals }: BuiltComponent, book: MoneyBook): Columns {
  const prior = (type: Parameters<MoneyBook['moved']>[1]) => book.moved(code, type).prior;
  return {
    sanctionedPaise: amountPaise,
    budgetPaise: yearBudget(code, book),
    releasedBeforePaise: totals.releasedBefore,
    releasedDuringPaise: totals.releasedDuring,
    spentBeforePaise: totals.spentBefore,
    spentDuringPaise: totals.spentDuring,
    committedPaise: owedPaise(book.commitmentsOf(code)),
    releasedYearPaise: totals.releasedFy,
    spentYearPaise: totals.spentFy,
    priorReleasedPaise: prior('RELEASE'),
    priorSpentPaise: prior('EXPENDITURE') - prior('REFUND'),
  };
}

/** RE of the year, else BE; neither recorded: NOT_ON_RECORD. */
function yearBudget(componentCode: string, book: MoneyBook): Known<number> {
  const budget = book.moved(componentCode, 'REVISED_BUDGET').year || book.moved(componentCode, 'BUDGET').year;
  return budget === 0 ? missing('NOT_ON_RECORD') : budget;
}

function lineOf(componentCode: string | null, name: LocalName, columns: Columns): StatementOneLine {
  const releasedPaise = columns.releasedBeforePaise + columns.releasedDuringPaise;
  const spentPaise = columns.spentBeforePaise + columns.spentDuringPaise;
  return {
    componentCode,
    name,
    ...columns,
    releasedPaise,
    spentPaise,
    spentOfReleased: knownRatio(shareOfPaise(spentPaise, releasedPaise)),
    spentOfSanctioned: isMissing(columns.sanctionedPaise) ? columns.sanctionedPaise : knownRatio(shareOfPaise(spentPaise, columns.sanctionedPaise)),
    balancePaise: releasedPaise - spentPaise,
  };
}

function sumOf(columns: readonly Columns[]): Columns {
  const plain = (figure: Exclude<keyof Columns, 'sanctionedPaise' | 'budgetPaise'>) => columns.reduce((sum, one) => sum + one[figure], 0);
  return {
    sanctionedPaise: sumKnown(columns.map(({ sanctionedPaise }) => sanctionedPaise)),
    budgetPaise: sumKnown(columns.map(({ budgetPaise }) => budgetPaise)),
    releasedBeforePaise: plain('releasedBeforePaise'),
    releasedDuringPaise: plain('releasedDuringPaise'),
    spentBeforePaise: plain('spentBeforePaise'),
    spentDuringPaise: plain('spentDuringPaise'),
    committedPaise: plain('committedPaise'),
    releasedYearPaise: plain('releasedYearPaise'),
    spentYearPaise: plain('spentYearPaise'),
    priorReleasedPaise: plain('priorReleasedPaise'),
    priorSpentPaise: plain('priorSpentPaise'),
  };
}

/** What is on record, added up; where nothing is, that. */
export function sumKnown(figures: readonly Known<number>[]): Known<number> {
  const known = figures.flatMap((figure) => (isMissing(figure) ? [] : [figure]));
  return known.length === 0 ? missing(figures.length === 0 ? 'NO_COMPONENTS' : 'NOT_ON_RECORD') : known.reduce((sum, paise) => sum + paise, 0);
}
