import { Injectable } from '@nestjs/common';
import type { StatusRow } from '@pakhwada/domain/progress';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../fortnights/fortnight-record.ts';

export interface StatusRevision {
  readonly officeCode: string;
  readonly revision: number;
  readonly row: StatusRow;
}

const COLUMNS = `c.office_code as "officeCode", c.component_code as "componentCode", c.stage, c.reason_code as "reasonCode", c.recovery_on::text as "recoveryOn", c.remark, c.next_plan as "nextPlan",
  coalesce((select jsonb_agg(jsonb_build_object('milestoneCode', m.milestone_code, 'actualOn', m.actual_on::text) order by m.milestone_code collate "C") from milestone_entry m
    where m.state_id = c.state_id and m.scheme_code = c.scheme_code and m.fortnight_id = c.fortnight_id and m.component_code = c.component_code and m.revision = c.revision), '[]') as milestones`;
const WHERE = `c.state_id = $1 and c.scheme_code = $2 and c.fortnight_id = $3`;

@Injectable()
export class StatusRepository {
  async insert(manager: EntityManager, key: FortnightKey, pages: readonly StatusRevision[]): Promise<void> {
    const rows = pages.map((page) => ({ ...page.row, officeCode: page.officeCode, revision: page.revision }));
    await manager.query(
      `insert into component_status (state_id, scheme_code, fortnight_id, component_code, revision, office_code, sheet, stage, reason_code, recovery_on, remark, next_plan)
       select $1, $2, $3, n."componentCode", n.revision, n."officeCode", 'status-' || n."componentCode", n.stage, n."reasonCode", n."recoveryOn", n.remark, n."nextPlan"
       from jsonb_to_recordset($4::jsonb) as n("componentCode" text, revision int, "officeCode" text, stage text, "reasonCode" text, "recoveryOn" date, remark text, "nextPlan" text)`,
      [...fortnightParameters(key), JSON.stringify(rows)],
    );
    const milestones = rows.flatMap((row) => row.milestones.map((milestone) => ({ ...milestone, componentCode: row.componentCode, revision: row.revision })));
    if (milestones.length === 0) return;
    await manager.query(
      `insert into milestone_entry (state_id, scheme_code, fortnight_id, component_code, revision, milestone_code, actual_on)
       select $1, $2, $3, n."componentCode", n.revision, n."milestoneCode", n."actualOn"
       from jsonb_to_recordset($4::jsonb) as n("componentCode" text, revision int, "milestoneCode" text, "actualOn" date)`,
      [...fortnightParameters(key), JSON.stringify(milestones)],
    );
  }

  async row(manager: EntityManager, key: FortnightKey, componentCode: string, revision: number): Promise<StatusRow | null> {
    const rows: StoredPage[] = await manager.query(`select ${COLUMNS} from component_status c where ${WHERE} and c.component_code = $4 and c.revision = $5`, [
      ...fortnightParameters(key),
      componentCode,
      revision,
    ]);
    return rows[0] === undefined ? null : readPage(rows[0]).row;
  }

  /** The latest page of each component in the fortnight. */
  async latestRows(manager: EntityManager, key: FortnightKey): Promise<{ officeCode: string; row: StatusRow }[]> {
    const rows: StoredPage[] = await manager.query(
      `select distinct on (c.component_code collate "C") ${COLUMNS} from component_status c where ${WHERE}
       order by c.component_code collate "C", c.revision desc`,
      [...fortnightParameters(key)],
    );
    return rows.map(readPage);
  }
}

interface StoredPage extends StatusRow {
  readonly officeCode: string;
}

function readPage({ officeCode, ...row }: StoredPage): { officeCode: string; row: StatusRow } {
  return { officeCode, row };
}
