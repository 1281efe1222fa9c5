import { describe, expect, it } from '@jest/globals';
import { aMoneyReview, aRegisterReview } from '@pakhwada/testing/reviews';
import { documentOf } from '../document.ts';
import type { ReportDocument } from '../model.ts';

const document = (language: 'en' | 'hi' = 'en', review = aRegisterReview()): ReportDocument => documentOf(review, language, 'a'.repeat(64), '2025-05-20T12:30:00.000Z').document;
const registers = document().registers!;
const texts = (rows: readonly (readonly { readonly text: string }[])[]): string[][] => rows.map((row) => row.map(({ text }) => text.replaceAll('\u00A0', ' ')));

describe('the pages of the registers', () => {
  it('stand in the report from rule set 3 on', () => {
    expect([document('en', aMoneyReview()).registers, document('en', aMoneyReview()).brief.verified]).toEqual([undefined, undefined]);
    expect(document('en', aMoneyReview()).physical.columns).toHaveLength(13);
    expect(document().physical.columns).toHaveLength(14);
  });

  it('tell each group with its number, its share, its norm and how complete it is; what would tell of a few is left out', () => {
    const [training] = registers.inclusion.groups;
    expect(texts(training!.rows)).toEqual([
      ['Women', 'Indicator C1-01', '44', '66', '66.67', '70', 'not met', '82.50'],
      ['Scheduled Castes', 'Indicator C1-01', '12', '66', '18.18', '10', 'met', '82.50'],
      ['Scheduled Tribes', 'Indicator C1-01', '–', '66', '–', '', '', '82.50'],
      ['Weaker sections', '', '', '', '≥ 66.67', '40', 'met', ''],
    ]);
    const marks = new Map(registers.inclusion.notes.map(({ mark, text }) => [mark, text]));
    expect(training!.rows.map((row) => row.flatMap(({ mark }) => (mark === null ? [] : [marks.get(mark)])))).toEqual([['illustrative'], [], Array(2).fill('Left out: it would tell of one to four people or units'), ['at least, by Women alone', 'rule of thumb']]);
    expect(registers.inclusion.title).toBe('2 of 3 norms are met.');
    expect(registers.inclusion.sources).toContain('C1 Weaker sections 40% (rule of thumb): Press report');
  });

  it('count units once and tell the overlaps', () => {
    expect(registers.inclusion.reach.message).toMatch(/^446 different units; by components 487\./);
    expect(texts(registers.inclusion.reach.overlaps!.rows)).toEqual([['C1 + C2', '41']]);
    expect(texts(registers.inclusion.reach.coverage!.rows)[0]?.slice(1, 3)).toEqual(['25,000', '17.84']);
  });

  it('print lower bounds as such, and never a sum of enquiries and orders', () => {
    const { market } = registers;
    expect(texts(market.people.rows).map(([, number]) => number)).toEqual(['≥ 100', '≥ 45', '150', '142']);
    expect(texts(market.outcomes.rows).map((row) => [row[0], ...row.slice(5)])).toEqual([['Enquiry', '90', '≥ 120.00'], ['Letter of intent', '4', '40.00'], ['Order', '2', '7.50'], ['Executed and paid', '0', '–']]);
    expect(market.outcomes.foot).toEqual([]);
    expect(texts(market.followUps.rows).map((row) => row.slice(1))).toEqual([['After 30 days', '20.05.2025', '–'], ['After 30 days', '12.06.2025', '–']]);
    expect(texts(market.calendar.rows)).toEqual([['RBSM-1 First reverse meet', 'Reverse buyer-seller meet', 'Convention hall, District 901', '24.06.2025–25.06.2025']]);
  });

  it('put the verified share beside the headline, in the physical statement and by level', () => {
    expect(document().brief.verified).toBe('Verified: 93.91% of the work counted (V2 and above)');
    const { groups, notes, totals } = document().physical;
    expect(groups.map(({ verified }) => verified?.text)).toEqual(['82.50', '100.00']);
    expect(totals.map(({ verified }) => verified?.text)).toEqual(['93.91', '91.25', '', '']);
    expect(notes.find(({ mark }) => mark === groups[0]?.rows[1]?.cells.at(-1)?.mark)?.text).toBe('no register record behind it');
    expect(texts(registers.levels.components.rows)).toEqual([['C1 C1', '17.50', '0.00', '0.00', '57.50', '25.00', '82.50'], ['C2 C2', '0.00', '0.00', '0.00', '100.00', '0.00', '100.00']]);
  });

  it('say honestly that nothing stands behind a figure', () => {
    const review = aRegisterReview();
    const indicators = review.registers!.verification.indicators.map((one) => ({ ...one, levels: { V0: 1, V1: 0, V2: 0, V3: 0, V4: 0 } }));
    const bare = document('en', { ...review, registers: { ...review.registers!, reach: { missing: 'NOT_YET_KEPT' }, verification: { ...review.registers!.verification, indicators } } }).registers!;
    expect(bare.levels.remarks).toContain('Nothing behind any figure yet: no register record, no evidence');
    expect(bare.inclusion.reach).toMatchObject({ components: null, message: 'Not counted yet: units are counted when a fortnight is frozen.' });
  });
});
