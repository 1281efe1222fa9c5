import type { CivilDate } from '../../calendar/index.ts';
import { fraction, ifBothKnown, ifKnown, isMissing, missing, ratioOf, toRatio } from '../../ratio/index.ts';
import { costAgainstNorm } from '../../registers/cost-against-norm.ts';
import type { RecordFact } from './committee-facts.ts';
import type { AssetLine, ProjectsReview } from './committee-review.ts';
import { dayBy, numberOf, recordsOf, textOf } from './record-values.ts';

const SHOWN = 200;
/** The day each stage is entered on, by the fields of the register of assets. */
export const ASSET_DAYS = [['PLANNED', 'announcedOn'], ['APPROVED', 'approvedOn'], ['UNDER_CONSTRUCTION', 'workFrom'], ['COMPLETED', 'completedOn'], ['IN_USE', 'occupiedFrom']] as const;

/**
 * Infrastructure (DOMAIN 3): estates, parks, facilities, with cost against norm and how much of the space is taken. A park that cost 26 crore on a norm of 20 is 30 % above it and is marked; the mark refuses nothing.
 * What was dropped is left out; a stage entered later than the day of the review has not been entered yet.
 */
export function buildAssets(records: readonly RecordFact[], asOn: CivilDate): Pick<ProjectsReview, 'assets' | 'assetStages'> {
  const lines = recordsOf(records, 'asset').filter((record) => dayBy(record, 'droppedOn', asOn) === null).map((record) => lineOf(record, asOn));
  const stages = ASSET_DAYS.map(([stage]) => ({ stage, count: lines.filter((line) => line.stage === stage).length }));
  return { assets: lines.slice(0, SHOWN), assetStages: stages.filter(({ count }) => count > 0) };
}

function lineOf(record: RecordFact, asOn: CivilDate): AssetLine {
  const [costPaise, normPaise] = [numberOf(record, 'cost'), numberOf(record, 'norm')];
  const offNorm = ifBothKnown(costPaise, normPaise, (cost, norm) => (norm === 0 ? missing('NO_DENOMINATOR') : fraction(cost - norm, norm)));
  return {
    recordId: record.recordId,
    key: record.key,
    name: textOf(record, 'name') ?? record.key,
    kind: textOf(record, 'kind') ?? 'OTHER',
    district: record.district,
    stage: ASSET_DAYS.findLast(([, field]) => dayBy(record, field, asOn) !== null)?.[0] ?? 'PLANNED',
    costPaise,
    normPaise,
    offNorm: ifKnown(offNorm, toRatio),
    isOffNorm: !isMissing(costPaise) && !isMissing(normPaise) && costAgainstNorm(costPaise, normPaise)?.isWithin === false,
    occupancy: ifBothKnown(numberOf(record, 'taken'), numberOf(record, 'space'), (taken, space) => (space === 0 ? missing('NO_DENOMINATOR') : ratioOf(taken, space))),
  };
}
