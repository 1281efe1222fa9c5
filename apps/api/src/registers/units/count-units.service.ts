import { Injectable } from '@nestjs/common';
import type { UnitCounts } from '@pakhwada/contracts/registers';
import { addMonths } from '@pakhwada/domain/calendar';
import { ENTERPRISE_CLASSES, SOCIAL_GROUPS } from '@pakhwada/domain/registers';
import { isSmallCell, withoutSmallTable } from '@pakhwada/domain/review';
import { NOT_KNOWN } from '@pakhwada/domain/units';
import { DataSource } from 'typeorm';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { UnitCountRepository, type UnitTotal } from './unit-count.repository.ts';
import { UnitDeskService } from './unit-desk.service.ts';

const STATE = 0;
const MONTHS = 24;

/** Counts as the triggers keep them, beside what others published about the State's enterprises, each by its own definition. */
@Injectable()
export class CountUnitsService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: UnitDeskService,
    private readonly repository: UnitCountRepository,
  ) {}

  async count(officer: Officer): Promise<UnitCounts> {
    const { manager } = this.source;
    const { stateId } = officer;
    const plan = await this.desk.plan(officer, manager);
    const totals = await this.repository.totals(manager, stateId);
    const lgds = new Set([...plan.districts.map(({ lgd }) => lgd), ...totals.map(({ district }) => district)]);
    const { today } = this.desk.formContext(plan, null);
    return {
      asOn: await this.repository.lastRegistered(manager, stateId),
      total: sumOf(totals),
      districts: districtRows(totals, [...lgds], (district) => this.desk.sight(officer, plan, district) === 'COUNTS'),
      months: await this.repository.months(manager, stateId, addMonths(`${today.slice(0, 7)}-01`, 1 - MONTHS)),
      universe: (plan.universe ?? []).map(({ definition, units, asOn, source, isIllustrative }) => ({ definition, units, asOn, source, isIllustrative })),
    };
  }
}

type Row = UnitCounts['districts'][number];
type Counts = Readonly<Record<string, number>>;

/** The State's counts and those of each district; whoever sees counts alone of a district is not told of so few that they could be named, nor finds them by taking the other districts from the State. */
function districtRows(totals: readonly UnitTotal[], lgds: readonly number[], seesCounts: (district: number) => boolean): Row[] {
  const places = [STATE, ...lgds].map((district) => ({ district, ...countsOf(district === STATE ? totals : totals.filter((one) => one.district === district)) }));
  const covered = places.filter(({ district }) => district !== STATE && seesCounts(district));
  const [owners, socials] = [shownOf(covered.map((one) => one.owners)), shownOf(covered.map((one) => one.social))];
  return places.map(({ district, owners: ownerCounts, social, ...row }) => {
    const at = covered.findIndex((one) => one.district === district);
    const isState = district === STATE && covered.length > 0;
    const shown = (counts: Counts, rows: readonly Cells[]): Cells => (isState ? stateCells(counts, rows, seesCounts(STATE)) : (rows[at] ?? counts));
    return { district, ...row, women: shown(ownerCounts, owners).WOMEN_OWNED ?? null, social: { ...shown(social, socials) } };
  });
}

function countsOf(totals: readonly UnitTotal[]): Pick<Row, 'total' | 'classes' | 'ownerKnown'> & { readonly owners: Counts; readonly social: Counts } {
  const of = (field: 'class' | 'owner' | 'social', codes: readonly string[]): Record<string, number> => Object.fromEntries(codes.map((code) => [code, sumOf(totals.filter((one) => one[field] === code))]));
  const owners = of('owner', ['WOMEN_OWNED', 'NOT_WOMEN_OWNED']);
  return { total: sumOf(totals), classes: of('class', ENTERPRISE_CLASSES), ownerKnown: owners.WOMEN_OWNED! + owners.NOT_WOMEN_OWNED!, owners, social: of('social', [...SOCIAL_GROUPS, NOT_KNOWN]) };
}

type Cells = Readonly<Record<string, number | null>>;

function shownOf(rows: readonly Counts[]): Cells[] {
  const codes = Object.keys(rows[0] ?? {});
  return withoutSmallTable(rows.map((counts) => codes.map((code) => counts[code]!))).map((cells) => Object.fromEntries(codes.map((code, i) => [code, cells[i] ?? null])));
}

/** The State's own, unless it would tell the one district whose count is left out, or is small itself. */
function stateCells(counts: Counts, rows: readonly Cells[], isCovered: boolean): Cells {
  const shown = Object.entries(counts).map(([code, count]) => [code, (isCovered && isSmallCell(count)) || rows.filter((cells) => cells[code] === null).length === 1 ? null : count]);
  return Object.fromEntries(shown) as Cells;
}

function sumOf(totals: readonly UnitTotal[]): number {
  return totals.reduce((sum, { n }) => sum + n, 0);
}
