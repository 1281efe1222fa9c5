import { beforeAll, describe, expect, it } from '@jest/globals';
import { fortnightById } from '@pakhwada/domain/calendar';
import type { Plan } from '@pakhwada/domain/plan';
import { choiceWords, districtNames } from '@pakhwada/domain/registers';
import { nameKey, nameSound, readUnit, unitCells, type UnitValues } from '@pakhwada/domain/units';
import { readPlanFile } from '../../../schemes/read-plan-file.ts';
import { readDemoFiles } from '../../demo-files.ts';
import { composeDemoHistory } from '../demo-history.ts';
import { composeRegisters, type ToldRegisters } from './compose-registers.ts';
import type { ToldRecord } from './told.ts';

const [FN20, FN21, FN22] = ['2025-26-FN20', '2025-26-FN21', '2025-26-FN22'];
const { planText, story } = readDemoFiles();
const udyamOf = ({ values }: ToldRecord): string | null => (typeof values.udyam === 'string' ? values.udyam : null);
let plan: Plan;
let earlier: ToldRegisters;
let later: ToldRegisters;
let units: Map<string, UnitValues>;

describe('the units of the demo', () => {
  beforeAll(() => {
    plan = readPlanFile(planText).plan!;
    const history = composeDemoHistory(plan, story, FN22);
    [earlier, later] = [FN20, FN21].map((id) => composeRegisters(plan, story, history, id, fortnightById(id).endsOn)) as [ToldRegisters, ToldRegisters];
    units = new Map(later.units.map((unit) => [unit.udyam, unit]));
  });

  it('are the State’s register: all that stand in a record, each once, and some 2,000 more', () => {
    expect(units.size).toBe(later.units.length);
    const named = new Set(later.records.flatMap((record) => udyamOf(record) ?? []));
    expect([...named].filter((udyam) => !units.has(udyam))).toEqual([]);
    expect(units.size - named.size).toBe(story.registers!.units.others + 2 * story.registers!.units.alike.length);
  });

  it('could be typed in by an officer as they are', () => {
    const context = { today: fortnightById(FN21).endsOn, districts: districtNames(plan), words: choiceWords({}) };
    expect(later.units.flatMap((unit) => { const read = readUnit(unitCells({ ...unit }), context); return 'faults' in read ? read.faults.map((fault) => ({ udyam: unit.udyam, ...fault })) : []; })).toEqual([]);
    expect(readUnit(unitCells({ ...later.units[0]! }), context)).toEqual(later.units[0]);
  });

  it('are called the same wherever they stand, and were there before anything was done for them', () => {
    for (const record of later.records) {
      const unit = units.get(udyamOf(record) ?? '');
      if (!unit) continue;
      const { enterprise, owner = unit.owner, size = unit.class, registeredOn, onboardedOn, enterpriseOn } = record.values;
      expect({ word: record.word, name: enterprise ?? unit.name, district: record.register === 'trainee' ? unit.district : record.district, owner, size }).toEqual({ word: record.word, name: unit.name, district: unit.district, owner: unit.owner, size: unit.class });
      expect(unit.registeredOn <= String(registeredOn ?? onboardedOn ?? enterpriseOn)).toBe(true);
    }
  });

  it('keep their numbers and all that is told of them from fortnight to fortnight', () => {
    const now = new Map(later.records.map((record) => [record.word, record]));
    expect(earlier.records.filter((record) => udyamOf(record) !== null && udyamOf(now.get(record.word)!) !== udyamOf(record))).toEqual([]);
    for (const unit of earlier.units) expect(units.get(unit.udyam)).toEqual(unit);
    expect(earlier.units.length).toBeLessThan(later.units.length);
  });

  it('are reached by two and three components now and then', () => {
    const registersOf = new Map<string, Set<string>>();
    for (const record of later.records) if (udyamOf(record)) registersOf.set(udyamOf(record)!, (registersOf.get(udyamOf(record)!) ?? new Set()).add(record.register));
    const overlaps = [2, 3].map((n) => [...registersOf.values()].filter(({ size }) => size === n).length);
    expect(overlaps[0]).toBeGreaterThan(300);
    expect(overlaps[1]).toBeGreaterThan(5);
  });

  it('hold five pairs that may be one enterprise, in two districts, and two that are cancelled', () => {
    const alike = new Map<string, UnitValues[]>();
    for (const unit of units.values()) for (const key of [`${unit.district} ${nameSound(nameKey(unit.name))}`, ...(unit.uam ? [unit.uam] : [])]) alike.set(key, [...(alike.get(key) ?? []), unit]);
    const pairs = [...alike.values()].filter(({ length }) => length > 1);
    expect([pairs.length, pairs.every(({ length }) => length === 2), new Set(pairs.map(([first]) => first!.district)).size]).toEqual([5, true, 2]);
    expect([...units.values()].filter(({ cancelledOn }) => cancelledOn !== null)).toHaveLength(2);
  });
});
