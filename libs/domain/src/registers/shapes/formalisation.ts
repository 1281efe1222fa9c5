import { aboutUnit, byUnit } from '../breakdowns.ts';
import { choice, count, date, longText, measure, needed, plannedDate, reference, step, text, udyam } from '../field.ts';
import type { RegisterShape } from '../shape.ts';

/** C1: a camp is planned, held, or called off. Those registered on the spot are among its participants. */
export const CAMP: RegisterShape = {
  code: 'camp',
  parent: null,
  componentTypes: ['FORMALISATION'],
  key: ['campNo'],
  fields: [
    text('campNo', needed), text('place', needed), text('block'), plannedDate('plannedOn', needed), date('heldOn'),
    count('participants', { mayBeLowerBound: true }), count('women'), count('men'), count('others'), count('onSpot'), date('calledOffOn'), text('calledOffReason'), longText('remark'),
  ],
  steps: [step('PLANNED', 'plannedOn'), step('HELD', 'heldOn', ['participants'])],
  exits: [{ code: 'CALLED_OFF', dateField: 'calledOffOn', reasonField: 'calledOffReason', until: 'PLANNED' }],
  measures: [
    measure('camp.held', 'heldOn'),
    measure('camp.participants', 'heldOn', { sumOf: 'participants', breakdowns: { GENDER: [{ counts: { women: 'WOMEN', men: 'MEN', others: 'OTHER' } }] } }),
    measure('camp.on-spot', 'heldOn', { sumOf: 'onSpot' }),
  ],
  dues: [{ code: 'CAMP', after: 'plannedOn', days: 0, months: 0, doneBy: 'heldOn' }],
  place: 'DISTRICT',
  notBeforeParent: [],
  keepers: 'FIELD',
  sensitivity: 'OPEN',
  rules: [{ kind: 'SUM_AT_MOST', parts: ['women', 'men', 'others'], total: 'participants' }, { kind: 'SUM_AT_MOST', parts: ['onSpot'], total: 'participants' }],
};

/** C1: one Udyam or Udyam Assist registration brought about by the scheme; a cancelled one stays counted as brought about and is counted as cancelled. */
export const REGISTRATION: RegisterShape = {
  code: 'registration',
  parent: null,
  componentTypes: ['FORMALISATION'],
  key: ['udyam'],
  fields: [
    udyam(needed), choice('portal', ['UDYAM', 'UDYAM_ASSIST'], needed), text('enterprise', needed), date('registeredOn', needed), reference('campNo', 'camp'),
    ...aboutUnit, date('gstOn'), date('gemOn'), date('loanOn'), date('ondcOn'), date('convertedOn'), date('cancelledOn'), text('cancelledReason'), longText('remark'),
  ],
  steps: [step('REGISTERED', 'registeredOn')],
  exits: [{ code: 'CANCELLED', dateField: 'cancelledOn', reasonField: 'cancelledReason', until: 'REGISTERED' }],
  measures: [
    measure('registration.udyam', 'registeredOn', { where: { portal: ['UDYAM'] }, breakdowns: byUnit }),
    measure('registration.assist', 'registeredOn', { where: { portal: ['UDYAM_ASSIST'] }, breakdowns: byUnit }),
    measure('registration.cancelled', 'cancelledOn'),
    measure('registration.converted', 'convertedOn', { where: { portal: ['UDYAM_ASSIST'] } }),
    measure('registration.gst', 'gstOn', { breakdowns: byUnit }),
    measure('registration.gem', 'gemOn', { breakdowns: byUnit }),
    measure('registration.loan', 'loanOn', { breakdowns: byUnit }),
    measure('registration.ondc', 'ondcOn', { breakdowns: byUnit }),
  ],
  dues: [],
  place: 'DISTRICT',
  notBeforeParent: [],
  keepers: 'FIELD',
  sensitivity: 'PERSONAL',
  rules: ['gstOn', 'gemOn', 'loanOn', 'ondcOn', 'convertedOn'].map((later) => ({ kind: 'NOT_BEFORE', earlier: 'registeredOn', later })),
};
