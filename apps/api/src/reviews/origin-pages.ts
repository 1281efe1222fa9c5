import { Injectable } from '@nestjs/common';
import { previousFortnightId } from '@pakhwada/domain/calendar';
import type { Plan } from '@pakhwada/domain/plan';
import { can, type Charge } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { dueSheetsOf, planUnitsOf } from '../fortnights/plan-cells.ts';
import { OriginRepository, type OpenSheets, type OriginRow, type OriginSelection } from './origin.repository.ts';

export interface OriginAsked {
  readonly fortnight: FortnightRecord;
  readonly plan: Plan;
  readonly selection: OriginSelection;
  readonly charge: Charge;
}

export interface OriginPage {
  readonly rows: readonly OriginRow[];
  readonly next: string | null;
  readonly hidden: number; // entries the reader may not see before the freeze; told with the first page
}

const WITHOUT_CELLS = 24; // money and milestones come rarely: a year at once
const WIDER = 4;

/**
 * The entries behind a figure, newest first, a page at a time. It goes back only as many fortnights as a page is likely to fill, and further only when they did not: what it costs
 * depends on the page, not on the length of the history. The sum it stands for comes from the review, which rests on what the fortnight before was sealed with.
 */
@Injectable()
export class OriginPages {
  constructor(
    private readonly fortnights: FortnightsService,
    private readonly entries: OriginRepository,
  ) {}

  async read(manager: EntityManager, asked: OriginAsked, after: string | null, take: number): Promise<OriginPage> {
    const open = asked.fortnight.frozenAt === null ? openSheetsFor(asked) : null;
    const rows = await this.newest(manager, asked, open, after, take + 1);
    const shown = rows.slice(0, take);
    return { rows: shown, next: rows.length > take ? (shown.at(-1)?.sortKey ?? null) : null, hidden: after === null && open !== null ? await this.countHidden(manager, asked, open) : 0 };
  }

  private async newest(manager: EntityManager, { fortnight, plan, selection }: OriginAsked, open: OpenSheets, after: string | null, take: number): Promise<OriginRow[]> {
    const rows: OriginRow[] = [];
    const newest = after !== null && after.slice(0, fortnight.fortnightId.length) < fortnight.fortnightId ? after.slice(0, fortnight.fortnightId.length) : fortnight.fortnightId;
    let first: string | null = null;
    for (let [to, length] = [newest, selection.isDuring ? 1 : fortnightsOfPage(plan, selection, take)]; ; length *= WIDER) {
      const from = back(to, length - 1);
      rows.push(...(await this.entries.rows(manager, { ...schemeOf(fortnight), from, to }, selection, open, after, take - rows.length)));
      if (rows.length >= take || selection.isDuring) return rows;
      first ??= (await this.fortnights.years(manager, schemeOf(fortnight))).at(-1)?.firstFortnightId ?? from;
      if (from <= first) return rows;
      to = previousFortnightId(from);
    }
  }

  /** Only fortnights that are not frozen hide anything, and there are never more than a few of them. */
  private async countHidden(manager: EntityManager, { fortnight, selection }: OriginAsked, open: OpenSheets): Promise<number> {
    const oldest = (await this.fortnights.unfrozen(manager, schemeOf(fortnight)))[0]?.fortnightId ?? fortnight.fortnightId;
    const from = selection.isDuring ? fortnight.fortnightId : oldest;
    return this.entries.countHidden(manager, { ...schemeOf(fortnight), from, to: fortnight.fortnightId }, selection, open);
  }
}

/** Before the freeze an entry is read by those who may read its sheet; who may read every sheet is asked nothing more. */
function openSheetsFor({ plan, charge }: OriginAsked): OpenSheets {
  const due = dueSheetsOf(plan);
  const kinds = new Map(plan.offices.map((office) => [office.code, office]));
  const read = due.filter(({ officeCode, sheet }) => {
    const office = kinds.get(officeCode);
    return office !== undefined && can(charge, 'READ_SHEETS', { officeCode, officeKind: office.kind, districtLgd: office.districtLgd, sheet });
  });
  return read.length === due.length ? null : read.map(({ officeCode, sheet }) => `${officeCode}/${sheet}`);
}

/** How many fortnights fill a page, when every cell of the figure is reported each time. */
function fortnightsOfPage(plan: Plan, { indicatorCodes, units }: OriginSelection, take: number): number {
  const cells = planUnitsOf(plan).reduce((sum, one) => sum + (indicatorCodes.includes(one.indicatorCode) ? (units === null ? one.units.length : units.filter((unit) => one.units.includes(unit)).length) : 0), 0);
  return cells === 0 ? WITHOUT_CELLS : Math.ceil(take / cells);
}

function back(fortnightId: string, count: number): string {
  let id = fortnightId;
  for (let i = 0; i < count; i += 1) id = previousFortnightId(id);
  return id;
}

function schemeOf({ stateId, schemeCode }: FortnightRecord): { stateId: number; schemeCode: string } {
  return { stateId, schemeCode };
}
