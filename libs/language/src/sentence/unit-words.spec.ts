import { describe, expect, it } from '@jest/globals';
import { DUPLICATE_REASONS, UNIT_FAULTS, UNIT_FIELDS, UNIT_STATES } from '@pakhwada/domain/units';
import '../documents/index.ts';
import '../hindi/index.ts';
import '../rooms/index.ts';
import { hasMessage } from '../translate/catalogue.ts';
import { wordRecordFault } from './record-fault.ts';

describe('the words of units', () => {
  it('are there for every field, choice, fault, state and reason, in both languages', () => {
    const fields = [...UNIT_FIELDS.map(({ code }) => code), 'district', 'mergedInto'];
    const keys = [
      ...['register.unit.name', 'register.unit.one', ...fields.map((code) => `register.unit.field.${code}`), ...UNIT_FIELDS.flatMap(({ choices }) => choices.map((choice) => `register.choice.${choice}`))],
      ...[...UNIT_FAULTS.map((code) => `register.fault.${code}`), ...UNIT_STATES.map((state) => `unit.state.${state}`), ...DUPLICATE_REASONS.map((reason) => `unit.duplicate.${reason}`)],
    ];
    expect(keys.filter((key) => !hasMessage('en', key) || !hasMessage('hi', key))).toEqual([]);
  });

  it('name the class that follows and the amounts behind it', () => {
    expect(wordRecordFault({ code: 'CLASS_BELOW_FIGURES', values: { choice: 'MICRO', follows: 'SMALL' } }, 'unit', 'hi')).toContain('“सूक्ष्म” निवेश और कारोबार से निकलने वाली श्रेणी “लघु” से नीचे है');
    expect(wordRecordFault({ code: 'ABOVE_MEDIUM', values: { investmentPaise: 12_60_00_000_00, turnoverPaise: 5_00_00_00_001_00 } }, 'unit', 'en')).toMatch(/^Investment of ₹.?12,60,00,000/);
    expect(wordRecordFault({ code: 'NIC_DIGITS', values: { text: '1462', digits: 4 } }, 'unit', 'en')).toContain('“1462” has 4 digits');
  });
});
