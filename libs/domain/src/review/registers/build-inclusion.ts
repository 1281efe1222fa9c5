import { INCLUSION_GROUPS } from '../../plan/index.ts';
import type { BreakdownSet, Component, InclusionGroup, InclusionNorm, Plan } from '../../plan/index.ts';
import { compare, fromRatio, isMissing, missing, ratioOf } from '../../ratio/index.ts';
import type { Known, Ratio } from '../../ratio/index.ts';
import type { BuiltComponent } from '../build-component.ts';
import type { BuiltIndicator } from '../build-indicator.ts';
import { COVERED } from '../fold-cell.ts';
import type { Inclusion, InclusionLine, NormLine } from './registers-review.ts';
import { isSmallCell, withoutSmallCells } from './small-cells.ts';

const WHOLE = 10_000;

/**
 * The share of each group among those a component reaches, over the entries that carry the breakdown, with how complete that is (DOMAIN 6.5): 22 women of 33 trainees are 66.67 %, told of 33 of 40 it is complete to 82.50 %.
 * Every indicator that asks for the group has its line; the headline one is held against the norm. What would tell of one to four people is suppressed.
 */
export function buildInclusion(built: readonly BuiltComponent[], { breakdownSets }: Plan): Inclusion {
  const sets = new Map(breakdownSets.map((set) => [set.code, set]));
  const lines = built.flatMap(({ component, indicators }) => INCLUSION_GROUPS.flatMap((group) => linesOf(component, group, indicators, sets)));
  return { lines, norms: built.flatMap(({ component }) => (component.inclusionNorms ?? []).map((norm) => normOf(component, norm, lines.filter(({ componentCode, isLead }) => isLead && componentCode === component.code)))) };
}

function linesOf({ code }: Component, group: InclusionGroup, indicators: readonly BuiltIndicator[], sets: ReadonlyMap<string, BreakdownSet>): InclusionLine[] {
  const asked = indicators.flatMap((built) => {
    const part = partOf(built, group, sets);
    return part ? [{ built, part }] : [];
  });
  const lead = asked.find(({ built }) => built.indicator.isHeadline) ?? asked[0];
  return asked.map((one) => ({ componentCode: code, group, indicatorCode: one.built.indicator.code, isLead: one === lead, ...figuresOf(one.built, one.part) }));
}

interface Part {
  readonly set: string;
  readonly part: string;
}

/** Where an indicator tells of a group; the first of its sets that does, so that nobody is counted twice. */
function partOf({ indicator }: BuiltIndicator, group: InclusionGroup, sets: ReadonlyMap<string, BreakdownSet>): Part | null {
  for (const set of indicator.breakdowns) {
    const part = sets.get(set)?.parts.find(({ inclusion }) => inclusion === group);
    if (part) return { set, part: part.code };
  }
  return null;
}

/** How much of the figure speaks of a part: cell by cell, since a part may be asked for since lately, and not everywhere. */
function coveredOf({ cells }: BuiltIndicator, { set, part }: Part): number {
  let covered = 0;
  cells.each(({ breakdowns }) => {
    const counts = breakdowns[set];
    if (counts?.[part] !== undefined) covered += counts[COVERED + part] ?? counts[COVERED] ?? 0;
  });
  return covered;
}

function figuresOf(built: BuiltIndicator, asked: Part): Pick<InclusionLine, 'numerator' | 'denominator' | 'share' | 'completeness'> {
  const { indicator, stateCell, review } = built;
  const whole = indicator.nature === 'R' ? stateCell.denominator : stateCell.total;
  const covered = coveredOf(built, asked);
  const nothing = (reason: 'NOT_REPORTED' | 'SMALL_CELL') => ({ numerator: missing(reason), denominator: missing(reason), share: missing(reason), completeness: missing(reason) });
  if (whole === null || whole === 0) return nothing('NOT_REPORTED');
  if (covered === 0) return { ...nothing('NOT_REPORTED'), completeness: ratioOf(0, whole) };
  if (isSmallCell(covered)) return nothing('SMALL_CELL');
  const count = review.state.breakdowns[asked.set]?.[asked.part] ?? 0;
  const shown = isMissing(count) ? null : withoutSmallCells([Math.min(covered, count), Math.max(0, covered - count)])[0];
  const completeness = ratioOf(Math.min(covered, whole), whole);
  if (shown === null || shown === undefined) return { numerator: missing('SMALL_CELL'), denominator: covered, share: missing('SMALL_CELL'), completeness };
  return { numerator: shown, denominator: covered, share: ratioOf(shown, covered), completeness };
}

/** The weaker sections overlap: together they are at least as many as the greatest of them, and more cannot be told. */
function normOf({ code }: Component, { group, shareBasisPoints, standing, source }: InclusionNorm, leads: readonly InclusionLine[]): NormLine {
  const norm = ratioOf(shareBasisPoints, WHOLE);
  const line = { componentCode: code, group, norm, standing, source };
  if (group !== 'WEAKER_SECTIONS') {
    const share: Known<Ratio> = leads.find((one) => one.group === group)?.share ?? missing('NOT_ASKED');
    return { ...line, share, atLeastBy: null, isMet: isMissing(share) ? null : isReached(share, norm) };
  }
  const greatest = greatestOf(leads.filter((one) => one.group !== 'MICRO'));
  if (!greatest) return { ...line, share: missing(leads.length === 0 ? 'NOT_ASKED' : 'NOT_REPORTED'), atLeastBy: null, isMet: null };
  return { ...line, share: greatest.share, atLeastBy: greatest.group, isMet: isReached(greatest.share, norm) || null };
}

function greatestOf(lines: readonly InclusionLine[]): { readonly group: InclusionGroup; readonly share: Ratio } | null {
  let greatest: { readonly group: InclusionGroup; readonly share: Ratio } | null = null;
  for (const { group, share } of lines) {
    if (!isMissing(share) && (greatest === null || compare(fromRatio(share), fromRatio(greatest.share)) > 0)) greatest = { group, share };
  }
  return greatest;
}

function isReached(share: Ratio, norm: Ratio): boolean {
  return compare(fromRatio(share), fromRatio(norm)) >= 0;
}
