import { financialYearEnd } from '../calendar/index.ts';
import { compare, fraction, fromRatio, isMissing, subtract } from '../ratio/index.ts';
import type { Fraction } from '../ratio/index.ts';
import type { ComponentReview, Review, SchemeFigures, Sentence } from './review.ts';
import type { SentenceCode } from './sentence-codes.ts';
import { component, count, date, index, paise, points, sentence, share } from './sentence-values.ts';

const NEGATIVE_HALF_POINT = fraction(-1, 200);
const HALF_POINT = fraction(1, 200);

/**
 * The page's first sentence: "Work is 11 points behind plan, and 6.81 crore will lapse on 31 March at the present pace". Less than half a point either way is on plan.
 * What is not known is not said: without a plan it tells the money and its stage alone.
 */
export function headlineOf(figures: SchemeFigures, amount: Review['amount'], asOn: string): Sentence {
  const { physical, planned } = figures.weighted;
  if (isMissing(physical) || isMissing(planned)) {
    if (isMissing(amount)) return sentence('headlineNoPlanNoAmount', {}, 'overview');
    return sentence('headlineNoPlan', { amount: paise(amount.amountPaise), stage: { kind: 'stage', stage: amount.stage } }, 'money');
  }
  const gap = subtract(fromRatio(physical), fromRatio(planned));
  const position = positionOf(gap);
  const size = points(compare(gap, fraction(0)) < 0 ? subtract(fraction(0), gap) : gap);
  const lapse = figures.money.projectedLapsePaise;
  const fate = isMissing(lapse) ? '' : lapse > 0 ? 'Lapse' : 'NoLapse';
  const code: SentenceCode = `headline${position}${fate}`;
  return sentence(code, { ...(position === 'OnPlan' ? {} : { points: size }), ...(isMissing(lapse) || lapse === 0 ? {} : { lapse: paise(lapse) }), ...(isMissing(lapse) ? {} : { on: date(financialYearEnd(asOn)) }) }, 'overview');
}

function positionOf(gap: Fraction): 'Behind' | 'OnPlan' | 'Ahead' {
  if (compare(gap, NEGATIVE_HALF_POINT) <= 0) return 'Behind';
  return compare(gap, HALF_POINT) >= 0 ? 'Ahead' : 'OnPlan';
}

/** What decides the State's colour: one component alone, or how much of the money the worst colour holds. Silent where nothing is behind. */
export function leadOf(figures: SchemeFigures, components: readonly ComponentReview[]): Sentence | null {
  const { decidingComponent: deciding, verdict, weighted } = figures;
  const decider = components.find(({ code }) => code === deciding?.code);
  if (deciding && decider && !isMissing(weighted.spi)) {
    const now = { component: component(decider), share: share(deciding.amountShare), spi: index(weighted.spi), status: { kind: 'status', status: verdict.status } as const };
    return sentence('leadDeciding', { ...now, spiWithout: index(deciding.spiWithout), statusWithout: { kind: 'status', status: deciding.statusWithout } }, 'component', decider.code);
  }
  for (const status of ['RED', 'AMBER'] as const) {
    const behind = components.filter((one) => one.verdict.status === status);
    const held = behind.reduce((sum, { money }) => sum + money.amountPaise, 0);
    if (held > 0 && figures.money.amountPaise > 0) {
      const { numerator, denominator } = fraction(held, figures.money.amountPaise);
      return sentence('leadBehind', { count: count(behind.length), share: share({ numerator: `${numerator}`, denominator: `${denominator}` }), status: { kind: 'status', status } }, 'overview');
    }
  }
  return null;
}
