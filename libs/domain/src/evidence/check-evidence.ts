import type { CivilDate } from '../calendar/fortnight.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';

/** What is told about a piece of evidence beside the file itself. */
export interface ToldEvidence {
  readonly takenOn: CivilDate;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface EvidenceContext {
  readonly today: CivilDate;
  readonly schemeStartsOn: CivilDate;
  /** The day the entry behind which it stands was handed in for good; null: it may still be handed in, or there is no sheet. */
  readonly submittedOn: CivilDate | null;
}

/**
 * What is wrong with the day and the place told of a file (invariant I9): nothing that is still to come, nothing from before the scheme, and behind an entry
 * nothing taken after the entry was handed in. A sheet handed in on 2026-02-02 is not proved by a photograph of 2026-02-03. A place is two coordinates or none.
 */
export function checkEvidence({ takenOn, latitude, longitude }: ToldEvidence, { today, schemeStartsOn, submittedOn }: EvidenceContext): Breach[] {
  const breaches: Breach[] = [];
  const place = { field: 'takenOn' };
  if (takenOn > today) breaches.push(block('FUTURE_DATE', { on: takenOn, latestOn: today }, place));
  else if (submittedOn !== null && takenOn > submittedOn) breaches.push(block('EVIDENCE_DATED_LATE', { on: takenOn, latestOn: submittedOn }, place));
  if (takenOn < schemeStartsOn) breaches.push(block('EVIDENCE_DATED_EARLY', { on: takenOn, startsOn: schemeStartsOn }, place));
  if ((latitude === null) !== (longitude === null)) breaches.push(block('COORDINATES_INCOMPLETE', {}, { field: latitude === null ? 'latitude' : 'longitude' }));
  return breaches;
}
