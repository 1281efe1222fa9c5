import type { PlanFile } from '@pakhwada/contracts/plan-file';
import { parseMoneyWord } from '@pakhwada/domain/money';
import { apportion, type BreakdownSet, type Component, type CurveKnot, type Indicator, type Plan, type PlanProblem } from '@pakhwada/domain/plan';
import { districtCurvesOf, type PlanPath } from './plan-path.ts';

/** A fault in the file that no rule of the plan can see, since the plan cannot hold it. */
export interface FileFault {
  readonly path: PlanPath;
  readonly code: 'PLAN_MONEY_WORD' | 'PLAN_UNKNOWN_CODE' | 'PLAN_SHAPE';
  readonly values: Readonly<Record<string, string | number>>;
}

type FileComponent = PlanFile['components'][number];
type FileIndicator = FileComponent['indicators'][number];
type Faults = FileFault[];

/** The plan a file states: money words become paise, per cents 1/10,000, and population shares whole targets. Faults are collected, and the plan goes on with 0 in their place. */
export function planOfFile(file: PlanFile): { readonly plan: Plan; readonly faults: readonly FileFault[] } {
  const faults: Faults = [];
  const divisionOf = (word: string, i: number) => file.divisions[word] ?? unknownWord(faults, word, ['districts', i, 'division']);
  const plan: Plan = {
    state: file.state,
    scheme: { code: file.scheme.code, title: file.scheme.title, department: file.scheme.department, startsOn: file.scheme.start, endsOn: file.scheme.end, fundFlow: file.scheme.fundFlow },
    isIllustrative: file.illustrative,
    amounts: file.amounts.map(({ stage, amount, date, authority, source, illustrative }, i) => ({
      stage,
      amountPaise: paise(faults, amount, ['amounts', i, 'amount']),
      on: date,
      authority,
      source,
      isIllustrative: illustrative ?? false,
    })),
    unallocatedPaise: paise(faults, file.unallocated, ['unallocated']),
    calendar: calendarOf(file),
    rules: rulesOf(file),
    offices: file.offices.map(({ code, kind, name, district }) => ({ code, kind, name, districtLgd: district ?? null })),
    districts: file.districts.map(({ lgd, name, aliases, division, weight, reporting }, i) => ({ lgd, name, aliases: aliases ?? [], division: divisionOf(division, i), weight, isReporting: reporting ?? true })),
    ...(file.districtsElsewhere && { districtsElsewhere: file.districtsElsewhere.map(({ aliases, ...district }) => ({ ...district, aliases: aliases ?? [] })) }),
    ...(file.universe && { universe: file.universe.map(universeOf) }),
    breakdownSets: file.breakdowns.map(breakdownSetOf),
    components: file.components.map((component, i) => componentOf(file, component, i, faults)),
    committee: { name: file.committee.name, members: file.committee.members.map(({ designation, chair }) => ({ designation, isChair: chair ?? false })) },
    approval: file.approval ? { orderNo: file.approval.orderNo, on: file.approval.date, authority: file.approval.authority } : null,
  };
  return { plan, faults };
}

function componentOf(file: PlanFile, component: FileComponent, i: number, faults: Faults): Component {
  const path: PlanPath = ['components', i];
  const groups = new Set(file.districts.map(({ group }) => group));
  for (const group of Object.keys(component.districtCurves ?? {})) if (!groups.has(group)) unknownWord(faults, group, [...path, 'districtCurves', group]);
  return {
    code: component.code,
    kind: component.kind,
    type: component.type,
    name: component.name,
    shortName: component.shortName,
    amountPaise: paise(faults, component.amount, [...path, 'amount']),
    startsOn: component.start ?? file.scheme.start,
    endsOn: component.end ?? file.scheme.end,
    officerOffice: component.officer,
    partnerOffice: component.partner ?? null,
    curve: curveOf(component.curve ?? {}),
    districtCurves: districtCurvesOf(file, i).map(({ group, lgd }) => ({ districtLgd: lgd, curve: curveOf(component.districtCurves?.[group] ?? {}) })),
    indicators: component.indicators.map((indicator, j) => indicatorOf(file, indicator, [...path, 'indicators', j], faults)),
    milestones: component.milestones.map(({ code, name, planned, critical, weight }) => ({ code, name, plannedOn: planned, isCritical: critical ?? false, weightBasisPoints: hundredths(weight) })),
    ...(component.unitCost && { unitCost: { indicatorCode: component.unitCost.indicator, normPaise: paise(faults, component.unitCost.norm, [...path, 'unitCost', 'norm']) } }),
    ...(component.inclusionNorms && { inclusionNorms: component.inclusionNorms.map(({ group, share, standing, source }) => ({ group, shareBasisPoints: hundredths(share), standing, source })) }),
  };
}

function indicatorOf(file: PlanFile, indicator: FileIndicator, path: PlanPath, faults: Faults): Indicator {
  if (indicator.apportion && indicator.targets) faults.push(shapeFault('TARGETS_TWICE', [...path, 'apportion']));
  return {
    code: indicator.code,
    nature: indicator.nature,
    name: indicator.name,
    unit: indicator.unit,
    weightBasisPoints: hundredths(indicator.weight),
    target: indicator.target,
    level: indicator.level,
    districtTargets: districtTargetsOf(file, indicator, path, faults),
    enteredBy: indicator.enteredBy,
    breakdowns: indicator.breakdowns ?? [],
    dli: indicator.dli ?? null,
    isHeadline: indicator.headline ?? false,
    ...(indicator.register !== undefined && { register: typeof indicator.register === 'string' ? { measure: indicator.register } : { numerator: indicator.register.of, denominator: indicator.register.to } }),
  };
}

function districtTargetsOf(file: PlanFile, { target, targets, apportion: shared }: FileIndicator, path: PlanPath, faults: Faults): Indicator['districtTargets'] {
  if (targets) return Object.entries(targets).map(([lgd, part]) => ({ lgd: Number(lgd), target: part }));
  if (!shared || target === null) return [];
  const weights = file.districts.filter(({ reporting }) => reporting !== false);
  if (weights.some(({ weight }) => weight > 0)) return apportion(target, weights);
  faults.push(shapeFault('NO_WEIGHTS', [...path, 'apportion']));
  return [];
}

function breakdownSetOf({ code, kind, parts }: PlanFile['breakdowns'][number]): BreakdownSet {
  return { code, kind, parts: parts.map(({ code: part, name, inclusion }) => ({ code: part, name, ...(inclusion && { inclusion }) })) };
}

function universeOf({ definition, units, micro, womenOwned, asOn, source, illustrative }: NonNullable<PlanFile['universe']>[number]): NonNullable<Plan['universe']>[number] {
  return { definition, units, ...(micro !== undefined && { micro }), ...(womenOwned !== undefined && { womenOwned }), asOn, source, isIllustrative: illustrative ?? false };
}

function calendarOf({ calendar }: PlanFile): Plan['calendar'] {
  return {
    beat: calendar.beat,
    firstFortnightId: calendar.firstFortnight,
    reminderOffsets: calendar.reminders.daysBefore,
    reminderHour: calendar.reminders.hour,
    cutOffHour: calendar.cutOff,
    resubmitWorkingDays: calendar.resubmitWorkingDays,
    freezeWorkingDays: calendar.freezeWorkingDays,
    freezeHour: calendar.freezeHour,
    extensionWorkingDaysMax: calendar.extensionWorkingDaysAtMost,
    holidays: calendar.holidays.map(({ date, name, illustrative }) => ({ on: date, name, isIllustrative: illustrative ?? false })),
    weeklyHolidays: calendar.weeklyHolidays,
  };
}

function rulesOf({ rules: { version, rag, money, staleness, caps } }: PlanFile): Plan['rules'] {
  return {
    version,
    redBelowSpi: tenThousandths(rag.redBelowSpi),
    amberBelowSpi: tenThousandths(rag.amberBelowSpi),
    redMilestoneDaysLate: rag.redMilestoneDaysLate,
    amberMilestoneDaysLate: rag.amberMilestoneDaysLate,
    silentFortnightsForRed: rag.silentFortnightsForRed,
    lowUseBelow: hundredths(money.lowUseBelow),
    lowUseAfterTimeElapsed: hundredths(money.lowUseAfterTimeElapsed),
    lapseRiskAbove: hundredths(money.lapseRiskAbove),
    paidAheadAbovePoints: hundredths(money.paidAheadAbovePoints),
    billsPendingBelowPoints: hundredths(money.billsPendingBelowPoints),
    stretchAmberFrom: tenThousandths(money.stretchAmberFrom),
    stretchRedAbove: tenThousandths(money.stretchRedAbove),
    staleAmberAfterDays: staleness.amberAfterDays,
    staleRedAfterDays: staleness.redAfterDays,
    caps: { lastQuarter: hundredths(caps.lastQuarter), march: hundredths(caps.march) },
    ...(money.concentrationAbove !== undefined && { concentrationAbove: hundredths(money.concentrationAbove) }),
    ...(money.unitCostBand !== undefined && { unitCostBand: hundredths(money.unitCostBand) }),
  };
}

function curveOf(curve: Readonly<Record<string, number>>): readonly CurveKnot[] {
  return Object.keys(curve)
    .sort()
    .map((fortnightId) => ({ fortnightId, plannedBasisPoints: hundredths(curve[fortnightId] ?? 0) }));
}

/** Per cent with two decimals at most, the schema has seen to that: 36.29 is 3,629 in 1/10,000. */
function hundredths(percent: number): number {
  return Math.round(percent * 100);
}
function tenThousandths(share: number): number {
  return Math.round(share * 10_000);
}

function paise(faults: Faults, word: string, path: PlanPath): number {
  const amount = parseMoneyWord(word);
  if (amount === null) faults.push({ path, code: 'PLAN_MONEY_WORD', values: { word } });
  return amount ?? 0;
}

function shapeFault(problem: PlanProblem, path: PlanPath): FileFault {
  return { path, code: 'PLAN_SHAPE', values: { problem, detail: '' } };
}

function unknownWord(faults: Faults, word: string, path: PlanPath): Plan['state']['name'] {
  faults.push({ path, code: 'PLAN_UNKNOWN_CODE', values: { code: word } });
  return { en: word, hi: word };
}
