import '@pakhwada/language/documents';
import { csvText } from '@pakhwada/language/format';
import { sourceOf, type Source } from '../document/words.ts';
import { writeBook } from '../workbook/write-book.ts';
import { aboutTable } from './about.ts';
import { actionsTable, asksTable, partnersTable, projectsTable, risksTable } from './committee.ts';
import { ladderTable } from './ladder.ts';
import { lapseTable } from './lapse.ts';
import type { StatementsOrder } from './order.ts';
import { physicalTable } from './physical.ts';
import { statementOneTable } from './statement-one.ts';
import { statementTwoTable } from './statement-two.ts';
import { inclusionTable, verificationTable } from './registers.ts';
import { sheetOf, textsOf, type StatementTable } from './table.ts';
import { earnedValueTable, unitCostTable } from './value.ts';

/**
 * The statements of a fortnight as XLSX: statement I and II, ladder, lapse, earned value, unit costs, the physical statement, from rule set 3 on verification and inclusion, from 4 on the committee's work, and what it was made from. All figures are values, exact; it computes nothing.
 * Of a frozen fortnight the same bytes each time. Under rule set 1 only what was kept then.
 */
export function statementsWorkbook(order: StatementsOrder): Buffer {
  const source = sourceFor(order);
  return writeBook([...tablesOf(source), aboutTable(source, order)].map((table) => sheetOf(table, source.say)));
}

/** One statement as CSV: figures in plain digits, amounts in rupees to the paisa. */
export function statementsCsv(order: StatementsOrder, statement: 'ONE' | 'TWO'): string | null {
  const source = sourceFor(order);
  if (statement === 'ONE') return csvText(textsOf(statementOneTable(source)));
  const { funds } = order.review;
  return funds ? csvText(textsOf(statementTwoTable(source, funds))) : null;
}

function sourceFor({ review, language, sha256, at }: StatementsOrder): Source {
  return sourceOf(review, language, sha256 ?? '', at);
}

function tablesOf(source: Source): StatementTable[] {
  const { funds, registers, committeeWork: work } = source.review;
  const money = funds ? [statementTwoTable(source, funds), ladderTable(source, funds), lapseTable(source, funds), earnedValueTable(source, funds), unitCostTable(source, funds)] : [];
  const kept = registers ? [verificationTable(source, registers), inclusionTable(source, registers)] : [];
  const committee = work ? [actionsTable, projectsTable, asksTable, partnersTable, risksTable].map((table) => table(source, work)) : [];
  return [statementOneTable(source), ...money, physicalTable(source), ...kept, ...committee];
}
