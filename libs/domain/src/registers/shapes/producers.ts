import { aboutPerson, byPerson } from '../breakdowns.ts';
import { choice, cin, count, date, longText, measure, money, needed, personal, plannedDate, step, text, udyam } from '../field.ts';
import type { RegisterShape } from '../shape.ts';

/** C5: a producer company or association, from the choice of its product to its first bulk sale. */
export const COMPANY: RegisterShape = {
  code: 'company',
  parent: null,
  componentTypes: ['PRODUCER_COMPANIES'],
  key: ['companyNo'],
  fields: [
    text('companyNo', needed), text('name', needed), text('product', needed), choice('productKind', ['GI', 'ODOP', 'DEH', 'UNIQUE'], needed), choice('form', ['PRODUCER_COMPANY', 'ASSOCIATION', 'COOPERATIVE'], needed),
    date('chosenOn', needed), date('baselineOn'), date('mobilisedOn'), plannedDate('plannedRegistrationOn'), date('registeredOn'), cin('cin'), text('registrationNo'), date('businessPlanOn'), date('workingCapitalOn'), date('firstSaleOn'),
    money('equity'), money('turnover'), money('orderBook'), money('exports'), date('droppedOn'), text('droppedReason'), longText('remark'),
  ],
  steps: [
    step('CHOSEN', 'chosenOn'), step('BASELINE', 'baselineOn', [], true), step('MOBILISED', 'mobilisedOn', [], true), step('REGISTERED', 'registeredOn', ['registrationNo']), step('BUSINESS_PLAN', 'businessPlanOn', [], true),
    step('WORKING_CAPITAL', 'workingCapitalOn', [], true), step('FIRST_SALE', 'firstSaleOn', [], true),
  ],
  exits: [{ code: 'DROPPED', dateField: 'droppedOn', reasonField: 'droppedReason', until: 'MOBILISED' }],
  measures: [measure('company.chosen', 'chosenOn'), measure('company.registered', 'registeredOn'), measure('company.selling', 'firstSaleOn'), measure('company.equity', 'registeredOn', { sumOf: 'equity', isMoney: true })],
  dues: [{ code: 'REGISTRATION', after: 'plannedRegistrationOn', days: 0, months: 0, doneBy: 'registeredOn' }, { code: 'BUSINESS_PLAN', after: 'registeredOn', days: 0, months: 3, doneBy: 'businessPlanOn' }],
  place: 'ANYWHERE',
  notBeforeParent: [],
  keepers: 'FIELD',
  sensitivity: 'OPEN',
  rules: [],
};

/** C5: one member of a company. */
export const MEMBER: RegisterShape = {
  code: 'member',
  parent: 'company',
  componentTypes: ['PRODUCER_COMPANIES'],
  key: ['memberNo'],
  fields: [text('memberNo', needed), text('name', { ...needed, ...personal }), text('mobile', personal), ...aboutPerson, udyam(), date('enrolledOn', needed), count('shares'), money('shareAmount'), date('leftOn'), text('leftReason')],
  steps: [step('ENROLLED', 'enrolledOn')],
  exits: [{ code: 'LEFT', dateField: 'leftOn', reasonField: 'leftReason', until: 'ENROLLED' }],
  measures: [measure('member.enrolled', 'enrolledOn', { breakdowns: byPerson }), measure('member.left', 'leftOn')],
  dues: [],
  place: 'PARENT',
  notBeforeParent: [{ field: 'enrolledOn', parentField: 'chosenOn' }],
  keepers: 'FIELD',
  sensitivity: 'PERSONAL',
  rules: [],
};

/** C5: an application for a geographical indication, from filing to the register and its authorised users. */
export const GI_APPLICATION: RegisterShape = {
  code: 'gi-application',
  parent: null,
  componentTypes: ['PRODUCER_COMPANIES'],
  key: ['applicationNo'],
  fields: [
    text('applicationNo', needed), text('product', needed), text('applicant', needed), date('filedOn', needed), date('examinedOn'), date('advertisedOn'), text('journalNo'), date('registeredOn'), text('giNo'),
    date('usersOn'), count('authorisedUsers'), date('refusedOn'), text('refusedReason'), longText('remark'),
  ],
  steps: [step('FILED', 'filedOn'), step('EXAMINED', 'examinedOn', [], true), step('ADVERTISED', 'advertisedOn', ['journalNo'], true), step('REGISTERED', 'registeredOn', ['giNo']), step('USERS', 'usersOn', ['authorisedUsers'], true)],
  exits: [{ code: 'REFUSED', dateField: 'refusedOn', reasonField: 'refusedReason', until: 'ADVERTISED' }],
  measures: [measure('gi.filed', 'filedOn'), measure('gi.registered', 'registeredOn'), measure('gi.users', 'usersOn', { sumOf: 'authorisedUsers' })],
  dues: [],
  place: 'ANYWHERE',
  notBeforeParent: [],
  keepers: 'FIELD',
  sensitivity: 'OPEN',
  rules: [],
};
