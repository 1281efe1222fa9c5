import { describe, expect, it } from '@jest/globals';
import { registerOf, REGISTERS } from '@pakhwada/domain/registers';
import { formSections } from './form-sections.ts';

const partsOf = (code: Parameters<typeof registerOf>[0]): readonly string[] => formSections(registerOf(code)).map(({ key, fields }) => `${key}: ${fields.map((field) => field.code).join(' ')}`);

describe('the sections of a form', () => {
  it('follow the life of a batch, each step with its day and what it needs, the way out last', () => {
    expect(partsOf('batch')).toEqual([
      'WHO: batchNo programme trade institute seats', 'PLANNED: plannedStartOn plannedEndOn', 'STARTED: startedOn', 'COMPLETED: completedOn trainingDays', 'CERTIFIED: certificatesOn',
      'FOLLOWED_UP_3: followedUp3On', 'FOLLOWED_UP_6: followedUp6On', 'FOLLOWED_UP_12: followedUp12On', 'MORE: remark', 'CANCELLED: cancelledOn cancelledReason',
    ]);
  });

  it('put what several follow-ups of a trainee need under none of them', () => {
    expect(partsOf('trainee').find((part) => part.startsWith('MORE'))).toMatch(/^MORE: outcome udyam enterpriseOn/);
  });

  it.each(REGISTERS.map((shape) => [shape.code, shape] as const))('hold every field of %s once', (_, shape) => {
    const held = formSections(shape).flatMap(({ fields }) => fields.map(({ code }) => code));
    expect([...held].sort()).toEqual(shape.fields.map(({ code }) => code).sort());
  });
});
