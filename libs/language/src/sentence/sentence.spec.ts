import { describe, expect, it } from '@jest/globals';
import type { Sentence } from '@pakhwada/domain/review';
import { SHAPE_PROBLEMS } from '@pakhwada/domain/workflow';
import '../documents/index.ts';
import { linkedWords, wordBreach, wordChangeDelta, wordHelp, wordSentence, wordSentenceTopic, wordVerdict } from './index.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
const headline: Sentence = {
  code: 'headlineBehindLapse',
  values: {
    points: { kind: 'points', ratio: { numerator: '1093', denominator: '10000' } },
    lapse: { kind: 'paise', paise: 6_810_000_000 },
    on: { kind: 'date', on: '2026-03-31' },
  },
  link: { to: 'money', code: null },
};

describe('sentences', () => {
  it('words the headline in both languages with the figures in it', () => {
    expect(spaced(wordSentence(headline, 'en'))).toBe('Work is 11 points behind plan, and ₹6.81 crore will lapse on 31 March at the present pace');
    expect(spaced(wordSentence(headline, 'hi'))).toBe('कार्य योजना से 11 अंक पीछे है और वर्तमान गति से 31 मार्च को ₹6.81 करोड़ व्यपगत होंगे');
  });

  it('follows the unit the reader chose', () => {
    expect(spaced(wordSentence(headline, 'en', 'lakh'))).toContain('₹681.00 lakh');
  });

  it('names up to four, and of more the first three', () => {
    const silent = (count: number): Sentence => ({
      code: 'notReported',
      values: { count: { kind: 'count', count }, expected: { kind: 'count', count: 34 }, names: { kind: 'names', names: Array.from({ length: count }, (_, n) => ({ en: `Office ${n + 1}`, hi: `कार्यालय ${n + 1}` })) } },
      link: { to: 'reporting', code: null },
    });
    expect(wordSentence(silent(4), 'en')).toContain('Office 1, Office 2, Office 3 and Office 4');
    expect(wordSentence(silent(22), 'en')).toBe('22 of 34 offices did not report: Office 1, Office 2, Office 3 and 19 others. Their figures are held at the last report.');
    expect(wordSentence({ ...silent(22), code: 'notReportedFirst' }, 'hi')).toBe('34 में से 22 कार्यालयों का प्रतिवेदन नहीं आया: कार्यालय 1, कार्यालय 2, कार्यालय 3 और 19 अन्य।');
    expect(linkedWords(silent(22), 'en')).toBe('Office 1, Office 2, Office 3 and 19 others');
  });

  it('words what decided a status and finds the words that carry the link', () => {
    const gain: Sentence = {
      code: 'biggestGain',
      values: { component: { kind: 'component', code: 'C4', name: { en: 'ESDP', hi: 'ईएसडीपी' } }, points: { kind: 'points', ratio: { numerator: '22', denominator: '1000' } } },
      link: { to: 'component', code: 'C4' },
    };
    expect(wordSentence(gain, 'en')).toBe('ESDP rose by 2.20 points, the most of all components.');
    expect(wordSentenceTopic(gain, 'hi')).toBe('सबसे बड़ी बढ़त');
    expect(linkedWords(gain, 'hi')).toBe('ईएसडीपी');
    const spi: Sentence = { code: 'spiRed', values: { spi: { kind: 'index', ratio: { numerator: '17', denominator: '36' } }, limit: { kind: 'index', ratio: { numerator: '3', denominator: '4' } } }, link: { to: 'overview', code: null } };
    expect(wordVerdict(spi, 'en')).toBe('SPI below 0.75');
  });

  it('words decisions overdue and sought, with the number or the sitting as the link', () => {
    const name = (en: string, hi = en) => ({ kind: 'name', name: { en, hi } }) as const;
    const overdue: Sentence = { code: 'decisionsOverdue', values: { count: { kind: 'count', count: 2 }, number: name('13/2'), office: name('Finance', 'वित्त'), days: { kind: 'count', count: 11 } }, link: { to: 'actions', code: 'HPC-13-2' } };
    expect(wordSentence(overdue, 'en')).toBe('2 decisions of the committee are overdue; the oldest, 13/2, lies with Finance and is 11 days late.');
    expect(wordSentence(overdue, 'hi')).toBe('समिति के 2 निर्णय अतिदेय हैं; सबसे पुराना 13/2, वित्त के पास, 11 दिन से।');
    expect(linkedWords(overdue, 'hi')).toBe('13/2');
    const sought: Sentence = { code: 'decisionsSoughtWithMoney', values: { count: { kind: 'count', count: 1 }, sitting: name('16'), on: { kind: 'date', on: '2026-02-16' }, amount: { kind: 'paise', paise: 3_65_00_000_00 } }, link: { to: 'decisions', code: 'HPC-16' } };
    expect(spaced(wordSentence(sought, 'en'))).toBe('1 decision is sought at sitting 16 on 16 Feb 2026, ₹3.65 crore in all.');
    expect(spaced(wordSentence(sought, 'hi'))).toBe('बैठक सं. 16, 16 फर 2026 में 1 निर्णय अपेक्षित है, कुल ₹3.65 करोड़।');
    expect(wordSentenceTopic(sought, 'en')).toBe('Decisions sought');
  });

  it('names the cap that decides what will lapse, and prints the price of a unit in rupees', () => {
    const component = { kind: 'component', code: 'C2', name: { en: 'Health Clinic', hi: 'हेल्थ क्लिनिक' } } as const;
    const capped: Sentence = {
      code: 'moneyAtRiskLastQuarter',
      values: { lapse: { kind: 'paise', paise: 8_190_000_000 }, on: { kind: 'date', on: '2026-03-31' }, component, cap: { kind: 'share', ratio: { numerator: '3', denominator: '10' } } },
      link: { to: 'money', code: null },
    };
    expect(spaced(wordSentence(capped, 'en'))).toBe('₹8.19 crore is projected to lapse on 31 March: the cap of 30% of the year’s budget on January to March holds spending back. The largest part lies with Health Clinic.');
    expect(spaced(wordSentence(capped, 'hi'))).toContain('30% की सीमा');
    expect(wordSentenceTopic(capped, 'en')).toBe('Money at risk');
    const cost: Sentence = {
      code: 'unitCostAbove',
      values: { component, indicator: { kind: 'name', name: { en: 'Diagnostics', hi: 'निदान' } }, cost: { kind: 'rupees', paise: 61_222_22 }, norm: { kind: 'rupees', paise: 45_000_00 }, share: { kind: 'share', ratio: { numerator: '36', denominator: '100' } } },
      link: { to: 'component', code: 'C2' },
    };
    expect(wordSentence(cost, 'en', 'crore')).toBe('Health Clinic: one unit of “Diagnostics” cost ₹61,222.22, 36.00% above the norm of ₹45,000.00.');
  });

  it('signs differences in the column of changes', () => {
    expect(wordChangeDelta({ kind: 'count', count: -1 }, 'en')).toBe('−1');
    expect(wordChangeDelta({ kind: 'index', ratio: { numerator: '3', denominator: '1000' } }, 'en')).toBe('+0.003');
  });
});

describe('breaches', () => {
  it('says the numbers and what to do', () => {
    const differs = { code: 'BREAKDOWN_DIFFERS', values: { set: 'GENDER', total: 33, sum: 35, numbers: 3, partsEn: 'Women 24 + Men 11', partsHi: 'महिला 24 + पुरुष 11' } } as const;
    expect(wordBreach(differs, 'en')).toBe('Women 24 + Men 11 = 35, but the total is 33. Correct one of the three.');
    expect(wordBreach(differs, 'hi')).toBe('महिला 24 + पुरुष 11 = 35, पर कुल 33 है। तीनों में से एक सुधारें।');
    expect(wordBreach({ ...differs, values: { ...differs.values, numbers: 4 } }, 'en')).toMatch(/one of the 4 numbers\.$/);
    expect(spaced(wordBreach({ code: 'FORTNIGHT_FROZEN', values: { fortnightId: '2025-26-FN20' } }, 'en'))).toContain('FN 20 of 2025-26 is frozen');
    expect(spaced(wordBreach({ code: 'SPENT_ABOVE_RELEASED', values: { componentCode: 'C5', spentPaise: 1_900_000_000, releasedPaise: 1_800_000_000 } }, 'en'))).toContain('₹190.00 lakh, above the ₹180.00 lakh');
  });

  it('words a fault of a plan file with what stands in it, in both languages', () => {
    const fault = { code: 'PLAN_SHAPE', values: { problem: 'UNKNOWN_KEY', detail: 'cutof' } } as const;
    expect(wordBreach(fault, 'en')).toBe('The plan file does not have the expected form here: the key “cutof” is not known.');
    expect(wordBreach(fault, 'hi')).toContain('कुंजी “cutof” ज्ञात नहीं');
  });

  it.each(SHAPE_PROBLEMS)('words a fault of form in Hindi without a word of English: %s', (problem) => {
    const [en, hi] = (['en', 'hi'] as const).map((language) => wordBreach({ code: 'BAD_SHAPE', values: { field: 'rows.0.value', problem, detail: '#' } }, language));
    expect(en).toMatch(/form: .{10,}\.$/);
    expect(hi!.replace(/\b(JSON|true|false)\b/g, '')).not.toMatch(/[A-Za-z]/);
    expect([hi!.includes('#'), en!.includes('–')]).toEqual([en!.includes('#'), false]);
  });

  it('prints codes of districts as they are written, never grouped as a quantity', () => {
    expect(wordBreach({ code: 'PLAN_DUPLICATE_CODE', values: { code: 9802 } }, 'en')).toContain('The code 9802 is');
    expect(wordBreach({ code: 'PLAN_UNKNOWN_CODE', values: { code: 10234 } }, 'hi')).toContain('10234');
    expect(wordBreach({ code: 'PLAN_OFFICE_NEEDED', values: { kind: 'DISTRICT', for: 9802 } }, 'en')).toContain('for 9802.');
    expect(wordBreach({ code: 'UNKNOWN_UNIT', values: { unit: 9802 } }, 'en')).toContain('unit 9802.');
    expect(wordBreach({ code: 'TOO_LARGE', values: { value: 9802 } }, 'en')).toContain('9,802');
  });

  it('tells amounts to the paisa where two decimals of a lakh would hide the difference', () => {
    const released = (releasedPaise: number) => wordBreach({ code: 'RELEASED_ABOVE_AMOUNT', values: { componentCode: 'C9', releasedPaise, amountPaise: 1_200_000_000 } }, 'en').replaceAll('\u00a0', ' ');
    expect(released(1_200_000_100)).toContain('₹1,20,00,001.00, above the ₹1,20,00,000.00 of C9');
    expect(released(1_201_000_000)).toContain('₹120.10 lakh, above the ₹120.00 lakh of C9');
  });

  it('tells an amount that is too large in rupees, as it was typed', () => {
    expect(wordBreach({ code: 'TOO_LARGE', field: 'amountPaise', values: { value: 9_007_199_254_740_991 } }, 'en')).toContain('₹9,00,71,99,25,47,409.91 is larger');
  });

  it('names columns of a file by their words', () => {
    expect(wordBreach({ code: 'MAPPING_INCOMPLETE', values: { fields: 'sanctionNo, paidOn' } }, 'en')).toContain('sanction number, date of payment');
  });

  it('words states and roles instead of printing their codes', () => {
    expect(wordBreach({ code: 'SHEET_LOCKED', values: { state: 'APPROVED' } }, 'hi')).toContain('अनुमोदित');
    expect(wordBreach({ code: 'NO_RIGHT', values: { action: 'APPROVE', role: 'PMU' } }, 'en')).not.toMatch(/APPROVE|PMU/);
  });

  it('names who can help, where somebody can', () => {
    expect(wordHelp('FORTNIGHT_FROZEN', 'en')).toContain('Nobody can reopen it');
    expect(wordHelp('NEGATIVE', 'en')).toBeNull();
  });

  it('still reads when a value is absent', () => {
    expect(wordBreach({ code: 'CUT_OFF_PASSED', values: {} }, 'en')).toContain('–');
  });
});
