import type { CivilDate } from '../calendar/fortnight.ts';

export const DUPLICATE_REASONS = ['SAME_UAM', 'SAME_NAME', 'LIKE_NAME'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What is compared of two units of a district. */
export interface ComparedUnit {
  readonly unitId: string;
  readonly nameKey: string;
  readonly uam: string | null;
  readonly nic: string | null;
  readonly activity: string | null;
  readonly owner: string | null;
  readonly social: string | null;
  readonly registeredOn: CivilDate;
}

export interface JudgedPair<Unit extends ComparedUnit> {
  readonly first: Unit;
  readonly second: Unit;
  readonly likeness: number;
  readonly reason: DuplicateReason;
}

const LEAST_LIKE = 40;

/** How like two names are, 0 to 100: the threes of letters they share among all threes they have, in whole per cent. sharmawoodworks and sharmawoodwarks share 13 of 19: 68. The same in every script, whatever the database's locale. */
export function likeness(one: string, other: string): number {
  if (one === other) return 100;
  const [mine, theirs] = [threesOf(one), threesOf(other)];
  let shared = 0;
  for (const three of mine) if (theirs.has(three)) shared += 1;
  return Math.floor((shared * 100) / (mine.size + theirs.size - shared));
}

/**
 * Pairs that may be one enterprise, likest first, at most `most` of them: the same old number, then the same name (those that agree in more else first), then names that are alike by at least 40. A person decides; nothing is merged by itself.
 */
export function rankDuplicates<Unit extends ComparedUnit>(pairs: readonly (readonly [Unit, Unit])[], most: number): JudgedPair<Unit>[] {
  const judged = pairs.map(([first, second]) => ({ pair: judge(first, second), agreed: agreements(first, second) })).filter(({ pair }) => pair.likeness >= LEAST_LIKE || pair.reason === 'SAME_UAM');
  const rank = ({ pair }: (typeof judged)[number]): number => DUPLICATE_REASONS.indexOf(pair.reason);
  return judged.sort((a, b) => rank(a) - rank(b) || b.pair.likeness - a.pair.likeness || b.agreed - a.agreed).slice(0, most).map(({ pair }) => pair);
}

function judge<Unit extends ComparedUnit>(first: Unit, second: Unit): JudgedPair<Unit> {
  const like = likeness(first.nameKey, second.nameKey);
  const reason = first.uam !== null && first.uam === second.uam ? 'SAME_UAM' : like === 100 ? 'SAME_NAME' : 'LIKE_NAME';
  return { first, second, likeness: like, reason };
}

/** How much else two units agree in: each answer both give alike, and registrations within a month of each other. */
function agreements(first: ComparedUnit, second: ComparedUnit): number {
  const same = (['nic', 'activity', 'owner', 'social'] as const).filter((field) => first[field] !== null && first[field] === second[field]).length;
  return same + (first.registeredOn.slice(0, 7) === second.registeredOn.slice(0, 7) ? 1 : 0);
}

function threesOf(text: string): Set<string> {
  const letters = [...`  ${text} `];
  return new Set(letters.slice(2).map((_, i) => letters.slice(i, i + 3).join('')));
}
