import { beforeAll, describe, expect, it } from '@jest/globals';
import { fortnightById } from '@pakhwada/domain/calendar';
import type { Plan } from '@pakhwada/domain/plan';
import { checkRecord, happeningsOf, recordKey, registerOf, type Happening } from '@pakhwada/domain/registers';
import { readPlanFile } from '../../../schemes/read-plan-file.ts';
import { readDemoFiles } from '../../demo-files.ts';
import { composeDemoHistory, type DemoHistory } from '../demo-history.ts';
import { composeRegisters, type ToldRegisters } from './compose-registers.ts';
import { indicatorBehind, type ToldRecord } from './told.ts';

const FN20 = '2025-26-FN20';
const FN21 = '2025-26-FN21';
const { planText, story } = readDemoFiles();
let plan: Plan;
let history: DemoHistory;
let registers: ToldRegisters;
let happened: { district: number; happening: Happening }[];

describe('the registers of the demo', () => {
  beforeAll(() => {
    plan = readPlanFile(planText).plan!;
    history = composeDemoHistory(plan, story, FN21);
    registers = composeRegisters(plan, story, history, FN21, fortnightById(FN21).endsOn);
    happened = happenedIn(registers.records);
  });

  it('hold no record that an officer could not have written', () => {
    const words = new Map(registers.records.map((record) => [record.word, record]));
    const context = { today: fortnightById(FN21).endsOn, schemeStartsOn: plan.scheme.startsOn };
    const faults = registers.records.flatMap((record) => checkRecord(registerOf(record.register), record.values, context).map((fault) => ({ word: record.word, ...fault })));
    expect(faults.slice(0, 5)).toEqual([]);
    expect(words.size).toBe(registers.records.length);
    const keys = registers.records.map((record) => `${record.register} ${recordKey(registerOf(record.register), record.values, record.under)}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['camp.held'], ['camp.participants'], ['camp.on-spot'], ['registration.udyam'], ['clinic.registered'], ['clinic.studied'], ['clinic.planned'], ['trainee.mdp.completed'], ['batch.mdp.completed'], ['trainee.esdp.completed'],
    ['batch.esdp.completed'], ['trainee.esdp.certified'], ['trainee.esdp.enterprise'], ['company.registered'], ['member.enrolled'], ['gi.users'], ['finance.onboarded'], ['finance.sanctioned'], ['finance.disbursed'], ['event.buyer-seller'],
    ['event.reverse-buyer-seller'], ['event.sellers'], ['event.buyers'], ['outcome.loi'], ['publicity.packs'], ['publicity.units-using'],
  ])('show of %s what the sheets of the last two fortnights report', (measure) => {
    const indicator = indicatorBehind(plan, measure)!;
    for (const fortnightId of [FN20, FN21]) expect({ fortnightId, cells: derived(measure, fortnightId, indicator.level) }).toEqual({ fortnightId, cells: told(indicator.code, fortnightId) });
  });

  it('stand with the classes of the clinic where the sheets of the twentieth fortnight say they stand', () => {
    const { endsOn } = fortnightById(FN20);
    for (const measure of ['clinic.stable', 'clinic.recoverable', 'clinic.prone-to-sick']) {
      const stand = happened.filter(({ happening }) => happening.measure === measure && happening.on <= endsOn).length;
      expect({ measure, stand }).toEqual({ measure, stand: told(indicatorBehind(plan, measure)!.code, FN20)[0] });
    }
  });

  it('tell the batch at Reasi as it was: 22 women and 11 men in four weeks', () => {
    const batch = registers.records.find(({ register, values }) => register === 'batch' && values.institute === 'Government ITI, Reasi')!;
    const genders = registers.records.filter(({ under, values }) => under === batch.word && values.completedOn === '2025-06-01').map(({ values }) => values.gender);
    expect([batch.district, genders.filter((one) => one === 'WOMEN').length, genders.filter((one) => one === 'MEN').length]).toEqual([627, 22, 11]);
  });

  it('are the same for every installation, and grow from day to day', () => {
    const earlier = composeRegisters(plan, story, history, FN21, '2026-02-06');
    expect(composeRegisters(plan, story, history, FN21, '2026-02-06')).toEqual(earlier);
    const later = new Set(registers.records.map(({ word }) => word));
    expect(earlier.records.filter(({ word }) => !later.has(word))).toEqual([]);
    expect(earlier.records.length).toBeLessThan(registers.records.length);
  });
});

function told(indicatorCode: string, fortnightId: string): Record<string, number> {
  const rows = history.sheets(fortnightId).flatMap((sheet) => (sheet.kind === 'PROGRESS' ? sheet.rows : []));
  return Object.fromEntries(rows.filter((row) => row.indicatorCode === indicatorCode && row.relatesTo === fortnightId && (row.value ?? row.numerator ?? 0) > 0).map((row) => [row.unit, row.value ?? row.numerator ?? 0]));
}

function derived(measure: string, fortnightId: string, level: 'DISTRICT' | 'STATE'): Record<string, number> {
  const { startsOn, endsOn } = fortnightById(fortnightId);
  const cells: Record<string, number> = {};
  for (const { district, happening } of happened) {
    if (happening.measure !== measure || happening.on < startsOn || happening.on > endsOn || happening.count === 0) continue;
    const unit = level === 'STATE' ? 0 : district;
    cells[unit] = (cells[unit] ?? 0) + happening.count;
  }
  return cells;
}

function happenedIn(records: readonly ToldRecord[]): { district: number; happening: Happening }[] {
  const words = new Map(records.map((record) => [record.word, record]));
  return records.flatMap(({ register, values, atLeast, under, district }) => happeningsOf(registerOf(register), values, atLeast, under === null ? null : words.get(under)!.values).map((happening) => ({ district, happening })));
}
