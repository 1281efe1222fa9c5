import { isPlainCell, type PlainCells, type Sealed, type SealedCell } from '@pakhwada/domain/review';

/** The sealed cells of one fortnight as one text: plain ones as columns an indicator at a time, the others one by one. Indicators counted in the same units share one list of them. */
interface PackedCells {
  readonly lists: readonly (readonly number[])[];
  readonly plain: readonly (readonly [code: string, list: number, cumulatives: readonly number[]])[];
  readonly others: readonly OtherCell[];
}
type OtherCell = [string, number, number, number | null, number, number, SealedCell['qualifier'], SealedCell['breakdowns'], string | null];

export function packCells(cells: readonly SealedCell[], fortnightId: string): string {
  const plain = new Map<string, [string, number[], number[]]>();
  const others: OtherCell[] = [];
  for (const cell of [...cells].sort((a, b) => a.unit - b.unit)) {
    const { indicatorCode, unit, cumulative, during, numerator, denominator, qualifier, breakdowns, lastReportedIn } = cell;
    if (!isPlainCell(cell, fortnightId)) {
      others.push([indicatorCode, unit, cumulative, during, numerator, denominator, qualifier, breakdowns, lastReportedIn]);
      continue;
    }
    const found = plain.get(indicatorCode) ?? [indicatorCode, [], []];
    plain.set(indicatorCode, found);
    found[1].push(unit);
    found[2].push(cumulative);
  }
  const lists = new Map<string, { readonly no: number; readonly units: readonly number[] }>();
  const listOf = (units: readonly number[]): number => {
    const key = units.join();
    const { no } = lists.get(key) ?? { no: lists.size };
    lists.set(key, { no, units });
    return no;
  };
  const columns = [...plain.values()].map(([code, units, cumulatives]) => [code, listOf(units), cumulatives] as const);
  const packed: PackedCells = { lists: [...lists.values()].map(({ units }) => units), plain: columns, others };
  return JSON.stringify(packed);
}

export function unpackCells(text: string): Pick<Sealed, 'cells' | 'plainCells'> {
  const { lists, plain, others } = JSON.parse(text) as PackedCells;
  return {
    plainCells: plain.map(([indicatorCode, list, cumulatives]): PlainCells => ({ indicatorCode, units: lists[list] ?? [], cumulatives })),
    cells: others.map(([indicatorCode, unit, cumulative, during, numerator, denominator, qualifier, breakdowns, lastReportedIn]): SealedCell => {
      return { indicatorCode, unit, cumulative, during, numerator, denominator, qualifier, breakdowns, lastReportedIn };
    }),
  };
}
