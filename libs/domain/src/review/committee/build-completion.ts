import { addDays, daysBetween } from '../../calendar/index.ts';
import type { CivilDate } from '../../calendar/index.ts';
import { ONE, ZERO, compare, divide, fromRatio, isMissing, subtract } from '../../ratio/index.ts';
import type { Known, Ratio } from '../../ratio/index.ts';
import type { BuiltComponent } from '../build-component.ts';
import type { BuiltScheme } from '../build-scheme.ts';
import type { Frame } from '../frame.ts';
import type { LapseFigures } from '../funds-review.ts';
import type { CompletionLine } from './committee-review.ts';

const FARTHEST_DAYS = 36_525; // a hundred years: at such a pace it stands still

/**
 * When the work ends if it goes on at its present pace (DOMAIN 4.7 page 15, 6.5), against the day it should end; beside it what the money needs and the best it ever did. 0.33 done on 31.01.2026 and 0.00070833 a day:
 * 0.67 more takes 946 days, to 03.09.2028. Work that does not move has no such day.
 */
export function buildCompletion(built: readonly BuiltComponent[], scheme: BuiltScheme, { plan, asOn }: Frame): CompletionLine[] {
  const { figures } = scheme;
  const lines = built.map(({ component: { code, name, endsOn }, review: { index, forecast, money }, lapse }): CompletionLine => ({ componentCode: code, name, ...endOf(index.physical, forecast.gainPerDay, endsOn, asOn), ...paceOf(lapse ?? money) }));
  return [...lines, { componentCode: null, name: plan.scheme.title, ...endOf(figures.weighted.physical, figures.forecast.gainPerDay, plan.scheme.endsOn, asOn), ...paceOf(scheme.lapse ?? figures.money) }];
}

function endOf(physical: Known<Ratio>, gainPerDay: Known<Ratio>, endsOn: CivilDate, asOn: CivilDate): Pick<CompletionLine, 'physical' | 'gainPerDay' | 'pace' | 'endsOn' | 'completionOn' | 'daysLate'> {
  const known = { physical, gainPerDay, endsOn };
  const [no, left] = [{ completionOn: null, daysLate: null }, isMissing(physical) ? null : subtract(ONE, fromRatio(physical))];
  if (left === null) return { ...known, ...no, pace: 'NOT_KNOWN' };
  if (compare(left, ZERO) <= 0) return { ...known, ...no, pace: 'DONE' };
  if (isMissing(gainPerDay)) return { ...known, ...no, pace: 'NOT_KNOWN' };
  const gain = fromRatio(gainPerDay);
  if (compare(gain, ZERO) <= 0) return { ...known, ...no, pace: 'STANDING' };
  const { numerator, denominator } = divide(left, gain);
  const days = (numerator + denominator - 1n) / denominator;
  if (days > BigInt(FARTHEST_DAYS)) return { ...known, ...no, pace: 'STANDING' };
  const completionOn = addDays(asOn, Number(days));
  return { ...known, pace: 'MOVING', completionOn, daysLate: daysBetween(endsOn, completionOn) };
}

function paceOf({ requiredPerFortnightPaise, bestFortnightPaise, stretch }: Pick<LapseFigures, 'requiredPerFortnightPaise' | 'bestFortnightPaise' | 'stretch'>): Pick<CompletionLine, 'requiredPerFortnightPaise' | 'bestFortnightPaise' | 'stretch'> {
  return { requiredPerFortnightPaise, bestFortnightPaise, stretch };
}
