import type { CivilDate } from '../../calendar/index.ts';
import type { RecordFact } from './committee-facts.ts';
import type { ConsultationLine } from './committee-review.ts';
import { byParent, dayBy, numberOf, recordsOf, textOf } from './record-values.ts';

const SHOWN = 12;

/** Deliberations held, newest first, and how far each challenge has come (DOMAIN 3): raised, answered by a recommendation, linked to an action point. Over two days with "more than 50" start-ups: at least 50, 9 challenges, 6 recommended, 4 in action. */
export function buildConsultations(records: readonly RecordFact[], asOn: CivilDate): ConsultationLine[] {
  const challengesOf = byParent(recordsOf(records, 'challenge').filter((one) => dayBy(one, 'raisedOn', asOn) !== null));
  const held = recordsOf(records, 'consultation').flatMap((record): ConsultationLine[] => {
    const heldFrom = dayBy(record, 'heldFrom', asOn);
    if (heldFrom === null) return [];
    const challenges = challengesOf.get(record.recordId) ?? [];
    const reached = (field: string) => challenges.filter((one) => dayBy(one, field, asOn) !== null).length;
    const title = textOf(record, 'title') ?? record.key;
    return [{ recordId: record.recordId, key: record.key, title, heldFrom, heldTo: dayBy(record, 'heldTo', asOn), participants: numberOf(record, 'participants'), isAtLeast: record.atLeast.includes('participants'), challenges: challenges.length, recommended: reached('recommendedOn'), inAction: reached('linkedOn') }];
  });
  return held.sort((a, b) => (a.heldFrom === b.heldFrom ? (a.key < b.key ? -1 : 1) : a.heldFrom < b.heldFrom ? 1 : -1)).slice(0, SHOWN);
}
