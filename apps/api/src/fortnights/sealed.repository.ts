import { Injectable } from '@nestjs/common';
import type { HistoryPoint, Sealed, SealedCell, SealedComponent, SealedMilestone, SealedOffice } from '@pakhwada/domain/review';
import type { EntityManager } from 'typeorm';
import { numbersIn } from '../platform/database/columns.ts';
import { fortnightParameters, schemeParameters, type FortnightKey, type SchemeKey } from './fortnight-record.ts';

const WHERE = `state_id = $1 and scheme_code = $2 and fortnight_id = $3`;
const CELLS = `select indicator_code as "indicatorCode", unit_id as unit, cumulative, during, numerator, denominator, qualifier, breakdowns, last_reported_in as "lastReportedIn"
  from sealed_cell where ${WHERE}`;

/** The closing state of frozen fortnights, as rows: written once by the freeze, read by whatever opens with it. */
@Injectable()
export class SealedRepository {
  /** All cells, an indicator at a time: plain numbers as columns, and only what is more than a number cell by cell. Tens of thousands of rows one by one cost the server three times as much, the driver ten. */
  async cells(manager: EntityManager, key: FortnightKey): Promise<SealedCell[]> {
    const indicators: PackedIndicator[] = await manager.query(
      `select indicator_code as code, array_agg(unit_id)::text as units, array_agg(cumulative)::text as cumulatives, array_agg(during)::text as durings,
         (json_agg(json_build_array(unit_id, numerator, denominator, qualifier, breakdowns, last_reported_in))
           filter (where numerator <> 0 or denominator <> 0 or qualifier <> 'EXACT' or breakdowns <> '{}' or last_reported_in is distinct from $3))::text as others
       from sealed_cell where ${WHERE} group by indicator_code order by indicator_code collate "C"`,
      [...fortnightParameters(key)],
    );
    return indicators.flatMap((indicator) => unpack(indicator, key.fortnightId));
  }

  /** The cells of some indicators in some units only: what an office's sheet opens with. */
  async someCells(manager: EntityManager, key: FortnightKey, indicatorCodes: readonly string[], units: readonly number[]): Promise<SealedCell[]> {
    return manager.query(`${CELLS} and indicator_code = any ($4) and unit_id = any ($5)`, [...fortnightParameters(key), indicatorCodes, units]);
  }

  async milestones(manager: EntityManager, key: FortnightKey): Promise<SealedMilestone[]> {
    return manager.query(
      `select milestone_code as "milestoneCode", actual_on::text as "actualOn" from sealed_milestone where ${WHERE} order by milestone_code collate "C"`,
      [...fortnightParameters(key)],
    );
  }

  async offices(manager: EntityManager, key: FortnightKey): Promise<SealedOffice[]> {
    return manager.query(
      `select office_code as "officeCode", sheet, silent_fortnights as "silentFortnights" from sealed_office where ${WHERE} order by office_code collate "C", sheet collate "C"`,
      [...fortnightParameters(key)],
    );
  }

  async components(manager: EntityManager, key: FortnightKey): Promise<SealedComponent[]> {
    const rows: { line: SealedComponent }[] = await manager.query(`select line from sealed_component where ${WHERE}`, [...fortnightParameters(key)]);
    return rows.map((row) => row.line);
  }

  /** Every frozen fortnight before one, oldest first, each with its components: the points of the curves. */
  async history(manager: EntityManager, key: SchemeKey, before: string): Promise<HistoryPoint[]> {
    const [found]: { rows: string | null }[] = await manager.query(
      `select json_agg(json_build_array(s.line, (select json_agg(c.line order by c.component_code collate "C") from sealed_component c
           where c.state_id = s.state_id and c.scheme_code = s.scheme_code and c.fortnight_id = s.fortnight_id)) order by s.fortnight_id)::text as rows
       from sealed_scheme s where s.state_id = $1 and s.scheme_code = $2 and s.fortnight_id < $3`,
      [...schemeParameters(key), before],
    );
    const rows = JSON.parse(found?.rows ?? '[]') as [Omit<HistoryPoint, 'components'>, SealedComponent[] | null][];
    return rows.map(([line, components]) => ({ ...line, components: components ?? [] }));
  }

  async insert(manager: EntityManager, key: FortnightKey, sealed: Sealed): Promise<void> {
    const parameters = fortnightParameters(key);
    await manager.query(
      `insert into sealed_cell (state_id, scheme_code, fortnight_id, indicator_code, unit_id, cumulative, during, numerator, denominator, qualifier, breakdowns, last_reported_in)
       select $1, $2, $3, n."indicatorCode", n.unit, n.cumulative, n.during, n.numerator, n.denominator, n.qualifier, n.breakdowns, n."lastReportedIn"
       from jsonb_to_recordset($4::jsonb) as n("indicatorCode" text, unit int, cumulative bigint, during bigint, numerator bigint, denominator bigint, qualifier text, breakdowns jsonb, "lastReportedIn" text)`,
      [...parameters, JSON.stringify(sealed.cells)],
    );
    await manager.query(
      `insert into sealed_milestone (state_id, scheme_code, fortnight_id, milestone_code, actual_on)
       select $1, $2, $3, n."milestoneCode", n."actualOn" from jsonb_to_recordset($4::jsonb) as n("milestoneCode" text, "actualOn" date)`,
      [...parameters, JSON.stringify(sealed.milestones)],
    );
    await manager.query(
      `insert into sealed_component (state_id, scheme_code, fortnight_id, component_code, line) select $1, $2, $3, line ->> 'componentCode', line from jsonb_array_elements($4::jsonb) as line`,
      [...parameters, JSON.stringify(sealed.components)],
    );
    await manager.query(
      `insert into sealed_office (state_id, scheme_code, fortnight_id, office_code, sheet, silent_fortnights)
       select $1, $2, $3, n."officeCode", n.sheet, n."silentFortnights" from jsonb_to_recordset($4::jsonb) as n("officeCode" text, sheet text, "silentFortnights" int)`,
      [...parameters, JSON.stringify(sealed.offices)],
    );
    const { components: _, ...scheme } = sealed.scheme;
    await manager.query(`insert into sealed_scheme (state_id, scheme_code, fortnight_id, line) values ($1, $2, $3, $4::jsonb)`, [...parameters, JSON.stringify(scheme)]);
  }
}

interface PackedIndicator {
  readonly code: string;
  readonly units: string;
  readonly cumulatives: string;
  readonly durings: string;
  readonly others: string | null;
}
type OtherCell = [unit: number, numerator: number, denominator: number, qualifier: SealedCell['qualifier'], breakdowns: SealedCell['breakdowns'], lastReportedIn: string | null];

const NONE: SealedCell['breakdowns'] = Object.freeze({});

/** A plain cell was reported in the fortnight it is sealed with, exactly and without a breakdown. */
function unpack({ code, units, cumulatives, durings, others }: PackedIndicator, fortnightId: string): SealedCell[] {
  const [cumulative, during] = [numbersIn(cumulatives), numbersIn(durings)];
  const more = new Map((JSON.parse(others ?? '[]') as OtherCell[]).map((other) => [other[0], other]));
  const cells = numbersIn(units).map((unit, i): SealedCell => {
    const at = Number(unit);
    const [, numerator, denominator, qualifier, breakdowns, lastReportedIn] = more.get(at) ?? [at, 0, 0, 'EXACT' as const, NONE, fortnightId];
    return { indicatorCode: code, unit: at, cumulative: cumulative[i] ?? 0, during: during[i] ?? null, numerator, denominator, qualifier, breakdowns, lastReportedIn };
  });
  return cells.sort((a, b) => a.unit - b.unit);
}
