import type { Component, RegisterSource } from '../../plan/index.ts';
import { VERIFICATION_LEVELS } from '../../progress/verification-level.ts';
import type { VerificationLevel } from '../../progress/verification-level.ts';
import { add, divide, fraction, fromRatio, isMissing, isZero, min, missing, multiply, ONE, ratioOf, subtract, sum, toRatio, ZERO } from '../../ratio/index.ts';
import type { Fraction, Known, Ratio } from '../../ratio/index.ts';
import { measureOf } from '../../registers/registers.ts';
import type { RegisterCode } from '../../registers/shape.ts';
import type { BuiltComponent } from '../build-component.ts';
import type { BuiltIndicator } from '../build-indicator.ts';
import { foldBacking, levelsOf } from './fold-backing.ts';
import type { BackingBook } from './fold-backing.ts';
import type { GroupVerification, IndicatorVerification, LevelCounts, LevelShares, Verification } from './registers-review.ts';

/** One indicator's levels, with the component whose money it stands for. */
interface Verified {
  readonly component: Component;
  readonly line: IndicatorVerification;
}

/**
 * How much of the reported figures is verified (DOMAIN 6.4): V2 and above of each indicator. For a component, the scheme and a DLI the indicators stand by what they bring into the physical index, components by their money;
 * sessions and camps are never added up. C4: 3,540 of 6,000 trainees at weight 60, 116 of 200 batches at 20; with 1,770 trainees and all batches verified (0.354 x 0.5 + 0.116) / 0.470 = 62.34 %.
 */
export function buildVerification(built: readonly BuiltComponent[], book: BackingBook, kept: readonly RegisterCode[]): Verification {
  const verified = built.flatMap(({ component, indicators }) => indicators.map((indicator): Verified => ({ component, line: lineOf(component, indicator, book, kept) })));
  const components = built.map(({ component }) => ({ componentCode: component.code, ...groupOf(verified.filter((one) => one.component === component), byIndex) }));
  const tags = [...new Set(verified.flatMap(({ line }) => line.dli ?? []))].sort();
  return {
    scheme: groupOf(verified, byMoney),
    simple: meanOf(components.map((one) => one.verified)),
    components,
    indicators: verified.map(({ line }) => line),
    dlis: tags.map((dli) => {
      const own = verified.filter(({ line }) => line.dli === dli);
      return { dli, indicatorCodes: own.map(({ line }) => line.indicatorCode), ...groupOf(own, byMoney) };
    }),
  };
}

function lineOf({ code }: Component, built: BuiltIndicator, book: BackingBook, kept: readonly RegisterCode[]): IndicatorVerification {
  const { indicator, stateCell } = built;
  const figure = indicator.nature === 'R' ? (stateCell.lastReportedIn === null ? null : stateCell.denominator) : stateCell.total;
  const levels: Known<LevelCounts> = figure === null ? missing('NOT_REPORTED') : levelsOf(figure, foldBacking(indicator, built.cells, book));
  const registers = registersOf(indicator.register);
  return { componentCode: code, indicatorCode: indicator.code, dli: indicator.dli, isRegistered: registers.length > 0, hasRecords: registers.some((register) => kept.includes(register)), levels, verified: verifiedOf(levels), brings: toRatio(bringsOf(built)) };
}

function registersOf(source: RegisterSource | undefined): RegisterCode[] {
  if (!source) return [];
  return ('measure' in source ? [source.measure] : [source.numerator, source.denominator]).flatMap((code) => measureOf(code)?.register.code ?? []);
}

function verifiedOf(levels: Known<LevelCounts>): Known<Ratio> {
  if (isMissing(levels)) return levels;
  const whole = VERIFICATION_LEVELS.reduce((total, level) => total + levels[level], 0);
  return whole === 0 ? missing('NO_DENOMINATOR') : ratioOf(levels.V2 + levels.V3 + levels.V4, whole);
}

/** What an indicator brings into its component's index; a ratio is followed, and brings nothing. */
function bringsOf({ indicator: { weightBasisPoints, target, nature }, stateCell: { total } }: BuiltIndicator): Fraction {
  if (nature === 'R' || target === null || target === 0 || total === null || total <= 0) return ZERO;
  return multiply(fraction(weightBasisPoints, 10_000), min(ONE, fraction(total, target)));
}

const byIndex = ({ line }: Verified): Fraction => fromRatio(line.brings);
const byMoney = (one: Verified): Fraction => multiply(fraction(one.component.amountPaise), byIndex(one));

function groupOf(verified: readonly Verified[], weigh: (one: Verified) => Fraction): GroupVerification {
  const weighed = verified.flatMap((one) => (isMissing(one.line.levels) ? [] : [{ weight: weigh(one), levels: one.line.levels }])).filter(({ weight }) => !isZero(weight));
  const whole = sum(weighed.map(({ weight }) => weight));
  if (isZero(whole)) return { levels: missing('NOT_REPORTED'), verified: missing('NOT_REPORTED') };
  const shares = Object.fromEntries(VERIFICATION_LEVELS.map((level) => [level, divide(sum(weighed.map(({ weight, levels }) => multiply(weight, levelShare(levels, level)))), whole)])) as Record<VerificationLevel, Fraction>;
  const levels = Object.fromEntries(VERIFICATION_LEVELS.map((level) => [level, toRatio(shares[level])])) as LevelShares;
  return { levels, verified: toRatio(subtract(ONE, add(shares.V0, shares.V1))) };
}

function levelShare(levels: LevelCounts, level: VerificationLevel): Fraction {
  return fraction(levels[level], VERIFICATION_LEVELS.reduce((total, one) => total + levels[one], 0));
}

function meanOf(shares: readonly Known<Ratio>[]): Known<Ratio> {
  const known = shares.flatMap((share) => (isMissing(share) ? [] : [fromRatio(share)]));
  return known.length === 0 ? missing('NOT_REPORTED') : toRatio(divide(sum(known), fraction(known.length)));
}
