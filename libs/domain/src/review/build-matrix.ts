import { reportingDistricts } from '../plan/index.ts';
import type { LocalName, PlanDistrict } from '../plan/index.ts';
import { fromRatio, ifKnown, isMissing, missing } from '../ratio/index.ts';
import { physicalIndex, weightedMean } from '../rollup/index.ts';
import type { BuiltComponent } from './build-component.ts';
import type { SheetLine } from './build-reporting.ts';
import { againstPlan, districtIndex, districtPartsOf, divisionIndex } from './district-index.ts';
import type { DistrictPart, PlacedIndex } from './district-index.ts';
import type { Frame } from './frame.ts';
import { knownRatio } from './index-figures.ts';
import { milestoneTerms, stateTerms } from './index-terms.ts';
import { rankDistricts } from './rank-districts.ts';
import type { MatrixCell, MatrixRow, SchemeFigures } from './review.ts';

interface PlacedCell extends PlacedIndex {
  readonly componentCode: string;
  readonly isReported: boolean;
  readonly isHeld: boolean;
}

interface PlacedRow {
  readonly cells: readonly PlacedCell[];
  readonly all: PlacedCell;
}

/** Districts by LGD code, then divisions, the State's own items, and all together: each against its own part of the plan (SCREENS 6.10). */
export function buildMatrix(components: readonly BuiltComponent[], lines: readonly SheetLine[], figures: SchemeFigures, frame: Frame): MatrixRow[] {
  const districts = reportingDistricts(frame.plan);
  const parts = components.map((built) => districtPartsOf(built));
  const linesOf = groupByDistrict(lines);
  const rows = districts.map(({ lgd }) => districtRow(lgd, components, parts));
  const isHandedIn = (lgd: number, all: PlacedCell) => {
    const own = linesOf.get(lgd) ?? [];
    return own.length === 0 ? all.isReported : own.some(({ handedIn }) => handedIn !== null && frame.isCounted(handedIn.state));
  };
  const ranks = rankDistricts(districts.map(({ lgd }, index) => rankedNow(lgd, rows[index], isHandedIn)));
  const previousRanks = frame.facts.opening === null ? new Map<number, number>() : rankDistricts(districts.map(({ lgd }) => rankedBefore(lgd, components, parts, linesOf.get(lgd) ?? [])));
  const total = districts.reduce((sum, { weight }) => sum + weight, 0);
  return [
    ...districts.map((district, index): MatrixRow => {
      const rank = ranks.get(district.lgd) ?? null;
      const before = previousRanks.get(district.lgd) ?? null;
      const own = linesOf.get(district.lgd) ?? [];
      return {
        ...rowOf('DISTRICT', district.lgd, district.name, district.division, rows[index], own, district.weight),
        rank,
        moveFromLast: rank === null || before === null ? null : before - rank,
        silentFortnights: Math.max(0, ...own.map(({ reporting }) => reporting.silentFortnights)),
      };
    }),
    ...divisionRows(districts, components, parts, linesOf),
    rowOf('STATE', 0, frame.plan.state.name, null, stateRow(components), lines.filter(({ districtLgd }) => districtLgd === null), total),
    rowOf('ALL', null, frame.plan.state.name, null, allRow(components, figures), lines, total),
  ];
}

function districtRow(lgd: number, components: readonly BuiltComponent[], parts: readonly Map<number, DistrictPart>[]): PlacedRow {
  return withAll(
    components,
    components.map((built, index): PlacedCell => {
      const part = parts[index]?.get(lgd);
      const placed = districtIndex(part?.now ?? null, built.planned.of(lgd).now.exact);
      return { componentCode: built.component.code, ...placed, isReported: part?.isReported ?? false, isHeld: part?.isHeld ?? false };
    }),
  );
}

function rankedNow(lgd: number, row: PlacedRow | undefined, isHandedIn: (lgd: number, all: PlacedCell) => boolean) {
  return { lgd, againstPlan: row ? againstPlan(row.all) : missing('NO_TARGET'), isReported: row !== undefined && isHandedIn(lgd, row.all) };
}

/** The rank one fortnight earlier, from the opening figures and the plan of that day. */
function rankedBefore(lgd: number, components: readonly BuiltComponent[], parts: readonly Map<number, DistrictPart>[], own: readonly SheetLine[]) {
  const cells = components.map((built, index): PlacedCell => {
    const part = parts[index]?.get(lgd);
    return { componentCode: built.component.code, ...districtIndex(part?.before ?? null, built.planned.of(lgd).before), isReported: part?.wasReported ?? false, isHeld: false };
  });
  const { all } = withAll(components, cells);
  return { lgd, againstPlan: againstPlan(all), isReported: own.length === 0 ? all.isReported : own.some(({ wasSilent }) => !wasSilent) };
}

function divisionRows(districts: readonly PlanDistrict[], components: readonly BuiltComponent[], parts: readonly Map<number, DistrictPart>[], linesOf: ReadonlyMap<number, readonly SheetLine[]>): MatrixRow[] {
  const divisions = new Map<string, { name: LocalName; districts: PlanDistrict[] }>();
  for (const district of districts) {
    const found = divisions.get(district.division.en);
    if (found) found.districts.push(district);
    else divisions.set(district.division.en, { name: district.division, districts: [district] });
  }
  return [...divisions.values()].map(({ name, districts: members }) => {
    const lgds = new Set(members.map(({ lgd }) => lgd));
    const cells = components.map((built, index): PlacedCell => {
      const own = members.flatMap(({ lgd }) => parts[index]?.get(lgd) ?? []);
      return { componentCode: built.component.code, ...divisionIndex(built, lgds), isReported: own.some(({ isReported }) => isReported), isHeld: own.some(({ isHeld }) => isHeld) };
    });
    const weight = members.reduce((sum, district) => sum + district.weight, 0);
    return rowOf('DIVISION', null, name, name, withAll(components, cells), members.flatMap(({ lgd }) => linesOf.get(lgd) ?? []), weight);
  });
}

/** The State's own items: STATE-level indicators and milestones, weights made whole again. */
function stateRow(components: readonly BuiltComponent[]): PlacedRow {
  return withAll(
    components,
    components.map(({ component, indicators, planned, review }): PlacedCell => {
      const own = indicators.filter(({ indicator }) => indicator.level === 'STATE');
      const index = physicalIndex([...stateTerms(own), ...milestoneTerms(review.milestones)]);
      const isReported = review.isStatusReported || own.some(({ stateCell }) => stateCell.isReported);
      const isHeld = own.some(({ indicator, stateCell }) => indicator.weightBasisPoints > 0 && !stateCell.isReported && stateCell.lastReportedIn !== null);
      return { componentCode: component.code, index, planned: isMissing(index) ? missing('NO_TARGET') : planned.state.now.exact, isReported, isHeld };
    }),
  );
}

/** The foot of the matrix is the overview: every component's own index, and the State's weighted one. */
function allRow(components: readonly BuiltComponent[], { weighted }: SchemeFigures): PlacedRow {
  const cells = components.map(({ component, parts, isReported, indicators }): PlacedCell => {
    const isHeld = indicators.some(({ hasHeldUnits }) => hasHeldUnits);
    return { componentCode: component.code, index: parts.physical, planned: parts.planned, isReported, isHeld };
  });
  const all = { componentCode: 'ALL', index: ifKnown(weighted.physical, fromRatio), planned: ifKnown(weighted.planned, fromRatio) };
  return { cells, all: { ...all, isReported: cells.some(({ isReported }) => isReported), isHeld: cells.some(({ isHeld }) => isHeld) } };
}

/** The column over all components, weighted by their money; the components without a figure here carry no weight. */
function withAll(components: readonly BuiltComponent[], cells: readonly PlacedCell[]): PlacedRow {
  const mean = (figure: 'index' | 'planned') => weightedMean(cells.map((cell, index) => ({ weight: components[index]?.component.amountPaise ?? 0, share: cell[figure] })));
  const all = { componentCode: 'ALL', index: mean('index'), planned: mean('planned') };
  return { cells, all: { ...all, isReported: cells.some(({ isReported }) => isReported), isHeld: cells.some(({ isHeld }) => isHeld) } };
}

function rowOf(kind: MatrixRow['kind'], lgd: number | null, name: LocalName, division: LocalName | null, row: PlacedRow | undefined, lines: readonly SheetLine[], weight: number): MatrixRow {
  if (!row) throw new Error('every row of the matrix has its cells');
  const reportedSheets = lines.filter(({ handedIn }) => handedIn !== null).length;
  return { kind, lgd, name, division, rank: null, all: cellOf(row.all), cells: row.cells.map(cellOf), moveFromLast: null, reportedSheets, expectedSheets: lines.length, silentFortnights: 0, weight };
}

function cellOf({ componentCode, isReported, isHeld, ...placed }: PlacedCell): MatrixCell {
  return { componentCode, index: knownRatio(placed.index), planned: knownRatio(placed.planned), againstPlan: knownRatio(againstPlan(placed)), isReported, isHeld };
}

function groupByDistrict(lines: readonly SheetLine[]): Map<number, SheetLine[]> {
  const groups = new Map<number, SheetLine[]>();
  for (const line of lines) {
    if (line.districtLgd === null) continue;
    const found = groups.get(line.districtLgd);
    if (found) found.push(line);
    else groups.set(line.districtLgd, [line]);
  }
  return groups;
}
