import { describe, expect, it } from '@jest/globals';
import { AMOUNT_STAGES, COMPONENT_KINDS, COMPONENT_STAGES, FUND_FLOWS, INDICATOR_NATURES, NORM_GROUPS, NORM_STANDINGS, OFFICE_KINDS, PLAN_PROBLEMS, UNIVERSE_DEFINITIONS } from '@pakhwada/domain/plan';
import { FILE_PROBLEMS } from '@pakhwada/domain/files';
import { ACTION_REMINDERS, ACTION_STATES, ACTION_WORDS } from '@pakhwada/domain/committee';
import { AGE_BUCKETS, AMOUNT_UNITS, CERTIFICATE_ACTIONS, CERTIFICATE_FORMS, CERTIFICATE_STATES, IMPORT_MODES, IMPORT_STATES, MONEY_HEADS, MONEY_TYPES, RE_APPROPRIATION_DECISIONS, RE_APPROPRIATION_STATES, VOUCHER_FAULTS, VOUCHER_FIELDS } from '@pakhwada/domain/funds';
import { REASON_CODES, VERIFICATION_LEVELS } from '@pakhwada/domain/progress';
import { MISSING_REASONS } from '@pakhwada/domain/ratio';
import { CHANGE_CODES, DECIDED_VALUES, FIGURE_KINDS, FORMULAS, INSTALMENT_STATES, MONEY_MARKS, QUOTED_STANDINGS, RUNG_CODES, SENTENCE_VALUES, STATUS_CODES } from '@pakhwada/domain/review';
import { ACTIONS, ROLES } from '@pakhwada/domain/rights';
import { BREACH_CODES, BREACH_VALUES, FORTNIGHT_STATES, SHAPE_PROBLEMS, STEP_ACTIONS, SUBMISSION_STATES } from '@pakhwada/domain/workflow';
import { IntlMessageFormat } from 'intl-messageformat';
import { readdirSync, readFileSync } from 'node:fs';
import { parametersOf } from '../translate/parameters.ts';
import { englishDocuments } from './english-documents.ts';
import { english } from './english.ts';
import { hindiDocuments } from './hindi-documents.ts';
import { hindi } from './hindi.ts';

const en: Record<string, string> = { ...english, ...englishDocuments };
const hi: Record<string, string> = { ...hindi, ...hindiDocuments };

/** Messages that rightly read the same in both languages, or hold no Devanagari: each with its reason. */
const SAME_ON_PURPOSE: Readonly<Record<string, string>> = {
  'change.componentStatus': 'only the name of the component',
  'fortnights.workOf': 'two values and a comma',
  'progress.filledOf': 'two figures and a stroke',
  'projects.assetStage': 'a count and the word of a stage',
  'provenance.result': 'a figure after its sign',
  'quotations.source': 'two values and a comma',
  'risks.ratingOf': 'two words and their product',
  'schemes.figureOf': 'two values and a comma',
};

const namesOf = (message: string): readonly string[] =>
  parametersOf(new IntlMessageFormat(message, 'en-IN', undefined, { ignoreTag: true }).getAst())
    .map(({ name }) => name)
    .sort();

/** A value carried once for each language fills one parameter: `partsEn` and `partsHi` fill `{parts}`. */
const isInLanguages = (parameter: string, given: readonly string[]): boolean => given.includes(`${parameter}En`) && given.includes(`${parameter}Hi`);

/** `lapse` also lends `lapse0`, `lapse1`, `limit2`, `onDay`, `namesCount` to a message. */
const valueName = (parameter: string): string => parameter.replace(/(?:[012]|Day|Count)$/, '');

describe('the Hindi catalogue', () => {
  it('has exactly the keys of the English one', () => {
    expect(Object.keys(hi).sort()).toEqual(Object.keys(en).sort());
  });

  it('asks for the same parameters in every message', () => {
    const differing = Object.keys(en).filter((key) => namesOf(en[key] ?? '').join() !== namesOf(hi[key] ?? '').join());
    expect(differing).toEqual([]);
  });

  it('is Hindi: no message equals the English one or lacks Devanagari, unless listed', () => {
    const suspicious = Object.keys(hi).filter((key) => !(key in SAME_ON_PURPOSE) && (hi[key] === en[key] || !/[ऀ-ॿ]/.test(hi[key] ?? '')));
    expect(suspicious).toEqual([]);
  });

  it('keeps the list of exceptions honest', () => {
    expect(Object.keys(SAME_ON_PURPOSE).filter((key) => hi[key] !== en[key] && /[ऀ-ॿ]/.test(hi[key] ?? ''))).toEqual([]);
  });
});

describe('the catalogues', () => {
  it.each(['en', 'hi'])('name each key once over all files of %s', (language) => {
    const folder = new URL(`./${language}/`, import.meta.url);
    const keys = readdirSync(folder).flatMap((file) => Object.keys(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(keys.length).toBe(Object.keys(en).length);
  });

  it.each([
    ['status', STATUS_CODES],
    ['mark', MONEY_MARKS],
    ['stage', COMPONENT_STAGES],
    ['amountStage', AMOUNT_STAGES],
    ['kind', COMPONENT_KINDS],
    ['nature', INDICATOR_NATURES],
    ['fundFlow', FUND_FLOWS],
    ['moneyType', MONEY_TYPES],
    ['reason', REASON_CODES],
    ['missing', MISSING_REASONS],
    ['role', ROLES],
    ['action', ACTIONS],
    ['action', CERTIFICATE_ACTIONS],
    ['certificateState', CERTIFICATE_STATES],
    ['certificates.form', CERTIFICATE_FORMS],
    ['actionState', ACTION_STATES],
    ['actionWord', ACTION_WORDS],
    ['actionReminder', ACTION_REMINDERS],
    ['certificates.age', AGE_BUCKETS],
    ['certificates.step', CERTIFICATE_ACTIONS],
    ['rung', RUNG_CODES],
    ['instalmentState', INSTALMENT_STATES],
    ['ageBucket', AGE_BUCKETS],
    ['capCode', ['LAST_QUARTER', 'MARCH']],
    ['stretchGrade', ['EASY', 'AMBER', 'RED']],
    ['funds.headOf', MONEY_HEADS],
    ['officeKind', OFFICE_KINDS],
    ['reAppropriationState', RE_APPROPRIATION_STATES],
    ['reAppropriationDecision', RE_APPROPRIATION_DECISIONS],
    ['reAppropriationStep', ['PROPOSE', ...RE_APPROPRIATION_DECISIONS]],
    ['quotedStanding', QUOTED_STANDINGS],
    ['quotedExample', FIGURE_KINDS],
    ['figureKind', FIGURE_KINDS],
    ['sheetState', SUBMISSION_STATES],
    ['fortnightState', FORTNIGHT_STATES],
    ['step', STEP_ACTIONS],
    ['evidenceType', ['PDF', 'JPEG', 'PNG', 'WEBP', 'XLSX', 'CSV']],
    ['breach', BREACH_CODES],
    ['planProblem', PLAN_PROBLEMS],
    ['fileProblem', FILE_PROBLEMS],
    ['voucherFault', VOUCHER_FAULTS],
    ['voucherField', VOUCHER_FIELDS],
    ['importState', IMPORT_STATES],
    ['importMode', IMPORT_MODES],
    ['amountUnit', AMOUNT_UNITS],
    ['shapeProblem', SHAPE_PROBLEMS],
    ['originTerm', ['before', 'during', 'priorPeriod', 'yearRelease', 'spentFy', 'projectedSpend', 'physical', 'planned', 'unallocated', 'time']],
    ['originTerm', ['openingUnspent', 'releasedFy', 'cappedSpend', 'commitments', 'pace', 'daysLeft', 'freeDays', 'januaryFebruaryDays', 'marchDays', 'quarterRoom', 'marchRoom', 'fortnightsLeft', 'bestFortnight', 'required', 'budget', 'capShare', 'cap', 'spentInTime', 'released', 'spent', 'amount', 'asRecorded', 'overdueReleases', 'accepted', 'interest', 'remitted', 'cpi', 'estimate', 'unitCost', 'norm', 'achieved']],
    ['originTerm', VERIFICATION_LEVELS],
    ['level', VERIFICATION_LEVELS],
    ['inclusionGroup', NORM_GROUPS],
    ['normStanding', NORM_STANDINGS],
    ['normMet', ['YES', 'NO', 'UNKNOWN']],
    ['unit.universe', UNIVERSE_DEFINITIONS],
    ['formula', FORMULAS],
    ['sentence', Object.keys(SENTENCE_VALUES)],
    ['decided', Object.keys(DECIDED_VALUES)],
    ['change', CHANGE_CODES],
  ] as const)('word every %s code of the domain', (family, codes) => {
    expect(codes.filter((code) => en[`${family}.${code}`] === undefined)).toEqual([]);
  });

  it.each([
    ['sentence', SENTENCE_VALUES],
    ['decided', DECIDED_VALUES],
    ['breach', BREACH_VALUES],
  ] as const)('ask of each %s only for values that the domain gives', (family, values) => {
    const asked = Object.entries(values as Readonly<Record<string, readonly string[]>>).flatMap(([code, given]) =>
      namesOf(en[`${family}.${code}`] ?? '').filter((parameter) => !given.includes(parameter) && !given.includes(valueName(parameter)) && !isInLanguages(parameter, given)).map((parameter) => `${code} {${parameter}}`),
    );
    expect(asked).toEqual([]);
  });

  it('name a figure’s formula in words only', () => {
    const formulas = Object.keys(en).filter((key) => key.startsWith('formula.'));
    expect(formulas.length).toBeGreaterThan(10);
  });
});
