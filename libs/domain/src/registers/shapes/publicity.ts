import { choice, count, date, longText, measure, money, needed, plannedDate, step, text } from '../field.ts';
import type { RegisterShape } from '../shape.ts';

export const PUBLICITY_KINDS = ['PACK', 'LABEL', 'CAMPAIGN', 'FILM', 'CATALOGUE', 'LISTING'] as const;

/** C8: a pack, label, campaign, film, catalogue or listing, from its design to its use after three months. */
export const PUBLICITY_ITEM: RegisterShape = {
  code: 'publicity-item',
  parent: null,
  componentTypes: ['PUBLICITY_PACKAGING'],
  key: ['itemNo'],
  fields: [
    text('itemNo', needed), choice('kind', PUBLICITY_KINDS, needed), text('product', needed), text('title', needed), plannedDate('plannedOn'), date('madeOn'), date('adoptedOn'), count('unitsUsing'), date('usedAfterOn'), count('unitsStillUsing'),
    count('reach', { mayBeLowerBound: true, most: 1_000_000_000 }), money('sales'), text('link'), date('droppedOn'), text('droppedReason'), longText('remark'),
  ],
  steps: [step('MADE', 'madeOn'), step('ADOPTED', 'adoptedOn', ['unitsUsing']), step('IN_USE', 'usedAfterOn', ['unitsStillUsing'])],
  exits: [{ code: 'DROPPED', dateField: 'droppedOn', reasonField: 'droppedReason', until: 'MADE' }],
  measures: [
    measure('publicity.packs', 'madeOn', { where: { kind: ['PACK'] } }),
    measure('publicity.items', 'madeOn'),
    measure('publicity.units-using', 'adoptedOn', { sumOf: 'unitsUsing' }),
    measure('publicity.still-using', 'usedAfterOn', { sumOf: 'unitsStillUsing' }),
    measure('publicity.reach', 'madeOn', { sumOf: 'reach' }),
  ],
  dues: [{ code: 'MAKING', after: 'plannedOn', days: 0, months: 0, doneBy: 'madeOn' }, { code: 'USE_AFTER_3', after: 'adoptedOn', days: 0, months: 3, doneBy: 'usedAfterOn' }],
  place: 'ANYWHERE',
  notBeforeParent: [],
  keepers: 'FIELD',
  sensitivity: 'OPEN',
  rules: [{ kind: 'SUM_AT_MOST', parts: ['unitsStillUsing'], total: 'unitsUsing' }],
};
