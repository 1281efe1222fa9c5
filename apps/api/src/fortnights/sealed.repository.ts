import { Injectable } from '@nestjs/common';
import type { HistoryPoint, Sealed, SealedCell, SealedComponent, SealedMilestone, SealedOffice } from '@pakhwada/domain/review';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, schemeParameters, type FortnightKey, type SchemeKey } from './fortnight-record.ts';
import { packCells, unpackCells } from './packed-cells.ts';

const WHERE = `state_id = $1 and scheme_code = $2 and fortnight_id = $3`;
const CELLS = `select indicator_code as "indicatorCode", unit_id as unit, cumulative, during, numerator, denominator, qualifier, breakdowns, last_reported_in as "lastReportedIn"
  from sealed_cell where ${WHERE}`;

/** The closing state of frozen fortnights, as rows: written once by the freeze, read by whatever opens with it. */
@Injectable()
export class SealedRepository {
  /** All cells a fortnight was sealed with. */
  async cells(manager: EntityManager, key: FortnightKey): Promise<Pick<Sealed, 'cells' | 'plainCells'>> {
    const [found]: { cells: string }[] = await manager.query(`select cells from sealed_packed where ${WHERE}`, [...fortnightParameters(key)]);
    return found ? unpackCells(found.cells) : { cells: [], plainCells: [] };
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

  /** The last fortnight that was frozen before one, and the hash that vouches for it and all before it. */
  async lastFrozen(manager: EntityManager, key: SchemeKey, before: string): Promise<{ readonly fortnightId: string; readonly sha256: string } | null> {
    const rows: { fortnightId: string; sha256: string }[] = await manager.query(
      `select fortnight_id as "fortnightId", sha256 from review where state_id = $1 and scheme_code = $2 and fortnight_id < $3 order by fortnight_id desc limit 1`,
      [...schemeParameters(key), before],
    );
    return rows[0] ?? null;
  }

  /** Every frozen fortnight after one and before another, oldest first, each with its components: the points of the curves. */
  async points(manager: EntityManager, key: SchemeKey, after: string, before: string): Promise<SealedPoint[]> {
    const [found]: { rows: string | null }[] = await manager.query(
      `select json_agg(json_build_array(s.line, r.sha256, r.previous_sha256, (select json_agg(c.line order by c.component_code collate "C") from sealed_component c
           where c.state_id = s.state_id and c.scheme_code = s.scheme_code and c.fortnight_id = s.fortnight_id)) order by s.fortnight_id)::text as rows
       from sealed_scheme s join review r on r.state_id = s.state_id and r.scheme_code = s.scheme_code and r.fortnight_id = s.fortnight_id
       where s.state_id = $1 and s.scheme_code = $2 and s.fortnight_id > $3 and s.fortnight_id < $4`,
      [...schemeParameters(key), after, before],
    );
    const rows = JSON.parse(found?.rows ?? '[]') as [Omit<HistoryPoint, 'components'>, string, string | null, SealedComponent[] | null][];
    return rows.map(([line, sha256, previousSha256, components]) => ({ point: { ...line, components: components ?? [] }, sha256, previousSha256 }));
  }

  async insert(manager: EntityManager, key: FortnightKey, sealed: Sealed): Promise<void> {
    const parameters = fortnightParameters(key);
    await manager.query(
      `insert into sealed_cell (state_id, scheme_code, fortnight_id, indicator_code, unit_id, cumulative, during, numerator, denominator, qualifier, breakdowns, last_reported_in)
       select $1, $2, $3, n."indicatorCode", n.unit, n.cumulative, n.during, n.numerator, n.denominator, n.qualifier, n.breakdowns, n."lastReportedIn"
       from jsonb_to_recordset($4::jsonb) as n("indicatorCode" text, unit int, cumulative bigint, during bigint, numerator bigint, denominator bigint, qualifier text, breakdowns jsonb, "lastReportedIn" text)`,
      [...parameters, JSON.stringify(sealed.cells)],
    );
    await manager.query(`insert into sealed_packed (state_id, scheme_code, fortnight_id, cells) values ($1, $2, $3, $4)`, [...parameters, packCells(sealed.cells, key.fortnightId)]);
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

/** A frozen fortnight on the curves, and its place in the chain. */
export interface SealedPoint {
  readonly point: HistoryPoint;
  readonly sha256: string;
  readonly previousSha256: string | null;
}
