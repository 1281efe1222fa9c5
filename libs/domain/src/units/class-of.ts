import type { CivilDate } from '../calendar/fortnight.ts';
import { ENTERPRISE_CLASSES } from '../registers/breakdowns.ts';
import type { EnterpriseClass } from './unit.ts';

interface Ceiling {
  readonly investmentPaise: number;
  readonly turnoverPaise: number;
}
type Ceilings = Readonly<Record<EnterpriseClass, Ceiling>>;

const CRORE = 1_00_00_000_00;
const ceiling = (investmentCrore: number, turnoverCrore: number): Ceiling => ({ investmentPaise: investmentCrore * CRORE, turnoverPaise: turnoverCrore * CRORE });

/** The ceilings and the day each set came into force: S.O. 2119(E) of 26.06.2020, and S.O. 1364(E) of 21.03.2025. */
const IN_FORCE: readonly { readonly from: CivilDate; readonly ceilings: Ceilings }[] = [
  { from: '2020-07-01', ceilings: { MICRO: ceiling(1, 5), SMALL: ceiling(10, 50), MEDIUM: ceiling(50, 250) } },
  { from: '2025-04-01', ceilings: { MICRO: ceiling(2.5, 10), SMALL: ceiling(25, 100), MEDIUM: ceiling(125, 500) } },
];

/**
 * The class of an enterprise by the ceilings of a day: both investment and turnover (without exports) must lie within. Rs 2.5 crore and Rs 10 crore are MICRO on 01.04.2025 and were SMALL on 31.03.2025.
 * `present` is the class it stands in: it moves down only when below both ceilings of the lower class, so a SMALL unit at exactly Rs 2.5 crore stays SMALL; up it moves when either is crossed.
 * Null for one too large for any class. Refuses a day before 01.07.2020, when classes followed another test.
 */
export function classOf(investmentPaise: number, turnoverPaise: number, on: CivilDate, present: EnterpriseClass | null = null): EnterpriseClass | null {
  const ceilings = IN_FORCE.findLast(({ from }) => from <= on)?.ceilings;
  if (!ceilings) throw new RangeError(`no composite class was in force on ${on}`);
  const within = ENTERPRISE_CLASSES.find((one) => investmentPaise <= ceilings[one].investmentPaise && turnoverPaise <= ceilings[one].turnoverPaise) ?? null;
  if (present === null || within === null || !isLower(within, present)) return within;
  const below = ENTERPRISE_CLASSES.find((one) => investmentPaise < ceilings[one].investmentPaise && turnoverPaise < ceilings[one].turnoverPaise);
  return below !== undefined && isLower(below, present) ? below : present;
}

export function isLower(one: EnterpriseClass, other: EnterpriseClass): boolean {
  return ENTERPRISE_CLASSES.indexOf(one) < ENTERPRISE_CLASSES.indexOf(other);
}
