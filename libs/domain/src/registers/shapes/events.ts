import { choice, count, date, longText, measure, money, needed, personal, plannedDate, reference, step, text, udyam } from '../field.ts';
import type { MeasureShape, RegisterShape } from '../shape.ts';

export const EVENT_KINDS = ['BUYER_SELLER', 'REVERSE_BUYER_SELLER', 'CONCLAVE', 'EXHIBITION', 'SEMINAR', 'WORKSHOP'] as const;
export const PARTICIPANT_ROLES = ['ORGANISER', 'SUPPORTER', 'CHIEF_GUEST', 'SPEAKER', 'SELLER', 'BUYER', 'EXHIBITOR'] as const;
/** What came of a meet, weakest first. An enquiry is not an order and an order is not money: they are never added up. */
export const OUTCOME_CLASSES = ['ENQUIRY', 'LOI', 'ORDER', 'EXECUTED'] as const;
export type OutcomeClass = (typeof OUTCOME_CLASSES)[number];
/** When it was told: at the meet, or at one of its follow-ups. */
export const TOLD_AT = ['AT_EVENT', 'T30', 'T90', 'T180'] as const;
export type ToldAt = (typeof TOLD_AT)[number];
const byTold = { TOLD: [{ choice: 'told', parts: Object.fromEntries(TOLD_AT.map((at) => [at, at])) }] } satisfies MeasureShape['breakdowns'];
const asSeller = { refersWhere: { role: ['SELLER', 'EXHIBITOR'] } };
const asBuyer = { refersWhere: { role: ['BUYER'] } };
const MEETS = ['BUYER_SELLER', 'REVERSE_BUYER_SELLER'];

/** C7: a meet, conclave, exhibition, seminar or workshop. In a buyer-seller meet the sellers travel, in a reverse one the buyers are brought: who travelled is stored. */
export const EVENT: RegisterShape = {
  code: 'event',
  parent: null,
  componentTypes: ['BUYER_SELLER_MEETS'],
  key: ['eventNo'],
  fields: [
    text('eventNo', needed), choice('kind', EVENT_KINDS, needed), text('title', needed), text('place', needed), choice('travelled', ['SELLERS', 'BUYERS', 'BOTH', 'NEITHER']), plannedDate('plannedFrom', needed), plannedDate('plannedTo', needed),
    date('heldFrom'), date('heldTo'), count('sellers', { mayBeLowerBound: true }), count('buyers', { mayBeLowerBound: true }), count('countries', { mayBeLowerBound: true, most: 200 }), count('states', { mayBeLowerBound: true, most: 40 }),
    count('visitors', { mayBeLowerBound: true }), date('reportOn'), date('followedUp30On'), date('followedUp90On'), date('followedUp180On'), text('source'), date('calledOffOn'), text('calledOffReason'), longText('remark'),
  ],
  steps: [
    step('PLANNED', 'plannedFrom'), step('BEGUN', 'heldFrom'), step('HELD', 'heldTo'), step('REPORTED', 'reportOn', [], true), step('FOLLOWED_UP_30', 'followedUp30On', [], true), step('FOLLOWED_UP_90', 'followedUp90On', [], true),
    step('FOLLOWED_UP_180', 'followedUp180On', [], true),
  ],
  exits: [{ code: 'CALLED_OFF', dateField: 'calledOffOn', reasonField: 'calledOffReason', until: 'PLANNED' }],
  measures: [
    ...EVENT_KINDS.map((kind) => measure(`event.${kind.toLowerCase().replaceAll('_', '-')}`, 'heldTo', { where: { kind: [kind] } })),
    ...(['sellers', 'buyers'] as const).map((who) => measure(`event.${who}`, 'heldTo', { where: { kind: MEETS }, sumOf: who })),
  ],
  dues: [
    { code: 'EVENT', after: 'plannedFrom', days: 0, months: 0, doneBy: 'heldFrom' },
    { code: 'REPORT', after: 'heldTo', days: 15, months: 0, doneBy: 'reportOn' },
    { code: 'FOLLOW_UP_30', after: 'heldTo', days: 30, months: 0, doneBy: 'followedUp30On' },
    { code: 'FOLLOW_UP_90', after: 'heldTo', days: 90, months: 0, doneBy: 'followedUp90On' },
    { code: 'FOLLOW_UP_180', after: 'heldTo', days: 180, months: 0, doneBy: 'followedUp180On' },
  ],
  place: 'ANYWHERE',
  notBeforeParent: [],
  keepers: 'FIELD',
  sensitivity: 'OPEN',
  rules: [{ kind: 'NOT_BEFORE', earlier: 'plannedFrom', later: 'plannedTo' }],
};

export const SESSION: RegisterShape = {
  ...ofEvent('session', ['sessionNo']),
  fields: [text('sessionNo', needed), choice('kind', ['INAUGURAL', 'SEMINAR', 'WORKSHOP', 'PANEL', 'B2B', 'VALEDICTORY'], needed), text('title', needed), text('hall'), plannedDate('plannedOn', needed), text('from', { most: 5 }), text('to', { most: 5 }), date('heldOn'), count('attendance', { mayBeLowerBound: true })],
  steps: [step('PLANNED', 'plannedOn'), step('HELD', 'heldOn')],
  notBeforeParent: [{ field: 'heldOn', parentField: 'heldFrom' }],
  rules: [{ kind: 'HOURS', from: 'from', to: 'to' }],
};

export const STALL: RegisterShape = {
  ...ofEvent('stall', ['stallNo']),
  fields: [text('stallNo', needed), choice('category', ['GOVERNMENT', 'PSU', 'DEFENCE', 'LARGE_INDUSTRY', 'MSME', 'START_UP', 'BANK', 'INSTITUTE', 'CRAFT', 'FOOD', 'OTHER'], needed), text('size'), reference('participantNo', 'participant'), date('takenOn'), money('rent'), money('aid'), money('sales')],
  steps: [step('TAKEN', 'takenOn', ['participantNo'])],
};

/** Whoever has a part in an event: organisers (several), guests, sellers, buyers, with the country and State they come from. */
export const PARTICIPANT: RegisterShape = {
  ...ofEvent('participant', ['participantNo']),
  fields: [
    text('participantNo', needed), choice('role', PARTICIPANT_ROLES, needed), text('organisation', needed), text('person', personal), text('mobile', personal), udyam(), text('country', { most: 2 }), text('stateOfIndia'), text('products'), date('cameOn'),
  ],
  steps: [step('CAME', 'cameOn')],
  measures: [measure('participant.sellers', 'cameOn', { where: { role: ['SELLER'] } }), measure('participant.buyers', 'cameOn', { where: { role: ['BUYER'] } })],
  sensitivity: 'PERSONAL',
  notBeforeParent: [{ field: 'cameOn', parentField: 'heldFrom' }],
};

/** One one-to-one meeting. A pair of buyer and seller meets once in an event; the log says what came of it. */
export const MEETING: RegisterShape = {
  ...ofEvent('meeting', ['seller', 'buyer']),
  fields: [reference('seller', 'participant', { ...needed, ...asSeller }), reference('buyer', 'participant', { ...needed, ...asBuyer }), plannedDate('plannedOn', needed), text('from', { most: 5 }), text('table'), date('heldOn'), choice('result', ['ENQUIRY', 'SAMPLE', 'NEGOTIATION', 'LOI', 'ORDER', 'NOTHING']), longText('note'), date('missedOn'), text('missedReason')],
  steps: [step('PLANNED', 'plannedOn'), step('HELD', 'heldOn', ['result'])],
  exits: [{ code: 'MISSED', dateField: 'missedOn', reasonField: 'missedReason', until: 'PLANNED' }],
  measures: [measure('meeting.held', 'heldOn')],
  notBeforeParent: [{ field: 'heldOn', parentField: 'heldFrom' }],
};

/** What came of an event, one line for each enquiry, letter of intent, order or executed order, at the event or at a follow-up. */
export const OUTCOME: RegisterShape = {
  ...ofEvent('outcome', ['outcomeNo']),
  fields: [
    text('outcomeNo', needed), choice('class', OUTCOME_CLASSES, needed), choice('told', TOLD_AT, needed), date('on', needed), reference('seller', 'participant', asSeller), reference('buyer', 'participant', asBuyer), text('product'),
    money('value', { mayBeLowerBound: true }), text('paper'), longText('remark'),
  ],
  steps: [step('TOLD', 'on')],
  measures: [...OUTCOME_CLASSES.flatMap(ofClass)],
  notBeforeParent: [{ field: 'on', parentField: 'heldFrom' }],
};

function ofEvent(code: RegisterShape['code'], key: readonly string[]): RegisterShape {
  return { code, parent: 'event', componentTypes: ['BUYER_SELLER_MEETS'], key, fields: [], steps: [], exits: [], measures: [], dues: [], place: 'PARENT', keepers: 'FIELD', sensitivity: 'OPEN', notBeforeParent: [], rules: [] };
}

function ofClass(one: OutcomeClass): MeasureShape[] {
  const name = `outcome.${one.toLowerCase()}`;
  const where = { class: [one] };
  return [measure(name, 'on', { where, breakdowns: byTold }), measure(`${name}-amount`, 'on', { where, sumOf: 'value', isMoney: true, breakdowns: byTold })];
}
