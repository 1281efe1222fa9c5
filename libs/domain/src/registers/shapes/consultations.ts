import { choice, count, date, longText, needed, personal, plannedDate, step, text } from '../field.ts';
import type { RegisterShape } from '../shape.ts';

export const CHALLENGE_THEMES = ['SPACE', 'QUANTUM', 'ELECTRONIC_WARFARE', 'DRONES', 'AI_ML', 'RADAR', 'CYBER', 'MATERIALS', 'FINANCE', 'PROCUREMENT', 'TESTING', 'SKILLS', 'MARKET', 'OTHER'] as const;
export const STAKEHOLDER_KINDS = ['PSU', 'DEFENCE', 'LARGE_INDUSTRY', 'CHAMBER', 'BANK', 'INSTITUTE', 'DEPARTMENT', 'START_UP', 'OTHER'] as const;

/** A deliberation with those the scheme is for: fifty start-ups over two days. What they said stands under it. */
export const CONSULTATION: RegisterShape = {
  code: 'consultation',
  parent: null,
  componentTypes: [],
  key: ['consultationNo'],
  fields: [
    text('consultationNo', needed), text('title', needed), text('theme', needed), text('place', needed), plannedDate('plannedFrom', needed), plannedDate('plannedTo', needed), date('heldFrom'), date('heldTo'),
    count('participants', { mayBeLowerBound: true }), count('startUps', { mayBeLowerBound: true }), text('source'), date('calledOffOn'), text('calledOffReason'), longText('remark'),
  ],
  steps: [step('PLANNED', 'plannedFrom'), step('BEGUN', 'heldFrom'), step('HELD', 'heldTo', ['participants'])],
  exits: [{ code: 'CALLED_OFF', dateField: 'calledOffOn', reasonField: 'calledOffReason', until: 'PLANNED' }],
  measures: [],
  dues: [{ code: 'CONSULTATION', after: 'plannedFrom', days: 0, months: 0, doneBy: 'heldFrom' }],
  place: 'ANYWHERE',
  notBeforeParent: [],
  keepers: 'FIELD',
  sensitivity: 'COMMITTEE',
  rules: [{ kind: 'NOT_BEFORE', earlier: 'plannedFrom', later: 'plannedTo' }, { kind: 'SUM_AT_MOST', parts: ['startUps'], total: 'participants' }],
};

/** What stands in the way, as it was said there, what was recommended, the action point that follows it up, and what came of it. One that is closed without an action says so in its result. */
export const CHALLENGE: RegisterShape = {
  code: 'challenge',
  parent: 'consultation',
  componentTypes: [],
  key: ['challengeNo'],
  fields: [
    text('challengeNo', needed), choice('theme', CHALLENGE_THEMES, needed), text('raisedBy', needed), longText('challenge', needed), date('raisedOn', needed), date('recommendedOn'), longText('recommendation'),
    date('linkedOn'), text('actionPoint', { most: 40 }), date('closedOn'), longText('result'),
  ],
  steps: [step('RAISED', 'raisedOn'), step('RECOMMENDED', 'recommendedOn', ['recommendation']), step('IN_ACTION', 'linkedOn', ['actionPoint'], true), step('CLOSED', 'closedOn', ['result'])],
  exits: [],
  measures: [],
  dues: [],
  place: 'PARENT',
  notBeforeParent: [{ field: 'raisedOn', parentField: 'heldFrom' }],
  keepers: 'FIELD',
  sensitivity: 'COMMITTEE',
  rules: [],
};

/** A statement from a speech. It is kept as said and counted nowhere: no measure may be drawn from it. */
export const CLAIM: RegisterShape = {
  code: 'claim',
  parent: 'consultation',
  componentTypes: [],
  key: ['claimNo'],
  fields: [text('claimNo', needed), text('speaker', needed), longText('statement', needed), date('saidOn', needed), text('source', needed)],
  steps: [step('SAID', 'saidOn')],
  exits: [],
  measures: [],
  dues: [],
  place: 'PARENT',
  notBeforeParent: [{ field: 'saidOn', parentField: 'heldFrom' }],
  keepers: 'FIELD',
  sensitivity: 'COMMITTEE',
  rules: [],
};

/** An organisation the scheme works with or means to. Who speaks for it is sealed. */
export const STAKEHOLDER: RegisterShape = {
  code: 'stakeholder',
  parent: null,
  componentTypes: [],
  key: ['stakeholderNo'],
  fields: [text('stakeholderNo', needed), text('organisation', needed), choice('kind', STAKEHOLDER_KINDS, needed), text('role'), text('person', personal), text('mobile', personal), text('place'), date('metOn')],
  steps: [step('MET', 'metOn')],
  exits: [],
  measures: [],
  dues: [],
  place: 'ANYWHERE',
  notBeforeParent: [],
  keepers: 'FIELD',
  sensitivity: 'COMMITTEE',
  rules: [],
};

/** One meeting with a stakeholder, and what was promised there by when. */
export const STAKEHOLDER_MEETING: RegisterShape = {
  code: 'stakeholder-meeting',
  parent: 'stakeholder',
  componentTypes: [],
  key: ['meetingNo'],
  fields: [text('meetingNo', needed), text('subject', needed), date('on', needed), longText('commitments'), plannedDate('commitmentDueOn'), date('fulfilledOn')],
  steps: [step('HELD', 'on'), step('FULFILLED', 'fulfilledOn', ['commitments'])],
  exits: [],
  measures: [],
  dues: [{ code: 'COMMITMENT', after: 'commitmentDueOn', days: 0, months: 0, doneBy: 'fulfilledOn' }],
  place: 'PARENT',
  notBeforeParent: [],
  keepers: 'FIELD',
  sensitivity: 'COMMITTEE',
  rules: [{ kind: 'NEEDS', field: 'commitmentDueOn', choices: [], needs: 'commitments' }, { kind: 'NOT_BEFORE', earlier: 'on', later: 'commitmentDueOn' }],
};
