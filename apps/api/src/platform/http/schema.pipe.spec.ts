import { ProgressSubmission } from '@pakhwada/contracts/progress';
import { RuleBreach } from './rule-breach.ts';
import { SchemaPipe } from './schema.pipe.ts';

const row = { indicatorCode: 'C1-01', unit: 627, relatesTo: '2025-26-FN21', value: 12, numerator: null, denominator: null, qualifier: 'EXACT', breakdowns: {}, reasonCode: null, remark: null };
const check = (body: unknown) => new SchemaPipe().transform(body, { type: 'body', schema: ProgressSubmission as never });
const breachesOf = (body: unknown) => {
  try {
    check(body);
  } catch (error) {
    return (error as RuleBreach).breaches.map(({ code, row: at, field }) => ({ code, unit: at?.unit, field }));
  }
  return [];
};

describe('the schema pipe', () => {
  it('lets a body of the right shape through as it is', () => {
    const body = { revision: 0, rows: [row] };
    expect(check(body)).toEqual(body);
  });

  it.each([
    ['text in a number', { value: 'twelve' }, 'NOT_A_WHOLE_NUMBER'],
    ['a digit in quotes', { value: '12' }, 'NOT_A_WHOLE_NUMBER'],
    ['half a unit', { value: 1.5 }, 'NOT_A_WHOLE_NUMBER'],
    ['a value beyond safe numbers', { value: 1e17 }, 'TOO_LARGE'],
  ])('names %s at its row and field', (_, change, code) => {
    expect(breachesOf({ revision: 0, rows: [row, { ...row, unit: 11, ...change }] })).toContainEqual({ code, unit: 11, field: 'value' });
  });

  it('tells a blank from 0: a row may leave its value out as null, not as empty text', () => {
    expect(breachesOf({ revision: 0, rows: [{ ...row, value: null }] })).toEqual([]);
    expect(breachesOf({ revision: 0, rows: [{ ...row, value: 0 }] })).toEqual([]);
    expect(breachesOf({ revision: 0, rows: [{ ...row, value: '' }] })).toEqual([{ code: 'NOT_A_WHOLE_NUMBER', unit: 627, field: 'value' }]);
  });

  it('leaves to the rules what has the right shape: a negative count is refused together with all other breaches of the sheet', () => {
    expect(breachesOf({ revision: 0, rows: [{ ...row, value: -1 }, { ...row, unit: 11, value: 1e15 }] })).toEqual([]);
    expect(breachesOf({ revision: -1, rows: [] })).toEqual([{ code: 'NEGATIVE', unit: undefined, field: 'revision' }]);
  });

  it('names every fault at once, unknown keys among them', () => {
    const faults = breachesOf({ revision: -1, rows: [{ ...row, value: 'x' }, { ...row, unit: 11, relatesTo: 'last week', colour: 'red' }], total: 7 });
    expect(faults.map(({ field }) => field).sort()).toEqual(['colour', 'relatesTo', 'revision', 'total', 'value']);
  });

  it('refuses a body that is no object', () => {
    for (const body of [null, [], 'text', 7, undefined]) expect(() => check(body)).toThrow(RuleBreach);
  });
});
