import { foldLedger } from '../funds/fold-ledger.ts';
import type { MoneyLedger } from '../funds/ledger.ts';
import { countLines, orderChanges } from '../funds/seal-lines.ts';
import { isMissing, knownOr } from '../ratio/index.ts';
import type { Known, Ratio } from '../ratio/index.ts';
import { buildReview } from './build-review.ts';
import { actualDatesOf } from './build-milestones.ts';
import { cellBookOf, NO_CELLS } from './cell-book.ts';
import { cellsOfPlain } from './plain-cells.ts';
import type { HistoryPoint, ReviewFacts, Sealed, SealedCell, SealedComponent } from './facts.ts';
import { countedLines } from './funds/money-book.ts';
import { backingBookOf, foldBacking } from './registers/fold-backing.ts';
import { frameOf } from './frame.ts';
import type { Frame } from './frame.ts';
import type { ComponentReview, Review } from './review.ts';

/**
 * The closing state of a fortnight, what the next one opens with: opening + counted entries + late entries + corrections, cell by cell, and each component's point on its curves.
 * Cells the plan no longer holds are carried on unchanged: nothing reported is ever lost.
 */
export function sealReview(facts: ReviewFacts, review: Review): Sealed {
  const frame = frameOf(facts);
  const components = review.components.map(sealComponent);
  return {
    fortnightId: facts.fortnightId,
    cells: sealCells(facts),
    plainCells: [],
    milestones: [...actualDatesOf(frame)].map(([milestoneCode, actualOn]) => ({ milestoneCode, actualOn })).sort((a, b) => (a.milestoneCode < b.milestoneCode ? -1 : 1)),
    components,
    offices: review.reporting.offices.map(({ officeCode, sheet, silentFortnights }) => ({ officeCode, sheet, silentFortnights })),
    scheme: historyPoint(review, components),
    ...backingAfter(facts, frame),
    moneySums: ledgerAfter(facts).sums,
    ...sealLines(facts, frame),
  };
}

/** What stands behind the figures, carried on. It is kept under every rule set, so that the third one opens with what there is; indicators that left the plan take theirs with them. */
function backingAfter({ registers, opening }: ReviewFacts, frame: Frame): Pick<Sealed, 'backing'> {
  if (!registers && !opening?.backing) return {};
  const [book, { cells }] = [backingBookOf(frame), cellBookOf(frame)];
  return { backing: frame.plan.components.flatMap(({ indicators }) => indicators.flatMap((indicator) => foldBacking(indicator, cells.get(indicator.code) ?? NO_CELLS, book))) };
}

/** The counted lines of this fortnight alone, with the revision of the sheet they stand in. */
function sealLines({ money, sheets, fortnightId }: ReviewFacts, { isCounted }: Frame): Pick<Sealed, 'lineCounts' | 'orderChanges'> {
  const lines = money.filter(({ state }) => isCounted(state));
  const revisions = new Map(sheets.flatMap(({ officeCode, sheet, revision }) => (sheet === 'money' ? [[officeCode, revision] as const] : [])));
  return { lineCounts: countLines(lines.map((line) => ({ ...line, revision: revisions.get(line.officeCode) ?? 1 })), fortnightId), orderChanges: orderChanges(lines) };
}

/** The closing state of a fortnight that waits for its freeze: what came in up to now counts, so that the next one can already be reviewed live. */
export function foldWaiting(facts: ReviewFacts): Sealed {
  return sealReview(facts, buildReview(facts));
}

/** The ledger the next fortnight opens with: this one's with the lines that count. Certificates are handed in anew. */
export function ledgerAfter(facts: ReviewFacts): MoneyLedger {
  return foldLedger(facts.ledger, countedLines(frameOf(facts)));
}

function sealCells(facts: ReviewFacts): SealedCell[] {
  const { cells } = cellBookOf(frameOf(facts));
  const sealed: SealedCell[] = [];
  const placed = new Set<string>();
  for (const [indicatorCode, units] of cells) {
    units.each((cell) => {
      const { unit, numerator, denominator, qualifier, breakdowns, lastReportedIn } = cell;
      sealed.push({ indicatorCode, unit, cumulative: cell.total ?? cell.before, during: cell.typed, numerator, denominator, qualifier, breakdowns, lastReportedIn });
      placed.add(`${indicatorCode} ${unit}`);
    });
  }
  const before = facts.opening ? [...facts.opening.cells, ...cellsOfPlain(facts.opening.plainCells, facts.opening.fortnightId)] : [];
  for (const cell of before) if (!placed.has(`${cell.indicatorCode} ${cell.unit}`)) sealed.push({ ...cell, during: null });
  return sealed;
}

function sealComponent({ code, stage, index, money, verdict, silentFortnights, reasonCode, recoveryOn }: ComponentReview): SealedComponent {
  const { releasedPaise, spentPaise, releasedFyPaise, spentFyPaise } = money;
  const line = { componentCode: code, stage, physical: orZero(index.physical), planned: orZero(index.planned), releasedPaise, spentPaise, releasedFyPaise, spentFyPaise };
  return { ...line, status: verdict.status, silentFortnights, reasonCode, recoveryOn };
}

function historyPoint({ fortnight, figures, reporting }: Review, components: readonly SealedComponent[]): HistoryPoint {
  const { weighted, money } = figures;
  return {
    fortnightId: fortnight.id,
    endsOn: fortnight.endsOn,
    lengthDays: fortnight.lengthDays,
    physical: orZero(weighted.physical),
    planned: orZero(weighted.planned),
    releasedPaise: money.releasedPaise,
    spentPaise: money.spentPaise,
    spentDuringPaise: money.spentDuringPaise,
    projectedLapsePaise: isMissing(money.projectedLapsePaise) ? null : money.projectedLapsePaise,
    reportedOffices: reporting.reported,
    expectedOffices: reporting.expected,
    components,
  };
}

/** History keeps numbers; a plan without targets is told by its having none, not by its history. */
function orZero(figure: Known<Ratio>): Ratio {
  return knownOr(figure, { numerator: '0', denominator: '1' });
}
