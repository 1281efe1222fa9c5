import { aboutPerson, byPerson } from '../breakdowns.ts';
import { choice, count, date, flag, longText, measure, needed, personal, plannedDate, step, text, udyam } from '../field.ts';
import type { MeasureShape, RegisterShape } from '../shape.ts';

export const PROGRAMMES = ['MDP', 'ADVANCED_MDP', 'ESDP'] as const;
const MDP = ['MDP', 'ADVANCED_MDP'];
const ESDP = ['ESDP'];

/** C3 and C4: one batch of a programme at an institute. The J&K pattern is 33 trainees in four weeks. */
export const BATCH: RegisterShape = {
  code: 'batch',
  parent: null,
  componentTypes: ['MANAGEMENT_DEVELOPMENT', 'ESDP'],
  key: ['batchNo'],
  fields: [
    text('batchNo', needed), choice('programme', PROGRAMMES, needed), text('trade', needed), text('institute', needed), count('seats', needed), plannedDate('plannedStartOn', needed), plannedDate('plannedEndOn', needed),
    date('startedOn'), date('completedOn'), count('trainingDays'), date('certificatesOn'), date('followedUp3On'), date('followedUp6On'), date('followedUp12On'), date('cancelledOn'), text('cancelledReason'), longText('remark'),
  ],
  steps: [
    step('PLANNED', 'plannedStartOn'), step('STARTED', 'startedOn'), step('COMPLETED', 'completedOn', ['trainingDays']), step('CERTIFIED', 'certificatesOn'), step('FOLLOWED_UP_3', 'followedUp3On', [], true),
    step('FOLLOWED_UP_6', 'followedUp6On', [], true), step('FOLLOWED_UP_12', 'followedUp12On', [], true),
  ],
  exits: [{ code: 'CANCELLED', dateField: 'cancelledOn', reasonField: 'cancelledReason', until: 'STARTED' }],
  measures: [...ofProgramme('mdp', MDP), ...ofProgramme('esdp', ESDP)],
  dues: [
    { code: 'START', after: 'plannedStartOn', days: 0, months: 0, doneBy: 'startedOn' },
    { code: 'COMPLETION', after: 'plannedEndOn', days: 0, months: 0, doneBy: 'completedOn' },
    { code: 'CERTIFICATES', after: 'completedOn', days: 30, months: 0, doneBy: 'certificatesOn' },
    { code: 'FOLLOW_UP_3', after: 'completedOn', days: 0, months: 3, doneBy: 'followedUp3On' },
    { code: 'FOLLOW_UP_6', after: 'completedOn', days: 0, months: 6, doneBy: 'followedUp6On' },
    { code: 'FOLLOW_UP_12', after: 'completedOn', days: 0, months: 12, doneBy: 'followedUp12On' },
  ],
  place: 'ANYWHERE',
  notBeforeParent: [],
  keepers: 'FIELD',
  sensitivity: 'OPEN',
  rules: [{ kind: 'NOT_BEFORE', earlier: 'plannedStartOn', later: 'plannedEndOn' }],
};

/** C3 and C4: one person in a batch. Enrolled, completed and certified are three counters. */
export const TRAINEE: RegisterShape = {
  code: 'trainee',
  parent: 'batch',
  componentTypes: ['MANAGEMENT_DEVELOPMENT', 'ESDP'],
  key: ['rollNo'],
  fields: [
    text('rollNo', needed), text('name', { ...needed, ...personal }), text('mobile', personal), ...aboutPerson, flag('isBpl'), date('enrolledOn', needed), date('completedOn'), date('certifiedOn'), text('certificateNo'),
    date('followedUp3On'), date('followedUp6On'), date('followedUp12On'), choice('outcome', ['ENTERPRISE', 'WAGE_JOB', 'STUDYING', 'NONE', 'NOT_REACHED']), udyam(), date('enterpriseOn'), choice('owner', ['WOMEN_OWNED', 'NOT_WOMEN_OWNED']),
    date('loanSanctionedOn'), date('loanDisbursedOn'), date('adoptedOn'), date('leftOn'), text('leftReason'),
  ],
  steps: [
    step('ENROLLED', 'enrolledOn'), step('COMPLETED', 'completedOn'), step('CERTIFIED', 'certifiedOn', ['certificateNo']), step('FOLLOWED_UP_3', 'followedUp3On', ['outcome'], true), step('FOLLOWED_UP_6', 'followedUp6On', ['outcome'], true),
    step('FOLLOWED_UP_12', 'followedUp12On', ['outcome'], true),
  ],
  exits: [{ code: 'LEFT', dateField: 'leftOn', reasonField: 'leftReason', until: 'ENROLLED' }],
  measures: [...ofTrainees('mdp', MDP), ...ofTrainees('esdp', ESDP), measure('trainee.adopted', 'adoptedOn', { parentWhere: { programme: MDP } })],
  dues: [],
  place: 'PARENT',
  notBeforeParent: [{ field: 'completedOn', parentField: 'startedOn' }, { field: 'certifiedOn', parentField: 'completedOn' }],
  keepers: 'FIELD',
  sensitivity: 'PERSONAL',
  rules: [{ kind: 'NOT_BEFORE', earlier: 'loanSanctionedOn', later: 'loanDisbursedOn' }],
};

function ofProgramme(name: string, programmes: readonly string[]): MeasureShape[] {
  const where = { programme: programmes };
  return [measure(`batch.${name}.started`, 'startedOn', { where }), measure(`batch.${name}.completed`, 'completedOn', { where }), measure(`batch.${name}.days`, 'completedOn', { where, sumOf: 'trainingDays' })];
}

function ofTrainees(name: string, programmes: readonly string[]): MeasureShape[] {
  const parentWhere = { programme: programmes };
  return [
    ...(['enrolled', 'completed', 'certified'] as const).map((step) => measure(`trainee.${name}.${step}`, `${step}On`, { parentWhere, breakdowns: byPerson })),
    measure(`trainee.${name}.enterprise`, 'enterpriseOn', { parentWhere, breakdowns: { OWNER: [{ choice: 'owner', parts: { WOMEN_OWNED: 'WOMEN_OWNED', NOT_WOMEN_OWNED: 'NOT_WOMEN_OWNED' } }] } }),
    measure(`trainee.${name}.loan-sanctioned`, 'loanSanctionedOn', { parentWhere }),
    measure(`trainee.${name}.loan-disbursed`, 'loanDisbursedOn', { parentWhere }),
  ];
}
