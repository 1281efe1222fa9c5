import { describe, expect, it } from '@jest/globals';
import { choiceOf, RECORD_FAULTS, REGISTERS, registerOf, UDYAM_BLOCKS, LISTED } from '@pakhwada/domain/registers';
import '../documents/index.ts';
import '../hindi/index.ts';
import '../rooms/index.ts';
import { hasMessage } from '../translate/catalogue.ts';
import { recordFieldWord, registerChoiceWords, wordRecordFault } from './record-fault.ts';

describe('the words of registers', () => {
  it('are there for every register, field, choice, step, way out, measure, due and fault, in both languages', () => {
    const keys = REGISTERS.flatMap(({ code, fields, steps, exits, measures, dues }) => [
      ...[`register.${code}.name`, `register.${code}.one`],
      ...fields.flatMap(({ choices }) => choices.map((choice) => `register.choice.${choice}`)),
      ...[...steps.map((one) => `step.${one.code}`), ...exits.map((one) => `exit.${one.code}`), ...measures.map((one) => `measure.${one.code}`), ...dues.map((one) => `due.${one.code}`)].map((name) => `register.${name}`),
    ]);
    const all = [...keys, `register.step.${LISTED}`, ...RECORD_FAULTS.map((code) => `register.fault.${code}`), ...UDYAM_BLOCKS.map((block) => `register.block.${block}`)];
    expect(all.filter((key) => !hasMessage('en', key) || !hasMessage('hi', key))).toEqual([]);
    for (const { code, fields } of REGISTERS) for (const field of fields) expect(hasMessage('en', `register.${code}.field.${field.code}`) || hasMessage('en', `register.field.${field.code}`) ? '' : `${code} ${field.code}`).toBe('');
  });

  it('read back every choice they write, in the field it stands in', () => {
    for (const { fields } of REGISTERS) {
      for (const { choices } of fields) {
        for (const word of [...registerChoiceWords().keys()]) {
          const found = choiceOf(choices, word, registerChoiceWords());
          expect(found === null || choices.includes(found)).toBe(true);
        }
        for (const choice of choices) expect(choiceOf(choices, choice.toLowerCase().replaceAll('_', ' '), registerChoiceWords())).toBe(choice);
      }
    }
    expect(choiceOf(registerOf('trainee').fields.find(({ code }) => code === 'gender')!.choices, 'महिला', registerChoiceWords())).toBe('WOMEN');
    expect(choiceOf(registerOf('event').fields.find(({ code }) => code === 'kind')!.choices, 'Buyer-seller meet', registerChoiceWords())).toBe('BUYER_SELLER');
  });
});

describe('the words of a fault', () => {
  it('name the other field, the step and what is missing', () => {
    expect(wordRecordFault({ code: 'LIFE_ORDER', values: { on: '2026-02-01', otherField: 'enrolledOn', otherOn: '2026-02-02' } }, 'trainee', 'en')).toBe('01.02.2026 lies before “Enrolled on”, 02.02.2026.');
    expect(wordRecordFault({ code: 'UDYAM_BLOCK_MISSING', values: { block: 'DISTRICT', text: 'UDYAM-JH-0051133' } }, 'member', 'en')).toBe('“UDYAM-JH-0051133” lacks the two digits of the district. A Udyam number reads UDYAM-XX-00-0000000.');
    expect(wordRecordFault({ code: 'PARENT_UNKNOWN', values: { key: 'B-1' } }, 'trainee', 'hi')).toBe('बैच B-1 नहीं मिला।');
    expect(wordRecordFault({ code: 'DISTRICT_ELSEWHERE', values: { text: 'Lake', stateEn: 'Next State', stateHi: 'अगला राज्य' } }, 'camp', 'hi')).toBe('“Lake” अगला राज्य में है; उसे यहाँ नहीं गिना जाता।');
    expect(wordRecordFault({ code: 'AMOUNT_TOO_LARGE', values: { text: '9', mostPaise: 1_00_000_00 } }, 'stall', 'en')).toContain('₹');
    expect(recordFieldWord('trainee', 'parentKey', 'en')).toBe('Batch');
  });
});
