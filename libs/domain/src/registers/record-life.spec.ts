import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/day.ts';
import { checkPlacement } from './check-placement.ts';
import { checkRecord } from './check-record.ts';
import { duesOf } from './dues-of.ts';
import { recordKey, soughtKey } from './record-key.ts';
import { REGISTERS, registerOf } from './registers.ts';
import type { FieldShape, FieldValue, FieldValues, RegisterCode, RegisterShape } from './shape.ts';
import { stageOf } from './stage-of.ts';

const CONTEXT = { today: '2026-06-30', schemeStartsOn: '2024-10-01' };
const faultsOf = (register: RegisterCode, values: FieldValues): string[] => checkRecord(registerOf(register), values, CONTEXT).map(({ field, code }) => `${field} ${code}`);
const batch = { plannedStartOn: '2026-02-01', plannedEndOn: '2026-02-28' };

describe('the life of a record', () => {
  it('takes its steps in order and leaves none out that must not be', () => {
    expect(faultsOf('trainee', { enrolledOn: '2026-02-02', certifiedOn: '2026-03-31', certificateNo: 'X' })).toEqual(['completedOn STEP_MISSING']);
    expect(faultsOf('trainee', { enrolledOn: '2026-02-02', completedOn: '2026-02-01' })).toEqual(['completedOn LIFE_ORDER']);
    expect(faultsOf('trainee', { enrolledOn: '2026-02-02', completedOn: '2026-02-28', certifiedOn: '2026-03-02' })).toEqual(['certificateNo NEEDED_BY_STEP']);
    expect(faultsOf('trainee', { enrolledOn: '2026-02-02', completedOn: '2026-02-28', certifiedOn: '2026-03-02', certificateNo: 'X', followedUp6On: '2026-06-30', outcome: 'NONE' })).toEqual([]);
  });

  it('knows no fact ahead of today, none before the scheme, and lets plans lie anywhere', () => {
    expect(faultsOf('batch', { plannedStartOn: '2024-01-01', plannedEndOn: '2027-01-01', startedOn: '2026-07-01' })).toEqual(['startedOn DATE_FUTURE']);
    expect(faultsOf('batch', { ...batch, startedOn: '2024-09-30' })).toEqual(['startedOn DATE_BEFORE_SCHEME']);
    expect(faultsOf('batch', { ...batch, startedOn: '2026-01-25' })).toEqual([]); // before its planned day
  });

  it('takes a way out with a reason, not after going further, and nothing follows', () => {
    expect(faultsOf('batch', { ...batch, startedOn: '2026-02-01', cancelledOn: '2026-02-05' })).toEqual(['cancelledReason EXIT_REASON_NEEDED']);
    expect(faultsOf('batch', { ...batch, cancelledReason: 'Snow' })).toEqual(['cancelledOn EXIT_DATE_NEEDED']);
    expect(faultsOf('batch', { ...batch, startedOn: '2026-02-01', completedOn: '2026-02-28', trainingDays: 24, cancelledOn: '2026-03-01', cancelledReason: 'Snow' })).toEqual(['cancelledOn EXIT_TOO_LATE']);
    expect(faultsOf('registration', { registeredOn: '2025-01-10', cancelledOn: '2025-06-01', cancelledReason: 'Closed', gstOn: '2025-07-01' })).toEqual(['gstOn AFTER_EXIT']);
  });

  it('keeps a disbursal within its sanction, and parts within their total', () => {
    expect(faultsOf('finance-case', { disbursedOn: '2026-01-01', disbursedAmount: 5_00_000_00 })).toEqual(['sanctionedOn NEEDED_BY_STEP', 'sanctionedAmount TOTAL_NEEDED']);
    expect(faultsOf('finance-case', { sanctionedOn: '2025-12-01', sanctionedAmount: 4_00_000_00, lender: 'A bank', disbursedOn: '2026-01-01', disbursedAmount: 5_00_000_00 })).toEqual(['disbursedAmount SUM_ABOVE_TOTAL']);
    expect(faultsOf('camp', { plannedOn: '2026-01-01', heldOn: '2026-01-01', participants: 80, women: 50, men: 31 })).toEqual(['men SUM_ABOVE_TOTAL']);
    expect(faultsOf('event', { plannedFrom: '2026-01-10', plannedTo: '2026-01-09' })).toEqual(['plannedTo NOT_BEFORE']);
  });

  it('stands at its last step or its way out', () => {
    expect(stageOf(registerOf('batch'), { ...batch, startedOn: '2026-02-02' })).toEqual({ stage: 'STARTED', on: '2026-02-02' });
    expect(stageOf(registerOf('batch'), { ...batch, startedOn: '2026-02-02', cancelledOn: '2026-02-09' })).toEqual({ stage: 'CANCELLED', on: '2026-02-09' });
    expect(stageOf(registerOf('participant'), {})).toEqual({ stage: 'LISTED', on: null });
  });
});

describe('what falls due', () => {
  it('is counted from what happened, to the day, months ending with short ones', () => {
    expect(duesOf(registerOf('batch'), { ...batch, startedOn: '2026-02-02', completedOn: '2026-02-28' })).toEqual([
      ...[['CERTIFICATES', '2026-03-30'], ['FOLLOW_UP_3', '2026-05-28'], ['FOLLOW_UP_6', '2026-08-28'], ['FOLLOW_UP_12', '2027-02-28']].map(([code, dueOn]) => ({ code, dueOn })),
    ]);
    expect(duesOf(registerOf('batch'), { ...batch, startedOn: '2025-11-01', completedOn: '2025-11-30', certificatesOn: '2025-12-01' })[0]).toEqual({ code: 'FOLLOW_UP_3', dueOn: '2026-02-28' });
    expect(duesOf(registerOf('event'), { plannedFrom: '2026-01-10', plannedTo: '2026-01-11', heldFrom: '2026-01-10', heldTo: '2026-01-11' }).map(({ dueOn }) => dueOn)).toEqual(['2026-01-26', '2026-02-10', '2026-04-11', '2026-07-10']);
  });

  it('falls due no more where a later step was taken, or a way out', () => {
    expect(duesOf(registerOf('batch'), { ...batch, startedOn: '2026-02-02', completedOn: '2026-02-28', certificatesOn: '2026-03-01', followedUp6On: '2026-06-30' }).map(({ code }) => code)).toEqual(['FOLLOW_UP_12']);
    expect(duesOf(registerOf('batch'), { ...batch, cancelledOn: '2026-02-01' })).toEqual([]);
  });
});

describe('the key of a record', () => {
  it('is one for every way of writing it, and names a pair once', () => {
    expect(recordKey(registerOf('batch'), { batchNo: ' c4-rsi-०१ ' }, null)).toBe('C4-RSI-01');
    expect(recordKey(registerOf('meeting'), { seller: 's-14', buyer: 'B-3' }, 'E-01')).toBe('E-01 / S-14 / B-3');
    expect([soughtKey('e-01 / s-1'), soughtKey('a/b')]).toEqual(['E-01 / S-1', 'A/B']);
  });

  it('keeps different pairs apart, whatever strokes and blanks they hold', () => {
    expect(recordKey(registerOf('meeting'), { seller: 'A /', buyer: 'B' }, null)).not.toBe(recordKey(registerOf('meeting'), { seller: 'A', buyer: '/ B' }, null));
    const part = fc.stringMatching(/^[A-C/ ]{1,6}$/).filter((text) => text.trim() !== '');
    const plain = (text: string) => text.trim().replace(/\s+/g, ' ').replace(/ ?\/ ?/g, '/');
    fc.assert(fc.property(part, part, part, part, (seller, buyer, otherSeller, otherBuyer) => {
      const isSame = plain(seller) === plain(otherSeller) && plain(buyer) === plain(otherBuyer);
      expect(recordKey(registerOf('meeting'), { seller, buyer }, null) === recordKey(registerOf('meeting'), { seller: otherSeller, buyer: otherBuyer }, null)).toBe(isSame);
    }));
  });
});

describe('the place of a record', () => {
  const parent = (values: FieldValues) => ({ shape: registerOf('batch'), key: 'B-1', values });
  const place = (values: FieldValues, parentValues: FieldValues, known: FieldValues | null = null) => checkPlacement(registerOf('trainee'), values, parent(parentValues), known, () => undefined).map(({ field, code }) => `${field} ${code}`);

  it('lets no trainee complete before the batch has started, nor be certified before it has ended', () => {
    expect(place({ completedOn: '2026-02-10' }, batch)).toEqual(['completedOn PARENT_NOT_YET']);
    expect(place({ completedOn: '2026-02-10', certifiedOn: '2026-02-20' }, { ...batch, startedOn: '2026-02-11', completedOn: '2026-02-28' })).toEqual(['completedOn BEFORE_PARENT', 'certifiedOn BEFORE_PARENT']);
  });

  it('puts nothing new under a cancelled batch, and lets what stands there be mended', () => {
    const cancelled = { ...batch, startedOn: '2026-02-02', cancelledOn: '2026-02-09' };
    expect(place({ enrolledOn: '2026-02-02' }, cancelled)).toEqual(['parentKey PARENT_ENDED']);
    expect(place({ enrolledOn: '2026-02-03' }, cancelled, { enrolledOn: '2026-02-02' })).toEqual([]);
    expect(place({ enrolledOn: '2026-02-02', completedOn: '2026-02-08' }, cancelled, { enrolledOn: '2026-02-02' })).toEqual(['completedOn PARENT_ENDED']);
  });

  it('has a seller sell and a buyer buy in a meeting', () => {
    const roles: Record<string, FieldValues> = { 'S-1': { role: 'SELLER' }, 'X-1': { role: 'EXHIBITOR' }, 'B-1': { role: 'BUYER' } };
    const meet = (seller: string, buyer: string) => checkPlacement(registerOf('meeting'), { seller, buyer }, null, null, (_, key) => roles[key]).map(({ field, code }) => `${field} ${code}`);
    expect(meet('s-1', 'b-1')).toEqual([]);
    expect(meet('X-1', 'B-1')).toEqual([]);
    expect(meet('B-1', 'S-1')).toEqual(['seller REFERENCE_OTHER', 'buyer REFERENCE_OTHER']);
    expect(meet('S-9', 'B-1')).toEqual(['seller REFERENCE_UNKNOWN']);
  });
});

describe('every register', () => {
  it('has no personal field in its key, and every field its steps, ways out, measures, dues and rules speak of', () => {
    for (const shape of REGISTERS) {
      const fields = new Map(shape.fields.map((field) => [field.code, field]));
      const dated = [...shape.steps, ...shape.exits, ...shape.measures].map(({ dateField }) => dateField).concat(shape.dues.flatMap(({ after, doneBy }) => [after, doneBy]));
      for (const field of dated) expect(`${shape.code} ${field} ${fields.get(field)?.kind}`).toBe(`${shape.code} ${field} DATE`);
      for (const field of shape.key) expect(fields.get(field)).toMatchObject({ isPersonal: false, isNeeded: true });
      for (const field of shape.steps.flatMap(({ needs }) => needs)) expect(fields.has(field)).toBe(true);
      for (const { sumOf, where } of shape.measures) for (const field of [...Object.keys(where), ...(sumOf === null ? [] : [sumOf])]) expect(fields.has(field)).toBe(true);
      for (const { field, parentField } of shape.notBeforeParent) expect([fields.has(field), registerOf(shape.parent!).fields.some(({ code }) => code === parentField)]).toEqual([true, true]);
      expect(new Set(shape.fields.map(({ code }) => code)).size).toBe(shape.fields.length);
    }
  });

  it('lets a later step stand only on the earlier ones, and in their order', () => {
    fc.assert(fc.property(fc.constantFrom(...REGISTERS).chain((shape) => fc.tuple(fc.constant(shape), recordOf(shape))), ([shape, values]) => {
      if (checkRecord(shape, values, CONTEXT).length > 0) return;
      const facts = shape.steps.filter(({ dateField }) => !shape.fields.find(({ code }) => code === dateField)!.isPlanned);
      const taken = facts.filter(({ dateField }) => values[dateField] !== undefined);
      const days = taken.map(({ dateField }) => String(values[dateField]));
      expect(days).toEqual([...days].sort());
      const last = facts.indexOf(taken.at(-1)!);
      for (const step of facts.slice(0, Math.max(0, last))) expect(values[step.dateField] !== undefined || step.mayBeSkipped).toBe(true);
      for (const { dateField } of taken) {
        const [day, { mayPrecedeScheme }] = [String(values[dateField]), shape.fields.find(({ code }) => code === dateField)!];
        expect(day <= CONTEXT.today && (day >= CONTEXT.schemeStartsOn || mayPrecedeScheme)).toBe(true);
      }
    }), { numRuns: 1000 });
  });
});

function recordOf(shape: RegisterShape): fc.Arbitrary<FieldValues> {
  const fields = shape.fields.map((field) => fc.tuple(fc.constant(field.code), fc.option(valueOf(field), { freq: 3 })));
  return fc.tuple(...fields).map((pairs) => Object.fromEntries((pairs as [string, FieldValue | null][]).filter(([, value]) => value !== null)) as FieldValues);
}

function valueOf(field: FieldShape): fc.Arbitrary<FieldValue> {
  switch (field.kind) {
    case 'DATE': return fc.integer({ min: -5, max: 700 }).map((days) => addDays('2024-10-01', days));
    case 'COUNT': return fc.integer({ min: 0, max: 50 });
    case 'MONEY': return fc.integer({ min: 0, max: 1000 });
    case 'CHOICE': return fc.constantFrom(...field.choices);
    case 'FLAG': return fc.boolean();
    default: return fc.constantFrom('A', 'B', 'C');
  }
}
