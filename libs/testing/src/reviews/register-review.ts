import type { EventFact, RegisterFacts, Review } from '@pakhwada/domain/review';
import { aComponent, aName, aPlan, anIndicator, aUniverse, crore, registerRules } from '../builders/index.ts';
import { aRunningScheme } from '../clock/index.ts';

const MEET: EventFact = {
  key: 'BSM-1', kind: 'BUYER_SELLER', title: 'First buyer-seller meet', place: 'Convention hall', district: 901, plannedFrom: '2025-04-20', plannedTo: '2025-04-20', heldFrom: '2025-04-20', heldTo: '2025-04-20', calledOffOn: null,
  sellers: { count: 100, isAtLeast: true }, buyers: { count: 45, isAtLeast: true }, countries: { count: 7, isAtLeast: false }, states: { count: 7, isAtLeast: false }, followedUp: { T30: null, T90: null, T180: null },
};

const REGISTERS: Partial<RegisterFacts> = {
  backing: [{ indicatorCode: 'C1-01', unit: null, state: 'APPROVED', backed: 66, checked: 20 }, { indicatorCode: 'C2-01', unit: null, state: 'APPROVED', backed: 6, checked: 0 }],
  kept: ['trainee', 'event', 'outcome'],
  events: [
    MEET,
    { ...MEET, key: 'CON-1', kind: 'CONCLAVE', title: 'Two-day conclave with fifty stalls', plannedFrom: '2025-05-12', plannedTo: '2025-05-13', heldFrom: '2025-05-12', heldTo: '2025-05-13', sellers: null, buyers: null, countries: null },
    { ...MEET, key: 'RBSM-1', kind: 'REVERSE_BUYER_SELLER', title: 'First reverse meet', plannedFrom: '2025-06-24', plannedTo: '2025-06-25', heldFrom: null, heldTo: null, sellers: null, buyers: null },
  ],
  outcomes: [{ class: 'ENQUIRY', told: 'AT_EVENT', count: 90, paise: 1_20_00_000_00, isAtLeast: true }, { class: 'LOI', told: 'AT_EVENT', count: 4, paise: 40_00_000_00, isAtLeast: false }, { class: 'ORDER', told: 'T30', count: 2, paise: 7_50_000_00, isAtLeast: false }],
  meetings: { planned: 150, held: 142 },
  reach: { asOn: '2025-05-15', by: [{ componentCodes: ['C1'], units: 310 }, { componentCodes: ['C1', 'C2'], units: 41 }, { componentCodes: ['C2'], units: 95 }] },
};

/**
 * A frozen review of FN 3 of 2025-26 under rule set 3: a training component with 22 women of 33 trainees, members of groups too few to be shown, norms met, missed and untold; a component of meets with lower bounds, outcomes of three classes,
 * a late follow-up, a meet to come; units counted once.
 */
export function aRegisterReview(): Review {
  const sets = [
    { code: 'GENDER', kind: 'SINGLE_CHOICE', parts: [{ code: 'WOMEN', name: aName('Women'), inclusion: 'WOMEN' }, { code: 'MEN', name: aName('Men') }] },
    { code: 'SOCIAL', kind: 'OVERLAPPING', parts: [{ code: 'SC', name: aName('SC'), inclusion: 'SC' }, { code: 'ST', name: aName('ST'), inclusion: 'ST' }] },
  ] as const;
  const ofState = { level: 'STATE', districtTargets: [], enteredBy: 'PMU' } as const;
  const training = aComponent({
    type: 'ESDP',
    indicators: [anIndicator({ code: 'C1-01', ...ofState, target: 600, weightBasisPoints: 7500, breakdowns: ['GENDER', 'SOCIAL'], dli: 'DLI 3', register: { measure: 'trainee.esdp.completed' } }), anIndicator({ code: 'C1-02', ...ofState, target: 40, weightBasisPoints: 0, isHeadline: false, register: { measure: 'batch.esdp.completed' } })],
    inclusionNorms: [
      { group: 'WEAKER_SECTIONS', shareBasisPoints: 4000, standing: 'RULE_OF_THUMB', source: 'Press report' },
      { group: 'WOMEN', shareBasisPoints: 7000, standing: 'ILLUSTRATIVE', source: 'Invented' },
      { group: 'SC', shareBasisPoints: 1000, standing: 'ORDER', source: 'Guideline 4.2' },
    ],
  });
  const meets = aComponent({ code: 'C2', type: 'BUYER_SELLER_MEETS', amountPaise: crore(5), indicators: [anIndicator({ code: 'C2-01', ...ofState, target: 12, weightBasisPoints: 7500 })] });
  const scheme = aRunningScheme({ plan: aPlan({ rules: registerRules(), breakdownSets: sets, components: [training, meets], universe: [aUniverse({ units: 25_000 })] }) });
  const value = ({ indicator }: { indicator: { code: string } }) => (indicator.code === 'C1-01' ? { value: 33, breakdowns: { GENDER: { WOMEN: 22, MEN: 11 }, SOCIAL: { SC: 6, ST: 1 } } } : 2);
  scheme.tick({ value });
  scheme.tick({ value: ({ indicator }) => (indicator.code === 'C1-01' ? 14 : 2) });
  return scheme.tick({ value, registers: REGISTERS, money: [{ componentCode: 'C1', type: 'RELEASE', amountPaise: crore(1) }] }).review;
}
