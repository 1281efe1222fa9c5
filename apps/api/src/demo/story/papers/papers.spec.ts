import { describe, expect, it } from '@jest/globals';
import { addDays, isWorkingDay } from '@pakhwada/domain/calendar';
import { checkRecord, recordKey, registerOf } from '@pakhwada/domain/registers';
import { readPlanFile } from '../../../schemes/read-plan-file.ts';
import { readDemoFiles } from '../../demo-files.ts';
import { demoPeople } from '../people-story.ts';
import { eventsOf } from '../registers/events.ts';
import { recordsOf } from './told-records.ts';

const { others, ...first } = readDemoFiles();
const states = [first, ...others].map((files) => ({ ...files, plan: readPlanFile(files.planText).plan!, name: files.story.plan }));
const TODAY = '2026-02-06';

describe('the papers of the demo', () => {
  it('tell of three States, each with accounts of its own', () => {
    expect(states.map(({ plan }) => plan.state.lgd)).toEqual([1, 20, 19]);
    const logins = states.flatMap(({ story }) => story.accounts.map(({ login }) => login));
    expect(new Set(logins).size).toBe(logins.length);
  });

  it.each(states)('of $name hold no record that an officer could not have written', ({ papers, plan }) => {
    const told = [...recordsOf(papers.records, TODAY), ...eventsOf({ story: papers, until: TODAY })];
    const context = { today: TODAY, schemeStartsOn: plan.scheme.startsOn };
    expect(told.flatMap((record) => checkRecord(registerOf(record.register), record.values, context).map((fault) => ({ word: record.word, ...fault })))).toEqual([]);
    const words = new Set(told.map(({ word }) => word));
    expect([words.size, told.filter(({ under }) => under !== null && !words.has(under)).map(({ word }) => word)]).toEqual([told.length, []]);
    const keys = told.map((record) => `${record.register} ${recordKey(registerOf(record.register), record.values, record.under)}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(told.filter(({ district }) => district !== 0 && !plan.districts.some(({ lgd }) => lgd === district))).toEqual([]);
  });

  it.each(states)('of $name decide nothing that is due before it was decided, nor of an office the plan does not have', ({ papers, plan, story }) => {
    const people = demoPeople(plan, story);
    const offices = plan.offices.map(({ code }) => code);
    for (const { no, on, putOff, agenda, noticed, closes } of papers.sittings) {
      const day = putOff.at(-1)?.to ?? on;
      expect({ no, isWorking: isWorkingDay(plan.calendar, day), isNoticed: noticed !== undefined && addDays(noticed, 4) <= day }).toEqual({ no, isWorking: true, isNoticed: true });
      const actions = agenda.flatMap((item) => item.actions);
      expect(actions.filter(({ due, office }) => due < day || !offices.includes(office))).toEqual([]);
      expect(new Set(actions.map((action) => action.no)).size).toBe(actions.length);
      expect(actions.filter(({ office, told, extension }) => told.length + (extension ? 1 : 0) > 0 && !people.some(({ officeCode }) => officeCode === office)).map(({ office }) => office)).toEqual([]);
      for (const number of closes) expect(claimOf(papers, number)! <= day).toBe(true);
    }
  });

  it('of a demonstration plan change nothing of the file beside what they say they invent', () => {
    const { plan } = states.find((state) => state.plan.state.lgd === 20)!;
    expect([plan.isIllustrative, plan.amounts, plan.components.map(({ code, amountPaise }) => [code, amountPaise])]).toEqual([true, [expect.objectContaining({ amountPaise: 70_00_00_000_00 })], [['D1', 0]]]);
  });
});

function claimOf({ sittings }: (typeof states)[number]['papers'], number: string): string | undefined {
  const [no, serial] = number.split('/').map(Number);
  const action = sittings.find((one) => one.no === no)?.agenda.flatMap(({ actions }) => actions).find((one) => one.no === serial);
  return action?.told.find(({ word }) => word === 'IMPLEMENTED')?.on;
}
