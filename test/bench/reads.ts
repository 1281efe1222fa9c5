import type { EntityManager } from 'typeorm';
import type { FortnightKey } from '../../apps/api/src/fortnights/fortnight-record.ts';
import { FortnightRepository } from '../../apps/api/src/fortnights/fortnight.repository.ts';
import { SealedRepository } from '../../apps/api/src/fortnights/sealed.repository.ts';
import { SubmissionRepository } from '../../apps/api/src/fortnights/submission.repository.ts';
import { ProgressRepository } from '../../apps/api/src/progress/progress.repository.ts';
import { OriginRepository } from '../../apps/api/src/reviews/origin.repository.ts';
import { ReviewRepository } from '../../apps/api/src/reviews/review.repository.ts';
import type { Stage } from './stage.ts';

/** What a dashboard asks the database for. */
export interface DashboardRead {
  readonly name: string;
  /** The answer has one part per closed fortnight by its nature (a curve, a list): its growth is shown, only its plan is judged. */
  readonly growsByNature?: boolean;
  readonly isSealed?: boolean; // judged against `select 1`
  run(manager: EntityManager): Promise<unknown>;
}

const WINDOW = 12; // fortnights before the last: half a year of a curve
const PAGE = 50;

/** The product's own reads, by its own repositories, for the last frozen and the open fortnight of a stage. */
export function dashboardReads({ scheme, frozen, openId }: Stage): DashboardRead[] {
  const at = (fortnightId: string): FortnightKey => ({ stateId: scheme.stateId, schemeCode: scheme.schemeCode, fortnightId });
  const last = at(frozen.at(-1)!);
  const open = at(openId);
  const since = frozen.at(-WINDOW)!;
  const indicator = scheme.plan.components[0]!.indicators[0]!.code;
  const unit = scheme.plan.districts[0]!.lgd;
  const [sealed, fortnights, submissions] = [new SealedRepository(), new FortnightRepository(), new SubmissionRepository()];
  const series = (columns: string, table: string, only: string) => `select ${columns} from ${table} where state_id = $1 and scheme_code = $2 and fortnight_id >= $3 ${only} order by fortnight_id`;
  const window = [scheme.stateId, scheme.schemeCode, since];
  const ofCell = { componentCodes: [], milestoneCodes: [], moneyTypes: [], indicatorCodes: [indicator], units: [unit] };
  return [
    { name: 'frozen body (a real one: FREEZE)', run: (manager) => new ReviewRepository().byId(manager, last) },
    { name: 'component lines of one fortnight', isSealed: true, run: (manager) => sealed.components(manager, last) },
    { name: `one component, ${WINDOW} fortnights (sealed_component)`, isSealed: true, run: (manager) => manager.query(series('fortnight_id, line', 'sealed_component', `and component_code = 'C1'`), window) },
    { name: `the State, ${WINDOW} fortnights (sealed_scheme)`, isSealed: true, run: (manager) => manager.query(series('fortnight_id, line', 'sealed_scheme', ''), window) },
    { name: 'cells of one district (sealed_cell)', isSealed: true, run: (manager) => sealed.someCells(manager, last, scheme.plan.components.flatMap(({ indicators }) => indicators.map(({ code }) => code)), [unit]) },
    { name: 'all cells of one fortnight (sealed_cell)', run: (manager) => sealed.cells(manager, last) },
    { name: 'the open fortnight', isSealed: true, run: (manager) => fortnights.latest(manager, open) },
    { name: 'who has reported', isSealed: true, run: (manager) => submissions.latestSheets(manager, open) },
    { name: 'steps of the open fortnight', run: (manager) => submissions.steps(manager, open) },
    { name: 'entries of the open fortnight', run: (manager) => new ProgressRepository().latestRows(manager, open, () => 'SUBMITTED') },
    { name: 'origin of a figure, this fortnight', run: (manager) => new OriginRepository().page(manager, last, { ...ofCell, isDuring: true }, null, PAGE) },
    { name: 'origin of a figure since the beginning', growsByNature: true, run: (manager) => new OriginRepository().page(manager, last, { ...ofCell, isDuring: false }, null, PAGE) },
    { name: 'every closed fortnight (curves)', growsByNature: true, run: (manager) => sealed.history(manager, open, openId) },
    { name: 'list of fortnights', growsByNature: true, run: (manager) => fortnights.list(manager, open) },
  ];
}
