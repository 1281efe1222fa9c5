import { VERIFICATION_LEVELS } from '../../progress/verification-level.ts';
import { divide, fraction, fromRatio, isMissing, isZero, multiply, sum, toRatio } from '../../ratio/index.ts';
import type { Fraction } from '../../ratio/index.ts';
import { NOTHING_RECORDED, aTerm, ratioOrNull } from '../origin-parts.ts';
import type { OriginParts, OriginTerm } from '../origin-parts.ts';
import type { ComponentReview, Review } from '../review.ts';
import type { IndicatorVerification, Verification } from './registers-review.ts';

/** `verified` of the scheme: its components, weighed by money and by what their indicators brought into the index. Null before rule set 3. */
export function schemeVerifiedOrigin({ registers, components }: Review): OriginParts | null {
  if (!registers) return null;
  const { verification } = registers;
  const weighed = components.map((component) => ({ component, weight: multiply(fraction(component.money.amountPaise), broughtBy(verification, ({ componentCode }) => componentCode === component.code)) }));
  const whole = sum(weighed.map(({ weight }) => weight));
  const terms = weighed.filter(({ weight }) => !isZero(weight)).map(({ component: { code, name }, weight }): OriginTerm => {
    const verified = verification.components.find(({ componentCode }) => componentCode === code)?.verified;
    return { ...aTerm(code, name), weight: toRatio(divide(weight, whole)), result: verified ? ratioOrNull(verified) : null };
  });
  return { formula: 'verifiedMean', result: ratioOrNull(verification.scheme.verified), terms, selectors: selectorsOf(verification.indicators) };
}

/** `components.C2.verified`, `components.C2.indicators.C2-01.verified`, `components.C2.inclusion.WOMEN`. */
export function componentRegistersOrigin({ registers, components }: Review, componentCode: string, path: readonly string[]): OriginParts | null {
  const component = components.find(({ code }) => code === componentCode);
  if (!registers || !component) return null;
  const [first = '', second = '', third = ''] = path;
  if (first === 'verified' && path.length === 1) return componentVerifiedOrigin(component, registers.verification);
  if (first === 'indicators' && third === 'verified' && path.length === 3) return indicatorVerifiedOrigin(component, registers.verification, second);
  if (first !== 'inclusion' || path.length !== 2) return null;
  const line = registers.inclusion.lines.find((one) => one.componentCode === componentCode && one.isLead && one.group === second);
  const indicator = component.indicators.find(({ code }) => code === line?.indicatorCode);
  if (!line || !indicator) return null;
  const terms = isMissing(line.numerator) || isMissing(line.denominator) ? [] : [{ ...aTerm(indicator.code, indicator.name), achieved: `${line.numerator}`, target: `${line.denominator}`, result: ratioOrNull(line.share) }];
  return { formula: 'inclusion', result: ratioOrNull(line.share), terms, selectors: { ...NOTHING_RECORDED, componentCodes: [componentCode], indicatorCodes: [indicator.code] } };
}

function componentVerifiedOrigin({ code, indicators }: ComponentReview, verification: Verification): OriginParts {
  const own = verification.indicators.filter(({ componentCode }) => componentCode === code);
  const whole = broughtBy(verification, ({ componentCode }) => componentCode === code);
  const terms = own.filter(({ brings, levels }) => !isZero(fromRatio(brings)) && !isMissing(levels)).map((line): OriginTerm => {
    const name = indicators.find((one) => one.code === line.indicatorCode)?.name ?? { en: line.indicatorCode, hi: line.indicatorCode };
    return { ...aTerm(line.indicatorCode, name), weight: toRatio(divide(fromRatio(line.brings), whole)), result: ratioOrNull(line.verified) };
  });
  const verified = verification.components.find(({ componentCode }) => componentCode === code)?.verified;
  return { formula: 'verifiedMean', result: verified ? ratioOrNull(verified) : null, terms, selectors: selectorsOf(own) };
}

function indicatorVerifiedOrigin({ indicators }: ComponentReview, verification: Verification, indicatorCode: string): OriginParts | null {
  const line = verification.indicators.find((one) => one.indicatorCode === indicatorCode);
  const indicator = indicators.find(({ code }) => code === indicatorCode);
  if (!line || !indicator) return null;
  const { levels } = line;
  const terms = isMissing(levels) ? [] : VERIFICATION_LEVELS.map((level): OriginTerm => ({ ...aTerm(level, indicator.name), achieved: `${levels[level]}` }));
  return { formula: 'verifiedShare', result: ratioOrNull(line.verified), terms, selectors: selectorsOf([line]) };
}

function broughtBy({ indicators }: Verification, isMeant: (line: IndicatorVerification) => boolean): Fraction {
  return sum(indicators.filter((line) => isMeant(line) && !isMissing(line.levels)).map(({ brings }) => fromRatio(brings)));
}

function selectorsOf(lines: readonly IndicatorVerification[]): OriginParts['selectors'] {
  return { ...NOTHING_RECORDED, componentCodes: [...new Set(lines.map(({ componentCode }) => componentCode))], indicatorCodes: lines.map(({ indicatorCode }) => indicatorCode) };
}
