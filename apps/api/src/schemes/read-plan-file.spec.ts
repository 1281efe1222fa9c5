import { readFileSync } from 'node:fs';
import { readPlanFile } from './read-plan-file.ts';

const plans = new URL('../../../../plans/', import.meta.url);
const jammuKashmir = readFileSync(new URL('jammu-kashmir.yaml', plans), 'utf8');
const jharkhand = readFileSync(new URL('jharkhand.yaml', plans), 'utf8');

/** The file with one text replaced by another, and the line on which it stands. */
function spoilt(text: string, ...changes: readonly (readonly [from: string, to: string])[]): { text: string; lines: number[] } {
  const lines: number[] = [];
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the file does not hold ${from}`);
    lines.push(text.slice(0, text.indexOf(from)).split('\n').length);
    text = text.replace(from, to);
  }
  return { text, lines };
}
const found = (text: string) => readPlanFile(text).breaches.map(({ path, line, code }) => `${line} ${code} ${path}`);

describe('readPlanFile', () => {
  it('reads the two plans of the house without a fault', () => {
    expect(found(jammuKashmir)).toEqual([]);
    expect(found(jharkhand)).toEqual([]);
  });

  it('turns money words, per cents and population into paise, 1/10,000 and targets', () => {
    const plan = readPlanFile(jammuKashmir).plan;
    expect(plan?.amounts.at(-1)?.amountPaise).toBe(7_730_000_000_00 / 10);
    expect(plan?.components[1]?.indicators[0]?.weightBasisPoints).toBe(5000);
    expect(plan?.components[1]?.curve.find(({ fortnightId }) => fortnightId === '2025-26-FN20')?.plannedBasisPoints).toBe(3600);
    expect(plan?.rules).toMatchObject({ redBelowSpi: 7500, amberBelowSpi: 9000, paidAheadAbovePoints: 1500, billsPendingBelowPoints: -2500, lapseRiskAbove: 1000 });
  });

  it('shares targets out by population with the largest remainder', () => {
    const targets = (indicator: string) =>
      Object.fromEntries(readPlanFile(jammuKashmir).plan?.components.flatMap(({ indicators }) => indicators).find(({ code }) => code === indicator)?.districtTargets.map(({ lgd, target }) => [lgd, target]) ?? []);
    expect(targets('C1-01')).toEqual({ 1: 1759, 623: 639, 3: 1644, 2: 1229, 626: 485, 622: 692, 8: 1419, 11: 914, 625: 434, 13: 2017, 4: 668, 5: 2494, 7: 1005, 620: 376, 10: 777, 12: 1047, 621: 463, 627: 513, 624: 520, 14: 905 });
    expect(targets('C4-01')).toEqual({ 1: 528, 623: 192, 3: 493, 2: 369, 626: 145, 622: 208, 8: 426, 11: 274, 625: 130, 13: 605, 4: 200, 5: 748, 7: 302, 620: 113, 10: 233, 12: 314, 621: 139, 627: 154, 624: 156, 14: 271 });
    expect(targets('C2-01')).toEqual({ 1: 440, 623: 160, 3: 411, 2: 307, 626: 121, 622: 173, 8: 355, 11: 228, 625: 109, 13: 504, 4: 167, 5: 624, 7: 251, 620: 94, 10: 194, 12: 262, 621: 116, 627: 128, 624: 130, 14: 226 });
  });

  it('names every fault at once: shape, money word, curve, weights, unknown office, each with its line', () => {
    const { text, lines } = spoilt(
      jammuKashmir,
      ['cutOff: ', 'cutof: '],
      ['amount: 7.50 crore', 'amount: seven crore'],
      ['2025-26-FN12: 42, 2025-26-FN16: 53', '2025-26-FN12: 42, 2025-26-FN16: 41'],
      ['partner: IIM-JAMMU', 'partner: IIM-JAMU'],
      ["planned: 2026-12-31, weight: 10 }\n\n  - code: C9", "planned: 2026-12-31, weight: 9 }\n\n  - code: C9"],
    );
    const problems = readPlanFile(text).breaches;
    const at = (code: string, path: string) => problems.find((problem) => problem.code === code && problem.path === path)?.line;
    expect(at('PLAN_SHAPE', 'calendar.cutof')).toBe(lines[0]);
    expect(at('PLAN_SHAPE', 'calendar.cutOff')).toBeDefined();
    expect(readPlanFile(text).plan).toBeNull();
    const place = (code: string) => problems.filter((problem) => problem.code === code).map(({ path, line }) => `${line} ${path}`);
    expect(place('PLAN_MONEY_WORD')).toEqual([`${lines[1]} components[2].amount`]);
    expect(place('PLAN_CURVE_FALLS')).toEqual([`${lines[2]} components[3].curve.2025-26-FN16`]);
    expect(place('PLAN_UNKNOWN_CODE')).toEqual([`${lines[3]} components[1].partner`]);
    expect(place('PLAN_WEIGHTS_DIFFER')).toHaveLength(1);
    expect(place('PLAN_AMOUNTS_DIFFER')).toEqual([]); // the money word is named; the sum it belongs to is not judged
  });

  it('judges the rules although another part has the wrong shape, and keeps the lines of the file as written', () => {
    const { text, lines } = spoilt(jammuKashmir, ['code: C1-02, nature: C', 'code: C1-02, nature: X'], ['amount: 30.64 crore', 'amount: 30.65 crore'], ['planned: 2026-02-28, critical: true', 'planned: 2027-04-15, critical: true']);
    expect(found(text)).toEqual(
      expect.arrayContaining([
        `${lines[0]} PLAN_SHAPE components[0].indicators[1].nature`,
        expect.stringMatching(/^\d+ PLAN_AMOUNTS_DIFFER amounts\[0\]\.amount$/),
        `${lines[2]} PLAN_DATES components[1].milestones[1].planned`,
      ]),
    );
    expect(found(text)).toHaveLength(3);
  });

  it('names measures that no register has, or that do not fit the indicator, each with path and line', () => {
    const { text, lines } = spoilt(
      jammuKashmir,
      ['register: registration.udyam', 'register: registration.made'],
      ['register: clinic.stable', 'register: clinic.studied'],
      ['register: trainee.mdp.completed', 'register: clinic.registered'],
      ['{ of: camp.on-spot, to: camp.participants }', '{ of: camp.on-spot, to: camp.guests }'],
    );
    const registers = 'components[0].indicators[0].register|components[0].indicators[3].register.to|components[1].indicators[3].register|components[2].indicators[0].register'.split('|');
    expect(found(text)).toEqual([`${lines[0]} PLAN_UNKNOWN_CODE ${registers[0]}`, `${lines[3]} PLAN_UNKNOWN_CODE ${registers[1]}`, `${lines[1]} PLAN_SHAPE ${registers[2]}`, `${lines[2]} PLAN_SHAPE ${registers[3]}`]);
  });

  it('reads registers, groups, norms, the universe and districts elsewhere', () => {
    const plan = readPlanFile(jammuKashmir).plan;
    expect(plan?.components[0]?.indicators.map(({ register }) => register)).toEqual([
      { measure: 'registration.udyam' }, { measure: 'camp.held' }, { measure: 'camp.participants' }, { numerator: 'camp.on-spot', denominator: 'camp.participants' },
    ]);
    expect(plan?.components[3]?.inclusionNorms?.[0]).toMatchObject({ group: 'WEAKER_SECTIONS', shareBasisPoints: 4000, standing: 'RULE_OF_THUMB' });
    expect(plan?.universe?.map(({ definition, units, micro, womenOwned }) => [definition, units, micro ?? womenOwned])).toEqual([['ESTIMATE', 709_000, 706_000], ['UDYAM', 257_486, 51_618]]);
    expect(plan?.districtsElsewhere?.map(({ lgd, name, stateLgd }) => [lgd, name.en, stateLgd])).toEqual([[6, 'Kargil', 37], [9, 'Leh', 37]]);
  });

  it('refuses a plan whose components and unallocated do not make the amount', () => {
    const [problem, ...others] = readPlanFile(jharkhand.replace('unallocated: 70 crore', 'unallocated: 69.99 crore')).breaches;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'PLAN_AMOUNTS_DIFFER', path: 'amounts[0].amount', values: { amountPaise: 70_000_000_000, sumPaise: 69_990_000_000 } });
  });

  it('refuses writing that is no YAML, with its line, and a file that is no plan', () => {
    expect(readPlanFile('format: pakhwada-plan/1\nstate: { lgd: 1\nscheme: x').breaches[0]).toMatchObject({ code: 'PLAN_SHAPE', line: expect.any(Number) });
    expect(readPlanFile('format: a\nformat: b').breaches[0]).toMatchObject({ code: 'PLAN_SHAPE', line: 2 });
    expect(found('')).toHaveLength(1);
    expect(found('just a sentence')).toHaveLength(1);
  });

  it('says what is wrong with a shape by a code that can be worded, with what stands in it', () => {
    const { text } = spoilt(
      jammuKashmir,
      ['cutOff: ', 'cutof: '],
      ['code: C1-02, nature: C', 'code: C1-02, nature: X'],
      ['planned: 2026-02-28, critical: true', 'planned: 28.02.2026, critical: true'],
      ['2025-26-FN08: 24, 2025-26-FN12: 32', '2025-26-FN08: 24.125, 2025-26-FN12: 132'],
      ['weight: 1078692', 'weight: many'],
      ['      snow-bound: # no camps', '      Snow Bound: # no camps'],
    );
    const problems = readPlanFile(text).breaches.filter(({ code }) => code === 'PLAN_SHAPE');
    expect(problems.map(({ values }) => `${values['problem']} ${values['detail']}`.trim()).sort()).toEqual(
      ['UNKNOWN_KEY cutof', 'MISSING', 'ONE_OF C, S, R', 'WRITTEN_LIKE 2026-03-31', 'DECIMALS 0.01', 'AT_MOST 100', 'NOT_NUMBER', 'WRITTEN_LIKE snow-bound'].sort(),
    );
    expect(readPlanFile('format: a\nformat: b').breaches[0]?.values).toEqual({ problem: 'KEY_TWICE', detail: '' });
  });

  it('reads a unit cost norm and the limits of the alerts, and leaves a plan without them as it was', () => {
    const plain = readPlanFile(jammuKashmir.replaceAll(/^ +(unitCost|concentrationAbove|unitCostBand): .*\n/gm, '')).plan!;
    expect([plain.components[1]!.unitCost, plain.rules.concentrationAbove, Object.keys(plain.rules).includes('unitCostBand')]).toEqual([undefined, undefined, false]);
    const { text } = spoilt(jammuKashmir, ["{ indicator: C2-01, norm: '40,000' }", '{ indicator: C2-01, norm: "50,000" }'], ['concentrationAbove: 80', 'concentrationAbove: 75'], ['unitCostBand: 25', 'unitCostBand: 12.5']);
    const { plan, breaches } = readPlanFile(text);
    expect(breaches).toEqual([]);
    expect([plan!.components[1]!.unitCost, plan!.rules.concentrationAbove, plan!.rules.unitCostBand]).toEqual([{ indicatorCode: 'C2-01', normPaise: 50_000_00 }, 7500, 1250]);
  });

  it('names every fault of a unit cost at its place, and none that only follows from a faulty indicator', () => {
    const wrong = spoilt(jammuKashmir, ["{ indicator: C2-01, norm: '40,000' }", '{ indicator: C1-01, norm: many }']);
    expect(found(wrong.text).map((line) => line.replace(/^\d+ /, ''))).toEqual(['PLAN_UNKNOWN_CODE components[1].unitCost.indicator', 'PLAN_MONEY_WORD components[1].unitCost.norm']);
    const follows = spoilt(jammuKashmir, ['code: C1-02, nature: C', 'code: C1-02, nature: X']);
    expect(found(follows.text).map((line) => line.replace(/^\d+ /, ''))).toEqual(['PLAN_SHAPE components[0].indicators[1].nature']);
  });

  it('names a curve of a group once, not once for each of its districts', () => {
    const { text, lines } = spoilt(jammuKashmir, ['2025-26-FN12: 36, 2025-26-FN16: 45, 2025-26-FN22: 45', '2025-26-FN12: 36, 2025-26-FN16: 35, 2025-26-FN22: 45']);
    expect(found(text)).toEqual([`${lines[0]} PLAN_CURVE_FALLS components[0].districtCurves.snow-bound.2025-26-FN16`]);
  });

  it('refuses three decimals, a group without districts and a division nobody names', () => {
    const { text } = spoilt(jammuKashmir, ['2025-26-FN08: 24, 2025-26-FN12: 32', '2025-26-FN08: 24.125, 2025-26-FN12: 32'], ['division: kashmir, weight: 1078692', 'division: kashmr, weight: 1078692'], ['      snow-bound: # no camps', '      snowbound: # no camps']);
    expect(found(text).map((line) => line.replace(/^\d+ /, ''))).toEqual(['PLAN_UNKNOWN_CODE districts[0].division', 'PLAN_SHAPE components[0].curve.2025-26-FN08', 'PLAN_UNKNOWN_CODE components[0].districtCurves.snowbound']);
  });
});
