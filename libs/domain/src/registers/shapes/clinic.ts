import { aboutUnit, byUnit } from '../breakdowns.ts';
import { choice, count, date, longText, measure, money, needed, personal, step, text, udyam } from '../field.ts';
import type { RegisterShape } from '../shape.ts';

export const CLINIC_CLASSES = ['STABLE', 'RECOVERABLE', 'PRONE_TO_SICK'] as const;

/**
 * C2: a unit comes to the clinic, is scored by a named version of the score, studied, given a plan, followed. The class is a stand, not a count of events;
 * a unit's name is never shown beside it in a paper of the committee.
 */
export const CLINIC_CASE: RegisterShape = {
  code: 'clinic-case',
  parent: null,
  componentTypes: ['HEALTH_CLINIC'],
  key: ['caseNo'],
  fields: [
    text('caseNo', needed), udyam(needed), text('contact', personal), text('mobile', personal), date('registeredOn', needed), ...aboutUnit,
    date('screenedOn'), text('scoreVersion'), count('score', { most: 100 }), choice('class', CLINIC_CLASSES), date('studiedOn'), text('studyNo'), date('planOn'), text('planNo'), count('sessions'), date('counselledOn'),
    date('movedUpOn'), date('revivedOn'), date('restructuredOn'), money('restructuredAmount'), count('jobsSaved'), date('closedOn'), text('closedReason'), longText('remark', personal),
  ],
  steps: [
    step('REGISTERED', 'registeredOn'), step('SCREENED', 'screenedOn', ['scoreVersion', 'score', 'class']), step('STUDIED', 'studiedOn', ['studyNo']), step('PLANNED', 'planOn', ['planNo'], true),
    step('COUNSELLED', 'counselledOn', ['sessions'], true), step('REVIVED', 'revivedOn', [], true),
  ],
  exits: [{ code: 'CLOSED', dateField: 'closedOn', reasonField: 'closedReason', until: 'REVIVED' }],
  measures: [
    measure('clinic.registered', 'registeredOn', { isOncePerUnit: true, breakdowns: byUnit }),
    measure('clinic.screened', 'screenedOn', { breakdowns: byUnit }),
    measure('clinic.studied', 'studiedOn', { breakdowns: byUnit }),
    measure('clinic.planned', 'planOn', { breakdowns: byUnit }),
    measure('clinic.sessions', 'counselledOn', { sumOf: 'sessions' }),
    measure('clinic.stable', 'screenedOn', { nature: 'S', where: { class: ['STABLE'] } }),
    measure('clinic.recoverable', 'screenedOn', { nature: 'S', where: { class: ['RECOVERABLE'] } }),
    measure('clinic.prone-to-sick', 'screenedOn', { nature: 'S', where: { class: ['PRONE_TO_SICK'] } }),
    measure('clinic.moved-up', 'movedUpOn'),
    measure('clinic.revived', 'revivedOn', { breakdowns: byUnit }),
    measure('clinic.restructured', 'restructuredOn'),
    measure('clinic.restructured-amount', 'restructuredOn', { sumOf: 'restructuredAmount', isMoney: true }),
    measure('clinic.jobs-saved', 'revivedOn', { sumOf: 'jobsSaved' }),
  ],
  dues: [{ code: 'STUDY', after: 'screenedOn', days: 45, months: 0, doneBy: 'studiedOn' }, { code: 'PLAN', after: 'studiedOn', days: 30, months: 0, doneBy: 'planOn' }],
  place: 'DISTRICT',
  notBeforeParent: [],
  keepers: 'FIELD',
  sensitivity: 'SICKNESS',
  rules: [{ kind: 'NOT_BEFORE', earlier: 'screenedOn', later: 'movedUpOn' }, { kind: 'NOT_BEFORE', earlier: 'screenedOn', later: 'restructuredOn' }],
};
