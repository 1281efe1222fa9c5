import { choice, count, date, longText, maybeEarlier, money, needed, plannedDate, step, text } from '../field.ts';
import type { RegisterShape } from '../shape.ts';

/** Whose word a project waits for. */
export const DEPARTMENTS = ['POWER', 'LAND_REVENUE', 'WATER', 'POLLUTION_CONTROL', 'ROADS', 'FIRE', 'LABOUR', 'FINANCE', 'MUNICIPAL', 'FOREST', 'OTHER'] as const;
export const SECTORS = [
  'FOOD_PROCESSING', 'TEXTILES', 'LEATHER', 'WOOD_PAPER', 'CHEMICALS', 'PHARMA', 'PLASTICS', 'MINERALS', 'METALS', 'ENGINEERING', 'AUTO', 'ELECTRONICS', 'IT_SERVICES', 'DEFENCE', 'CRAFT', 'TOURISM', 'LOGISTICS', 'OTHER',
] as const;
export const ASK_KINDS = ['CAPITAL_SUBSIDY', 'INTEREST_SUBSIDY', 'SGST', 'STAMP_DUTY', 'POWER', 'LAND', 'WATER', 'ROAD', 'EFFLUENT', 'CLEARANCE', 'OTHER'] as const;
export const ASK_DECISIONS = ['GRANTED', 'PARTLY', 'REFUSED'] as const;
export const ASSET_KINDS = ['INDUSTRIAL_ESTATE', 'IT_PARK', 'FLATTED_FACTORY', 'COMMON_FACILITY', 'TEST_LAB', 'TESTING_CENTRE', 'OTHER'] as const;
const dated = (code: string) => date(code, maybeEarlier);

/** A project from its proposal to its commissioning, followed by the committee every fortnight: its stages by their days, what it waits for and whose word, what was promised and what came. */
export const PROJECT: RegisterShape = {
  code: 'project',
  parent: null,
  componentTypes: [],
  key: ['projectNo'],
  fields: [
    text('projectNo', needed), text('title', needed), text('promoter', needed), choice('sector', SECTORS, needed), money('investment'), money('invested'), count('jobs'), count('jobsActual'), plannedDate('commissioningOn'),
    choice('blocker', DEPARTMENTS), date('stalledOn'), text('stalledReason'), date('resumedOn'), text('skipReason', { most: 500 }), text('source'),
    date('receivedOn', { ...needed, ...maybeEarlier }), ...['examinedFrom', 'clearancesFrom', 'approvedOn', 'constructionFrom', 'trialFrom', 'commissionedOn'].map(dated), date('droppedOn'), text('droppedReason'), longText('remark'),
  ],
  steps: [
    step('PROPOSAL', 'receivedOn'), step('EXAMINATION', 'examinedFrom', [], true), step('CLEARANCES', 'clearancesFrom', [], true), step('APPROVED', 'approvedOn', [], true), step('UNDER_CONSTRUCTION', 'constructionFrom'),
    step('TRIAL', 'trialFrom', [], true), step('COMMISSIONED', 'commissionedOn'),
  ],
  exits: [{ code: 'DROPPED', dateField: 'droppedOn', reasonField: 'droppedReason', until: 'TRIAL' }],
  measures: [],
  dues: [{ code: 'COMMISSIONING', after: 'commissioningOn', days: 0, months: 0, doneBy: 'commissionedOn' }],
  place: 'DISTRICT',
  notBeforeParent: [],
  keepers: 'FIELD',
  sensitivity: 'COMMITTEE',
  rules: [
    { kind: 'SKIP_NEEDS', reasonField: 'skipReason' }, { kind: 'NEEDS', field: 'stalledOn', choices: [], needs: 'stalledReason' }, { kind: 'NEEDS', field: 'stalledReason', choices: [], needs: 'stalledOn' },
    { kind: 'NEEDS', field: 'resumedOn', choices: [], needs: 'stalledOn' }, { kind: 'NOT_BEFORE', earlier: 'receivedOn', later: 'stalledOn' },
  ],
};

/** What the promoter of a project asks of the State, of which department, by when, and what was decided: a refusal and a part grant say why. */
export const ASK: RegisterShape = {
  code: 'ask',
  parent: 'project',
  componentTypes: [],
  key: ['askNo'],
  fields: [
    text('askNo', needed), choice('kind', ASK_KINDS, needed), text('quantity'), money('amount'), choice('department', DEPARTMENTS, needed), text('officer', needed), text('actionPoint', { most: 40 }), date('askedOn', { ...needed, ...maybeEarlier }), plannedDate('dueOn', needed),
    date('decidedOn'), choice('decision', ASK_DECISIONS), text('decisionText', { most: 500 }),
  ],
  steps: [step('ASKED', 'askedOn'), step('DECIDED', 'decidedOn', ['decision'])],
  exits: [],
  measures: [],
  dues: [{ code: 'ASK', after: 'dueOn', days: 0, months: 0, doneBy: 'decidedOn' }],
  place: 'PARENT',
  notBeforeParent: [{ field: 'askedOn', parentField: 'receivedOn' }],
  keepers: 'FIELD',
  sensitivity: 'COMMITTEE',
  rules: [
    { kind: 'NOT_BEFORE', earlier: 'askedOn', later: 'dueOn' }, { kind: 'NEEDS', field: 'decision', choices: [], needs: 'decidedOn' }, { kind: 'NEEDS', field: 'decision', choices: ['PARTLY', 'REFUSED'], needs: 'decisionText' },
  ],
};

/** An industrial estate, park, common facility or laboratory: what it costs beside its norm, and how much of its space is taken. One that was there before the scheme is entered as it stands. */
export const ASSET: RegisterShape = {
  code: 'asset',
  parent: null,
  componentTypes: [],
  key: ['assetNo'],
  fields: [
    text('assetNo', needed), text('name', needed), choice('kind', ASSET_KINDS, needed), money('norm'), money('cost'), text('area'), count('space'), count('taken'), plannedDate('plannedCompletionOn'), text('skipReason', { most: 500 }), text('source'),
    ...['announcedOn', 'approvedOn', 'workFrom', 'completedOn', 'occupiedFrom'].map(dated), date('droppedOn'), text('droppedReason'), longText('remark'),
  ],
  steps: [
    step('PLANNED', 'announcedOn', [], true), step('APPROVED', 'approvedOn', [], true), step('UNDER_CONSTRUCTION', 'workFrom', [], true), step('COMPLETED', 'completedOn', [], true), step('IN_USE', 'occupiedFrom'),
  ],
  exits: [{ code: 'DROPPED', dateField: 'droppedOn', reasonField: 'droppedReason', until: 'UNDER_CONSTRUCTION' }],
  measures: [],
  dues: [{ code: 'ASSET', after: 'plannedCompletionOn', days: 0, months: 0, doneBy: 'completedOn' }],
  place: 'DISTRICT',
  notBeforeParent: [],
  keepers: 'FIELD',
  sensitivity: 'COMMITTEE',
  rules: [{ kind: 'SKIP_NEEDS', reasonField: 'skipReason' }, { kind: 'SUM_AT_MOST', parts: ['taken'], total: 'space' }, { kind: 'NEAR_NORM', figure: 'cost', norm: 'norm' }],
};
