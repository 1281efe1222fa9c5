import type { EntityManager } from 'typeorm';
import type { FortnightKey } from '../../apps/api/src/fortnights/fortnight-record.ts';
import { FortnightRepository } from '../../apps/api/src/fortnights/fortnight.repository.ts';
import { FortnightsService } from '../../apps/api/src/fortnights/fortnights.service.ts';
import { FrozenPast } from '../../apps/api/src/fortnights/frozen-past.ts';
import { SealedRepository } from '../../apps/api/src/fortnights/sealed.repository.ts';
import { SubmissionRepository } from '../../apps/api/src/fortnights/submission.repository.ts';
import { ProgressRepository } from '../../apps/api/src/progress/progress.repository.ts';
import { OriginPages } from '../../apps/api/src/reviews/origin-pages.ts';
import { OriginRepository, type OriginSelection } from '../../apps/api/src/reviews/origin.repository.ts';
import { ReviewRepository } from '../../apps/api/src/reviews/review.repository.ts';
import type { Stage } from './stage.ts';

/** What a dashboard asks the database for. */
export interface DashboardRead {
  readonly name: string;
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
  const ofCell = (isDuring: boolean): OriginSelection => ({ componentCodes: [], milestoneCodes: [], moneyTypes: [], indicatorCodes: [indicator], units: [unit], isDuring });
  const [calendar, past] = [new FortnightsService(fortnights), new FrozenPast(sealed)];
  const pages = new OriginPages(calendar, new OriginRepository());
  const reader = { personId: 'bench', role: 'SECRETARY', officeCode: 'SECY', districtLgd: null } as const;
  const origin = async (manager: EntityManager, selection: OriginSelection) => pages.read(manager, { fortnight: await calendar.byId(manager, last), plan: scheme.plan, selection, charge: reader }, null, PAGE);
  return [
    { name: 'frozen body (a real one: FREEZE)', run: (manager) => new ReviewRepository().byId(manager, last) },
    { name: 'component lines of one fortnight', isSealed: true, run: (manager) => sealed.components(manager, last) },
    { name: `one component, ${WINDOW} fortnights (sealed_component)`, isSealed: true, run: (manager) => manager.query(series('fortnight_id, line', 'sealed_component', `and component_code = 'C1'`), window) },
    { name: `the State, ${WINDOW} fortnights (sealed_scheme)`, isSealed: true, run: (manager) => manager.query(series('fortnight_id, line', 'sealed_scheme', ''), window) },
    { name: 'cells of one district (sealed_cell)', isSealed: true, run: (manager) => sealed.someCells(manager, last, scheme.plan.components.flatMap(({ indicators }) => indicators.map(({ code }) => code)), [unit]) },
    { name: 'all cells a fortnight opens with (sealed_packed)', run: (manager) => sealed.cells(manager, last) },
    { name: 'the open fortnight', isSealed: true, run: (manager) => fortnights.latest(manager, open) },
    { name: 'who has reported', isSealed: true, run: (manager) => submissions.latestSheets(manager, open) },
    { name: 'steps of the open fortnight', run: (manager) => submissions.steps(manager, open) },
    { name: 'entries of the open fortnight', run: (manager) => new ProgressRepository().latestRows(manager, open, () => 'SUBMITTED') },
    { name: 'origin of a figure, this fortnight', run: (manager) => origin(manager, ofCell(true)) },
    { name: 'origin of a figure since the beginning, a page', run: (manager) => origin(manager, ofCell(false)) },
    { name: 'origin of a State figure, a page', run: (manager) => origin(manager, { ...ofCell(false), units: null }) },
    { name: 'every closed fortnight (curves)', run: (manager) => past.before(manager, open, openId) },
    { name: 'fortnights of a year', run: (manager) => fortnights.ofYear(manager, open, null) },
    { name: 'financial years', run: (manager) => calendar.years(manager, open) },
  ];
}
