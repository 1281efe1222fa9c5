import type { MatrixRow, Review } from '@pakhwada/domain/review';

/** Districts by rank, and those that did not report: unranked, in a list of their own. */
export interface DistrictStanding {
  readonly top: readonly MatrixRow[];
  readonly bottom: readonly MatrixRow[]; // worst first
  readonly silent: readonly MatrixRow[];
}

const LISTED = 3;

export function districtStanding(review: Review): DistrictStanding {
  const districts = review.matrix.filter((row) => row.kind === 'DISTRICT');
  const ranked = districts.filter((row) => row.rank !== null).toSorted((a, b) => Number(a.rank) - Number(b.rank));
  return {
    top: ranked.slice(0, LISTED),
    bottom: ranked.slice(LISTED).toReversed().slice(0, LISTED),
    silent: districts.filter((row) => row.silentFortnights > 0 && row.expectedSheets > 0),
  };
}
