import { isMissing } from '@pakhwada/domain/ratio';
import type { MatrixRow, Review } from '@pakhwada/domain/review';

/** Districts by rank, and apart from them those that did not report and those whose sheet was not approved. Each district stands in one list. */
export interface DistrictStanding {
  readonly top: readonly MatrixRow[];
  readonly bottom: readonly MatrixRow[]; // worst first
  readonly silent: readonly MatrixRow[];
  readonly notCounted: readonly MatrixRow[]; // in, but not approved by the freeze: neither ranked nor silent
}

const LISTED = 3;

export function districtStanding(review: Review): DistrictStanding {
  const districts = review.matrix.filter((row) => row.kind === 'DISTRICT');
  const ranked = districts.filter((row) => row.rank !== null).toSorted((a, b) => Number(a.rank) - Number(b.rank));
  return {
    top: ranked.slice(0, LISTED),
    bottom: ranked.slice(LISTED).toReversed().slice(0, LISTED),
    silent: districts.filter((row) => row.silentFortnights > 0),
    notCounted: districts.filter((row) => row.rank === null && row.silentFortnights === 0 && !isMissing(row.all.againstPlan)),
  };
}
