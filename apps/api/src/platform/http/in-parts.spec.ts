import { ProgressSubmission } from '@pakhwada/contracts/progress';
import { block } from '@pakhwada/domain/workflow';
import { besideFaults, partsOfSheet, salvage, type InParts } from './in-parts.ts';
import { RuleBreach } from './rule-breach.ts';
import { parseShape } from './shape-faults.ts';

const row = { indicatorCode: 'C1-01', unit: 627, relatesTo: '2025-26-FN21', value: 12, numerator: null, denominator: null, qualifier: 'EXACT', breakdowns: {}, reasonCode: null, remark: null };
const parts = partsOfSheet({ value: { value: null, says: ['VALUE_MISSING'] }, breakdowns: { value: {}, says: ['BREAKDOWN_INCOMPLETE'] } });

function read(body: unknown): InParts<{ readonly revision: number; readonly rows: readonly (typeof row)[] }> {
  const { faults } = parseShape(ProgressSubmission, body);
  expect(faults.length).toBeGreaterThan(0);
  return salvage(body, faults, parts) as InParts<{ readonly revision: number; readonly rows: readonly (typeof row)[] }>;
}

describe('a body in parts', () => {
  it('keeps every row that can be told from others, with a stand-in where a field cannot be read', () => {
    const body = { revision: 0, rows: [row, { ...row, unit: 11, value: 'x', colour: 'red' }, { ...row, unit: 'Reasi' }, 7] };
    const { rows, faults } = read(body);
    expect(rows).toEqual([row, { ...row, unit: 11, value: null }]);
    expect(faults.map(({ breach: { row: at, field } }) => [at?.unit ?? null, field])).toEqual([[11, 'value'], [11, 'colour'], [null, 'unit'], [null, null]]);
    expect(body.rows[1]).toHaveProperty('colour', 'red'); // what was sent stays as it is
  });

  it('takes out a group that cannot be read, and leaves the others', () => {
    expect(read({ revision: 0, rows: [{ ...row, breakdowns: { GENDER: { WOMEN: 'five', MEN: 'six' }, AREA: { RURAL: 2 } } }] }).rows[0]!.breakdowns).toEqual({ AREA: { RURAL: 2 } });
  });

  it('reads the rows without a revision, and the revision without rows', () => {
    expect(read({ rows: [row] })).toMatchObject({ revision: 0, rows: [row] });
    expect(read({ revision: 3, rows: 'none' })).toMatchObject({ revision: 3, rows: [] });
  });

  it('refuses at once what is no object, and what has more faults than can be told', () => {
    for (const body of [null, [], 'text']) expect(() => read(body)).toThrow(RuleBreach);
    expect(() => read({ revision: 0, rows: Array.from({ length: 300 }, () => ({ ...row, value: 'x' })) })).toThrow(RuleBreach);
  });

  it('survives what is nested deeper than any body', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(50_000)}"\\u0000"${'}'.repeat(50_000)}`) as unknown;
    expect(read({ revision: 0, rows: [{ ...row, value: deep }], more: deep }).rows).toEqual([{ ...row, value: null }]);
  });
});

describe('faults of form beside breaches of rules', () => {
  const ref = { indicatorCode: 'C1-01', unit: 627, relatesTo: '2025-26-FN21' };

  it('leave out what is only said because a field cannot be read, once for each, and nothing else', () => {
    const { faults } = read({ revision: 0, rows: [{ ...row, value: 'x' }, { ...row, value: null }, { ...row, unit: 11, value: null }] });
    const missing = (unit: number) => block('VALUE_MISSING', {}, { row: { ...ref, unit }, field: 'value' });
    const told = besideFaults(faults, [missing(627), missing(627), missing(11), block('DUPLICATE_ROW', {}, { row: ref })]);
    expect(told.map(({ code, row: at }) => `${at?.unit} ${code}`)).toEqual(['627 NOT_A_WHOLE_NUMBER', '627 VALUE_MISSING', '11 VALUE_MISSING', '627 DUPLICATE_ROW']);
  });

  it('do not count a row that was set aside as left out', () => {
    const { faults } = read({ revision: 0, rows: [{ ...row, relatesTo: 'last week' }] });
    expect(besideFaults(faults, [block('NOTHING_TO_SUBMIT', {}), block('ONLY_RETURNED_ROWS', {}, { row: ref })]).map(({ code }) => code)).toEqual(['BAD_SHAPE']);
    const mangled = read({ revision: 0, rows: [{ ...row, unit: 'Reasi' }] });
    expect(besideFaults(mangled.faults, [block('ONLY_RETURNED_ROWS', {}, { row: { ...ref, unit: 11 } }), block('ONLY_RETURNED_ROWS', {}, { row: ref })]).map(({ row: at }) => at?.unit)).toEqual([undefined, 11]);
  });

  it('say nothing of a revision that cannot be read', () => {
    const { faults } = read({ revision: 'x', rows: [row] });
    expect(besideFaults(faults, [block('REVISION_TAKEN', { revision: 0, latest: 2 })]).map(({ code }) => code)).toEqual(['NOT_A_WHOLE_NUMBER']);
  });
});
