import { isVerified } from '../progress/verification-level.ts';
import type { VerificationLevel } from '../progress/verification-level.ts';
import { ONE, ZERO, divide, fraction, fromRatio, isZero, max, median, min, multiply, roundHalfUp, subtract, sum, toRatio } from '../ratio/index.ts';
import type { Fraction, Ratio } from '../ratio/index.ts';
import type { FigureOrigin, FormulaCode, OriginTerm } from './origin-parts.ts';

const achieved = ({ achieved: count }: OriginTerm): Fraction => fraction(BigInt(count ?? '0'));
const result = ({ result: share }: OriginTerm): Fraction => (share ? fromRatio(share) : ZERO);
const weighed = (term: OriginTerm, share: Fraction): Fraction => (term.weight ? multiply(fromRatio(term.weight), share) : ZERO);
const shareOf = (term: OriginTerm): Fraction => divide(achieved(term), fraction(BigInt(term.target ?? '1')));
const total = (terms: readonly OriginTerm[]): Fraction => sum(terms.map(achieved));
const mean = (terms: readonly OriginTerm[]): Fraction => sum(terms.map((term) => weighed(term, result(term))));
const ofPlan = ([physical, planned]: readonly OriginTerm[]): Fraction | null => (physical && planned && !isZero(result(planned)) ? divide(result(physical), result(planned)) : null);

const rounded = (figure: Fraction): Fraction => fraction(roundHalfUp(figure));
const ceiled = ({ numerator, denominator }: Fraction): Fraction => fraction((numerator + denominator - 1n) / denominator);
const difference = ([whole, ...less]: readonly OriginTerm[]): Fraction | null => (whole ? subtract(achieved(whole), total(less)) : null);
const quotient = ([part, whole]: readonly OriginTerm[]): Fraction | null => (part && whole ? divide(achieved(part), achieved(whole)) : null);
/** An amount times a share, to the paisa. */
const product = ([share, amount]: readonly OriginTerm[]): Fraction | null => (share && amount ? rounded(multiply(result(share), achieved(amount))) : null);

function floored(terms: readonly OriginTerm[]): Fraction | null {
  const left = difference(terms);
  return left && max(ZERO, left);
}

/** What is verified, V2 and above, of what all levels hold together. */
function verifiedOf(terms: readonly OriginTerm[]): Fraction | null {
  const whole = total(terms);
  return isZero(whole) ? null : divide(total(terms.filter(({ code }) => isVerified(code as VerificationLevel))), whole);
}

/** Pace x days, January to March at most the room of the quarter, of it March at most its own. */
function underCaps(terms: readonly OriginTerm[]): Fraction | null {
  const at = (code: string) => terms.find((term) => term.code === code);
  const [pace, free, winter, march, quarterRoom, marchRoom] = ['pace', 'freeDays', 'januaryFebruaryDays', 'marchDays', 'quarterRoom', 'marchRoom'].map(at);
  if (!pace || !free || !winter || !march) return null;
  const spend = (days: OriginTerm) => max(ZERO, multiply(result(pace), achieved(days)));
  const under = (paise: Fraction, room: OriginTerm | undefined) => (room ? min(paise, achieved(room)) : paise);
  return rounded(sum([spend(free), under(sum([spend(winter), under(spend(march), marchRoom)]), quarterRoom)]));
}

const ARITHMETIC: Record<FormulaCode, (terms: readonly OriginTerm[]) => Fraction | null> = {
  physical: (terms) => sum(terms.map((term) => weighed(term, min(ONE, shareOf(term))))),
  schemePhysical: mean,
  schemePlanned: mean,
  planned: ([term]) => (term ? result(term) : null),
  spi: ofPlan,
  againstPlan: ofPlan,
  elapsed: ([term]) => (term ? shareOf(term) : null),
  share: ([term]) => (term ? shareOf(term) : null),
  amount: total,
  released: total,
  spent: total,
  indicator: total,
  lapse: floored,
  lapseAfterCaps: floored,
  projectedSpend: ([yearRelease, spent, ...spending]) => (yearRelease && spent ? min(floored([yearRelease, spent]) ?? ZERO, total(spending)) : null),
  yearRelease: total,
  spentYear: total,
  pace: ([pace]) => (pace ? result(pace) : null),
  uncappedSpend: ([pace, days]) => (pace && days ? rounded(max(ZERO, multiply(result(pace), achieved(days)))) : null),
  cappedSpend: underCaps,
  commitments: total,
  requiredInYear: ([yearRelease, spent, fortnights]) => (yearRelease && spent && fortnights ? rounded(divide(floored([yearRelease, spent]) ?? ZERO, achieved(fortnights))) : null),
  bestFortnight: total,
  stretch: quotient,
  runsOutIn: ([yearRelease, spent, best]) => (yearRelease && spent && best ? ceiled(divide(floored([yearRelease, spent]) ?? ZERO, achieved(best))) : null),
  cap: product,
  spentInTime: total,
  capRoom: floored,
  capUsed: quotient,
  rung: total,
  budget: total,
  spentOfReleased: quotient,
  spentOfAmount: quotient,
  balance: difference,
  priorPeriod: total,
  backlog: difference,
  interest: total,
  interestHeld: difference,
  plannedValue: product,
  earnedValue: product,
  cpi: ([physical, amount, spent]) => (physical && amount && spent ? divide(multiply(result(physical), achieved(amount)), achieved(spent)) : null),
  estimateAtCompletion: ([amount, cpi]) => (amount && cpi ? rounded(divide(achieved(amount), result(cpi))) : null),
  varianceAtCompletion: difference,
  unitCost: quotient,
  verifiedShare: verifiedOf,
  verifiedMean: mean,
  actionsCounted: total,
  closedOnTime: quotient,
  medianAge: (terms) => median(terms.map(achieved)),
  projectsCounted: total,
  sheetsInTime: quotient,
  inclusion: ([term]) => (term ? shareOf(term) : null),
  unitCostDeviation: ([cost, norm]) => (cost && norm ? subtract(divide(result(cost), achieved(norm)), ONE) : null),
};

/** The figure anew from its terms alone: what proves that a printed number is the arithmetic shown beside it (I15). Null where the figure is missing. */
export function recompute({ formula, terms, result: figure }: Pick<FigureOrigin, 'formula' | 'terms' | 'result'>): Ratio | null {
  if (figure === null || terms.length === 0) return null; // a figure that is missing, or a count of nothing
  const anew = ARITHMETIC[formula](terms);
  return anew && toRatio(anew);
}
