import { daysBetween } from '../../calendar/index.ts';
import { knownOr } from '../../ratio/index.ts';
import type { Frame } from '../frame.ts';
import { officeName } from './build-sittings.ts';
import type { RecordFact } from './committee-facts.ts';
import type { RiskLine } from './committee-review.ts';
import { dayBy, numberOf, recordsOf, textOf } from './record-values.ts';

const SHOWN = 10;
const CERTAIN = 5;

/** The ten greatest risks and issues that are not settled (DOMAIN 4.7 page 15), by probability x impact; older first among equals. A risk of 3 x 4 rates 12; once it has come true it is certain, 5 x 4 = 20. */
export function buildRisks(records: readonly RecordFact[], frame: Frame): { readonly risks: RiskLine[]; readonly risksOpen: number } {
  const { asOn } = frame;
  const open = recordsOf(records, 'risk').filter((record) => dayBy(record, 'raisedOn', asOn) !== null && dayBy(record, 'settledOn', asOn) === null).map((record) => lineOf(record, frame));
  const ranked = open.sort((a, b) => b.rating - a.rating || (a.raisedOn === b.raisedOn ? (a.key < b.key ? -1 : 1) : a.raisedOn < b.raisedOn ? -1 : 1));
  return { risks: ranked.slice(0, SHOWN), risksOpen: open.length };
}

function lineOf(record: RecordFact, frame: Frame): RiskLine {
  const { asOn } = frame;
  const kind = textOf(record, 'kind') === 'ISSUE' || dayBy(record, 'cameTrueOn', asOn) !== null ? 'ISSUE' : 'RISK';
  const probability = kind === 'ISSUE' ? CERTAIN : knownOr(numberOf(record, 'probability'), 1);
  const impact = knownOr(numberOf(record, 'impact'), 1);
  const [raisedOn, dueOn, owner] = [textOf(record, 'raisedOn') ?? asOn, textOf(record, 'dueOn'), textOf(record, 'ownerOffice')];
  return {
    recordId: record.recordId,
    key: record.key,
    title: textOf(record, 'title') ?? record.key,
    kind,
    componentCode: textOf(record, 'componentCode'),
    probability,
    impact,
    rating: probability * impact,
    ownerOffice: owner === null ? null : officeName(owner, frame),
    trigger: textOf(record, 'trigger'),
    reasonCode: textOf(record, 'reasonCode'),
    response: textOf(record, 'response'),
    raisedOn,
    ageDays: daysBetween(raisedOn, asOn),
    dueOn,
    daysLate: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, asOn)),
  };
}
