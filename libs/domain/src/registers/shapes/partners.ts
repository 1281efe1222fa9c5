import { choice, component, date, longText, maybeEarlier, money, needed, partnerOffice, plannedDate, step, text } from '../field.ts';
import type { RegisterShape } from '../shape.ts';

export const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH'] as const;

/** The memorandum with an implementing partner: for which component, what it is worth, where it works, until when. */
export const ENGAGEMENT: RegisterShape = {
  code: 'engagement',
  parent: null,
  componentTypes: [],
  key: ['engagementNo'],
  fields: [
    text('engagementNo', needed), partnerOffice('partner', needed), component('componentCode', needed), money('value'), text('districts', { most: 500 }), date('memorandumOn', { ...needed, ...maybeEarlier }), date('startsOn', maybeEarlier), plannedDate('endsOn', needed),
    date('closedOn'),
  ],
  steps: [step('SIGNED', 'memorandumOn'), step('BEGUN', 'startsOn'), step('CLOSED', 'closedOn')],
  exits: [],
  measures: [],
  dues: [{ code: 'ENGAGEMENT', after: 'endsOn', days: 0, months: 0, doneBy: 'closedOn' }],
  place: 'ANYWHERE',
  notBeforeParent: [],
  keepers: 'STATE',
  sensitivity: 'COMMITTEE',
  rules: [{ kind: 'NOT_BEFORE', earlier: 'memorandumOn', later: 'endsOn' }, { kind: 'NOT_BEFORE', earlier: 'startsOn', later: 'endsOn' }],
};

/** What a partner owes under its memorandum: when it was due, brought, accepted and paid for; why it was sent back. */
export const DELIVERABLE: RegisterShape = {
  ...underEngagement('deliverable', 'deliverableNo'),
  fields: [text('deliverableNo', needed), text('title', needed), plannedDate('dueOn', needed), money('payment'), text('returnedReason', { most: 500 }), date('deliveredOn'), date('acceptedOn'), date('paidOn')],
  steps: [step('DELIVERED', 'deliveredOn'), step('ACCEPTED', 'acceptedOn'), step('PAID', 'paidOn', ['payment'])],
  dues: [{ code: 'DELIVERABLE', after: 'dueOn', days: 0, months: 0, doneBy: 'deliveredOn' }],
  notBeforeParent: [{ field: 'deliveredOn', parentField: 'memorandumOn' }],
  rules: [{ kind: 'NEEDS', field: 'returnedReason', choices: [], needs: 'deliveredOn' }],
};

/** What was found amiss with a partner's work, what it answered, and when it was settled. */
export const OBSERVATION: RegisterShape = {
  ...underEngagement('observation', 'observationNo'),
  fields: [text('observationNo', needed), choice('severity', SEVERITIES, needed), longText('text', needed), date('raisedOn', needed), date('repliedOn'), longText('reply'), date('settledOn')],
  steps: [step('RAISED', 'raisedOn'), step('REPLIED', 'repliedOn', ['reply']), step('SETTLED', 'settledOn')],
  notBeforeParent: [{ field: 'raisedOn', parentField: 'memorandumOn' }],
};

function underEngagement(code: RegisterShape['code'], key: string): RegisterShape {
  return { code, parent: 'engagement', componentTypes: [], key: [key], fields: [], steps: [], exits: [], measures: [], dues: [], place: 'PARENT', keepers: 'STATE', sensitivity: 'COMMITTEE', notBeforeParent: [], rules: [] };
}
