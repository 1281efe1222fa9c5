import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { choiceWords } from './choice-words.ts';
import { costAgainstNorm } from './cost-against-norm.ts';
import { checkRecord } from './check-record.ts';
import { districtNames } from './district-names.ts';
import { duesOf } from './dues-of.ts';
import { isStalled } from './is-stalled.ts';
import { isKept, isSchemeWide } from './kept-by.ts';
import { maskRecord, recordTitle } from './mask-record.ts';
import { planCodes } from './plan-codes.ts';
import { readRecord, type RecordCells } from './read-record.ts';
import { REGISTERS, registerOf } from './registers.ts';
import type { FieldValues, RegisterCode } from './shape.ts';
import { stageOf } from './stage-of.ts';
import { warningsOf } from './warnings-of.ts';

const CONTEXT = { today: '2026-06-30', schemeStartsOn: '2024-10-01' };
const SCHEME_WIDE = REGISTERS.filter(isSchemeWide).map(({ code }) => code);
const CRORE = 1_00_00_000_00;
const hill = { en: 'Hill', hi: 'पहाड़ी' };
const office = (code: string, kind: 'PARTNER' | 'PMU') => ({ code, kind, name: hill, districtLgd: null });
const READING = {
  ...CONTEXT,
  districts: districtNames({ districts: [{ lgd: 627, name: hill, aliases: [], division: hill, weight: 1, isReporting: true }], districtsElsewhere: [{ lgd: 9, stateLgd: 37, name: { en: 'Lake', hi: 'झील' }, aliases: [], stateName: { en: 'Next State', hi: 'अगला राज्य' } }] }),
  words: choiceWords({}),
  codes: planCodes({ offices: [office('AGENCY', 'PARTNER'), office('PMU', 'PMU')], components: [{ code: 'C2' } as never] }),
};
const faultsOf = (register: RegisterCode, values: FieldValues): string[] => checkRecord(registerOf(register), values, CONTEXT).map(({ field, code }) => `${field} ${code}`);
const readFaults = (register: RegisterCode, cells: RecordCells) => {
  const read = readRecord(registerOf(register), cells, READING);
  return 'faults' in read ? read.faults : [];
};
const said = (faults: readonly { readonly field: string; readonly code: string }[]): string[] => faults.map(({ field, code }) => `${field} ${code}`);
const project = { receivedOn: '2025-01-10', examinedFrom: '2025-02-01', clearancesFrom: '2025-04-01', approvedOn: '2025-07-01', constructionFrom: '2025-09-01' };

describe('a project', () => {
  it('goes from proposal to commissioning, each stage on its day', () => {
    expect(faultsOf('project', project)).toEqual([]);
    expect(stageOf(registerOf('project'), project)).toEqual({ stage: 'UNDER_CONSTRUCTION', on: '2025-09-01' });
    expect(faultsOf('project', { ...project, trialFrom: '2026-05-01', commissionedOn: '2026-06-01' })).toEqual([]);
    expect(faultsOf('project', { ...project, approvedOn: '2025-03-31' })).toEqual(['approvedOn LIFE_ORDER']);
  });

  it('leaves a stage out only with a reason, told at the stage that is missing', () => {
    const { examinedFrom: _, clearancesFrom: __, ...skipping } = project;
    expect(checkRecord(registerOf('project'), skipping, CONTEXT)).toEqual(['examinedFrom', 'clearancesFrom'].map((field) => ({ code: 'SKIP_REASON_NEEDED', field, values: { step: 'APPROVED', otherField: 'skipReason' } })));
    expect(faultsOf('project', { ...skipping, skipReason: 'Deemed approval under the single window Act' })).toEqual([]);
  });

  it('needs no reason for what was passed over before the scheme began', () => {
    expect(faultsOf('project', { receivedOn: '2022-01-10', approvedOn: '2024-09-30', constructionFrom: '2025-01-01' })).toEqual([]);
    expect(faultsOf('project', { receivedOn: '2022-01-10', approvedOn: '2024-10-01', constructionFrom: '2025-01-01' })).toEqual(['examinedFrom SKIP_REASON_NEEDED', 'clearancesFrom SKIP_REASON_NEEDED']);
  });

  it('is never commissioned before it was built, whatever the reason', () => {
    const { constructionFrom: _, ...unbuilt } = project;
    expect(faultsOf('project', { ...unbuilt, trialFrom: '2026-05-01', commissionedOn: '2026-06-01', skipReason: 'None' })).toEqual(['constructionFrom STEP_MISSING']);
    expect(faultsOf('project', { ...project, trialFrom: '2026-05-01', commissionedOn: '2025-08-31' })).toEqual(['commissionedOn LIFE_ORDER']);
    expect(faultsOf('project', { ...project, trialFrom: '2026-05-01', commissionedOn: '2026-07-01' })).toEqual(['commissionedOn DATE_FUTURE']);
  });

  it('stands still from the day it stalled until it is resumed, and says why', () => {
    expect(faultsOf('project', { ...project, stalledOn: '2026-01-05' })).toEqual(['stalledReason NEEDED_WITH']);
    expect(faultsOf('project', { ...project, resumedOn: '2026-01-05' })).toEqual(['stalledOn NEEDED_WITH']);
    const days = (stalledOn?: string, resumedOn?: string, commissionedOn?: string) => isStalled(Object.fromEntries(Object.entries({ stalledOn, resumedOn, commissionedOn }).filter(([, on]) => on !== undefined)) as FieldValues);
    expect([days(), days('2026-01-05'), days('2026-01-05', '2026-02-01'), days('2026-06-10', '2026-05-01'), days('2026-01-05', undefined, '2026-06-01')]).toEqual([false, true, false, true, false]);
  });
});

describe('an ask', () => {
  it('falls due until it is decided, and is decided with a word; a refusal says why', () => {
    const ask = { askedOn: '2026-01-10', dueOn: '2026-02-10' };
    expect(duesOf(registerOf('ask'), ask)).toEqual([{ code: 'ASK', dueOn: '2026-02-10' }]);
    expect(faultsOf('ask', { ...ask, dueOn: '2026-01-09' })).toEqual(['dueOn NOT_BEFORE']);
    expect(faultsOf('ask', { ...ask, decidedOn: '2026-02-01' })).toEqual(['decision NEEDED_BY_STEP']);
    expect(faultsOf('ask', { ...ask, decision: 'REFUSED' })).toEqual(['decidedOn NEEDED_WITH', 'decisionText NEEDED_BY_CHOICE']);
    expect(faultsOf('ask', { ...ask, decision: 'GRANTED', decidedOn: '2026-02-01' })).toEqual([]);
    expect(duesOf(registerOf('ask'), { ...ask, decision: 'GRANTED', decidedOn: '2026-02-01' })).toEqual([]);
  });
});

describe('an asset', () => {
  it('that was there already is entered in use, as it stands', () => {
    expect(faultsOf('asset', { occupiedFrom: '2015-04-01', space: 120, taken: 118 })).toEqual([]);
    expect(faultsOf('asset', { occupiedFrom: '2025-04-01' })).toEqual(['announcedOn', 'approvedOn', 'workFrom', 'completedOn'].map((field) => `${field} SKIP_REASON_NEEDED`));
  });

  it('has no more space taken than there is', () => {
    expect(faultsOf('asset', { space: 120, taken: 121 })).toEqual(['taken SUM_ABOVE_TOTAL']);
    expect(faultsOf('asset', { taken: 1 })).toEqual(['space TOTAL_NEEDED']);
  });

  it('costs what its norm says, a quarter more or less; beyond, it is told and stands', () => {
    expect(costAgainstNorm(26 * CRORE, 20 * CRORE)).toEqual({ share: { numerator: '13', denominator: '10' }, isWithin: false });
    expect([25, 15, 20].map((cost) => costAgainstNorm(cost * CRORE, 20 * CRORE)!.isWithin)).toEqual([true, true, true]);
    expect([costAgainstNorm(25 * CRORE + 1, 20 * CRORE)!.isWithin, costAgainstNorm(15 * CRORE - 1, 20 * CRORE)!.isWithin, costAgainstNorm(CRORE, 0)]).toEqual([false, false, null]);
    const values = { cost: 14 * CRORE, norm: 20 * CRORE };
    expect([faultsOf('asset', values), warningsOf(registerOf('asset'), values)]).toEqual([[], [{ code: 'BELOW_NORM', field: 'cost', share: { numerator: '7', denominator: '10' } }]]);
    expect(warningsOf(registerOf('asset'), { cost: 14 * CRORE })).toEqual([]);
  });

  it('is within its norm exactly where four times the difference is at most the norm', () => {
    const paise = fc.integer({ min: 1, max: 10_00_00_00_00_000 });
    fc.assert(fc.property(paise, paise, (cost, norm) => {
      const compared = costAgainstNorm(cost, norm)!;
      expect(compared.isWithin).toBe(Math.abs(cost - norm) * 4 <= norm);
      expect(BigInt(compared.share.numerator) * BigInt(norm)).toBe(BigInt(compared.share.denominator) * BigInt(cost));
    }));
  });
});

describe('a consultation', () => {
  it('counts at least fifty start-ups among those who came, and keeps claims out of every figure', () => {
    const cells = { consultationNo: 'D-1', title: 'Defence start-ups', theme: 'Defence', place: 'Hall', plannedFrom: '2026-02-01', plannedTo: '2026-02-02', heldFrom: '2026-02-01', heldTo: '2026-02-02', participants: '80+', startUps: '50+' };
    expect(readRecord(registerOf('consultation'), cells, READING)).toMatchObject({ values: { participants: 80, startUps: 50 }, atLeast: ['participants', 'startUps'] });
    expect(said(readFaults('consultation', { ...cells, startUps: '81' }))).toEqual(['startUps SUM_ABOVE_TOTAL']);
    expect(registerOf('claim').measures).toEqual([]);
  });

  it('leads from a challenge over its recommendation to an action point; closing it tells what came of it', () => {
    expect(faultsOf('challenge', { raisedOn: '2026-02-01', linkedOn: '2026-03-01' })).toEqual(['actionPoint NEEDED_BY_STEP', 'recommendedOn STEP_MISSING']);
    expect(faultsOf('challenge', { raisedOn: '2026-02-01', recommendedOn: '2026-02-02', recommendation: 'A common facility', closedOn: '2026-03-01' })).toEqual(['result NEEDED_BY_STEP']);
  });

  it('reminds of what a stakeholder was promised', () => {
    expect(duesOf(registerOf('stakeholder-meeting'), { on: '2026-01-10', commitments: 'Vendor day', commitmentDueOn: '2026-03-31' })).toEqual([{ code: 'COMMITMENT', dueOn: '2026-03-31' }]);
    expect(faultsOf('stakeholder-meeting', { on: '2026-01-10', commitmentDueOn: '2026-01-09' })).toEqual(['commitments NEEDED_WITH', 'commitmentDueOn NOT_BEFORE']);
  });
});

describe('a risk', () => {
  const cells = { riskNo: 'R-1', kind: 'RISK', title: 'Snow', probability: '4', impact: '5', ownerOffice: 'pmu', raisedOn: '2026-01-10' };

  it('has a probability and an impact of 1 to 5', () => {
    expect(readFaults('risk', cells)).toEqual([]);
    expect(said(readFaults('risk', { ...cells, probability: '0', impact: '6' }))).toEqual(['probability COUNT_TOO_SMALL', 'impact COUNT_TOO_LARGE']);
  });

  it('that is an issue came true on a day', () => {
    expect(said(readFaults('risk', { ...cells, kind: 'ISSUE' }))).toEqual(['cameTrueOn NEEDED_BY_CHOICE']);
    expect(readFaults('risk', { ...cells, kind: 'ISSUE', cameTrueOn: '2026-01-12' })).toEqual([]);
    expect(faultsOf('risk', { kind: 'RISK', raisedOn: '2026-01-10', settledOn: '2026-02-01' })).toEqual(['settledHow NEEDED_BY_STEP']);
  });

  it('names an office and a component of the plan, as the plan writes them', () => {
    expect(readRecord(registerOf('risk'), { ...cells, componentCode: 'c2' }, READING)).toMatchObject({ values: { ownerOffice: 'PMU', componentCode: 'C2' } });
    expect(readFaults('risk', { ...cells, ownerOffice: 'NOBODY' })).toEqual([{ code: 'CODE_UNKNOWN', field: 'ownerOffice', values: { text: 'NOBODY' } }]);
    const engagement = { engagementNo: 'M-1', partner: 'PMU', componentCode: 'C9', memorandumOn: '2025-01-01', endsOn: '2026-12-31' };
    expect(said(readFaults('engagement', engagement))).toEqual(['partner CODE_UNKNOWN', 'componentCode CODE_UNKNOWN']);
  });
});

describe('the registers of the scheme as a whole', () => {
  it('are kept under every plan, and lie in its own districts alone', () => {
    expect(SCHEME_WIDE).toEqual(['project', 'ask', 'asset', 'consultation', 'challenge', 'claim', 'stakeholder', 'stakeholder-meeting', 'engagement', 'deliverable', 'observation', 'risk']);
    for (const code of SCHEME_WIDE) expect(isKept({ components: [] }, registerOf(code))).toBe(true);
    expect(isKept({ components: [] }, registerOf('batch'))).toBe(false);
    for (const register of ['project', 'asset'] as const) {
      for (const district of ['Lake', 'झील', '9']) expect(readFaults(register, { district })).toContainEqual({ code: 'DISTRICT_ELSEWHERE', field: 'district', values: { text: district, stateEn: 'Next State', stateHi: 'अगला राज्य' } });
      expect(said(readFaults(register, { district: 'Atlantis' }))).toContain('district DISTRICT_UNKNOWN');
      expect(said(readFaults(register, { district: '' }))).toContain('district DISTRICT_NEEDED');
    }
  });

  it('show their rows whole, so that persons stand in sealed fields alone', () => {
    expect(maskRecord(registerOf('stakeholder'), { organisation: 'Shipyard', place: 'Port' })).toEqual({ organisation: 'Shipyard', place: 'Port' });
    expect(recordTitle(registerOf('stakeholder'), { organisation: 'Shipyard', place: 'Port' })).toBe('Shipyard');
    for (const code of SCHEME_WIDE) for (const { code: field, isPersonal, kind } of registerOf(code).fields) expect([code, field, ['person', 'mobile', 'contact'].includes(field) || kind === 'UDYAM']).toEqual([code, field, isPersonal]);
  });

  it('have rules about fields they hold', () => {
    for (const { code, fields, rules } of REGISTERS) {
      const named = rules.flatMap((rule) => {
        switch (rule.kind) {
          case 'SUM_AT_MOST': return [...rule.parts, rule.total];
          case 'NOT_BEFORE': return [rule.earlier, rule.later];
          case 'NEEDS': return [rule.field, rule.needs];
          case 'SKIP_NEEDS': return [rule.reasonField];
          case 'NEAR_NORM': return [rule.figure, rule.norm];
          case 'HOURS': return [rule.from, rule.to];
        }
      });
      for (const field of named) expect([code, field, fields.some((one) => one.code === field)]).toEqual([code, field, true]);
    }
  });
});
