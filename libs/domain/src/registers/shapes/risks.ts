import { REASON_CODES } from '../../progress/rows.ts';
import { choice, component, count, date, longText, needed, office, plannedDate, step, text } from '../field.ts';
import type { RegisterShape } from '../shape.ts';

export const RISK_KINDS = ['RISK', 'ISSUE'] as const;
const OF_FIVE = { isNeeded: true, least: 1, most: 5 };

/** A risk with its probability and impact, 1 to 5 each, its owner and what is done about it. An issue is a risk that has come true. */
export const RISK: RegisterShape = {
  code: 'risk',
  parent: null,
  componentTypes: [],
  key: ['riskNo'],
  fields: [
    text('riskNo', needed), choice('kind', RISK_KINDS, needed), text('title', needed), component('componentCode'), count('probability', OF_FIVE), count('impact', OF_FIVE), office('ownerOffice', needed), text('trigger'), choice('reasonCode', REASON_CODES),
    longText('response'), plannedDate('dueOn'), date('raisedOn', needed), date('cameTrueOn'), date('settledOn'), text('settledHow', { most: 500 }),
  ],
  steps: [step('OPEN', 'raisedOn'), step('CAME_TRUE', 'cameTrueOn', [], true), step('SETTLED', 'settledOn', ['settledHow'])],
  exits: [],
  measures: [],
  dues: [{ code: 'RISK', after: 'dueOn', days: 0, months: 0, doneBy: 'settledOn' }],
  place: 'ANYWHERE',
  notBeforeParent: [],
  keepers: 'STATE',
  sensitivity: 'COMMITTEE',
  rules: [{ kind: 'NEEDS', field: 'kind', choices: ['ISSUE'], needs: 'cameTrueOn' }, { kind: 'NOT_BEFORE', earlier: 'raisedOn', later: 'dueOn' }],
};
