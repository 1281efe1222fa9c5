import { describe, expect, it } from '@jest/globals';
import { registerOf, REGISTERS } from '@pakhwada/domain/registers';
import { listedFields } from './listed-fields.ts';

const codesOf = (code: Parameters<typeof registerOf>[0]): readonly string[] => listedFields(registerOf(code)).map((field) => field.code);

describe('the columns of a register', () => {
  it('say what every record must, then amounts and days of steps', () => {
    expect(codesOf('batch')).toEqual(['programme', 'trade', 'institute', 'seats', 'plannedStartOn']);
    expect(codesOf('trainee')).toEqual(['gender', 'enrolledOn', 'completedOn', 'certifiedOn', 'followedUp3On']);
    expect(codesOf('finance-case')).toEqual(['udyam', 'product', 'appliedAmount', 'sanctionedAmount', 'disbursedAmount']);
  });

  it.each(REGISTERS.map((shape) => [shape.code, shape] as const))('name nobody in %s', (_, shape) => {
    expect(listedFields(shape).filter(({ isPersonal }) => isPersonal)).toEqual([]);
  });
});
