import { Injectable } from '@nestjs/common';
import type { AgendaItem, AgendaState } from '@pakhwada/domain/committee';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

export interface AgendaRecord extends AgendaItem {
  readonly timesDeferred: number;
  readonly carriedNumber: string | null; // number of the item it was deferred from, "15/3"
}

export type AgendaRow = Omit<AgendaRecord, 'position' | 'state' | 'version' | 'carriedNumber'>;

/** What an officer writes of an item. */
export type WrittenItem = Pick<AgendaItem, 'kind' | 'componentCode' | 'title' | 'background' | 'presentStatus' | 'issue' | 'proposal' | 'options' | 'amountPaise' | 'officeCode' | 'fileNo'>;

const OWN = `i.state_id = $1 and i.scheme_code = $2`;
const SELECT = `select i.item_id as "itemId", i.sitting_id as "sittingId", i.position, i.kind, i.origin, i.subject, i.component_code as "componentCode", i.title, i.background, i.present_status as "presentStatus", i.issue, i.proposal, i.options,
    i.amount_paise as "amountPaise", i.office_code as "officeCode", i.file_no as "fileNo", i.state, i.carried_from as "carriedFrom", i.times_deferred as "timesDeferred", i.version, p.no || '/' || b.position as "carriedNumber"
  from agenda_item i left join agenda_item b on b.state_id = i.state_id and b.scheme_code = i.scheme_code and b.item_id = i.carried_from
  left join sitting p on p.state_id = b.state_id and p.scheme_code = b.scheme_code and p.sitting_id = b.sitting_id where ${OWN}`;

@Injectable()
export class AgendaRepository {
  /** In their order, withdrawn ones too. */
  async items(manager: EntityManager, key: SchemeKey, sittingId: string): Promise<AgendaRecord[]> {
    return manager.query(`${SELECT} and i.sitting_id = $3 order by i.position`, [...schemeParameters(key), sittingId]);
  }

  async item(manager: EntityManager, key: SchemeKey, sittingId: string, itemId: string): Promise<AgendaRecord | null> {
    return (await this.items(manager, key, sittingId)).find((one) => one.itemId === itemId) ?? null;
  }

  /** Items a committee deferred that stand on no later agenda yet, oldest first. */
  async waiting(manager: EntityManager, key: SchemeKey, committeeCode: string): Promise<AgendaRecord[]> {
    return manager.query(
      `${SELECT} and i.state = 'DEFERRED' and i.sitting_id in (select s.sitting_id from sitting s where s.state_id = $1 and s.scheme_code = $2 and s.committee_code = $3)
         and not exists (select 1 from agenda_item n where n.state_id = i.state_id and n.scheme_code = i.scheme_code and n.carried_from = i.item_id)
       order by i.listed_at, i.position`,
      [...schemeParameters(key), committeeCode],
    );
  }

  /** The item that carried this one on, and the sitting it stands in. */
  async carriedOn(manager: EntityManager, key: SchemeKey, itemId: string): Promise<AgendaRecord | null> {
    const rows: AgendaRecord[] = await manager.query(`${SELECT} and i.carried_from = $3`, [...schemeParameters(key), itemId]);
    return rows[0] ?? null;
  }

  /** After the last item there is. */
  async insert(manager: EntityManager, key: SchemeKey, rows: readonly AgendaRow[], at: Date): Promise<void> {
    for (const row of rows) {
      await manager.query(
        `insert into agenda_item (state_id, scheme_code, item_id, sitting_id, position, kind, origin, subject, component_code, title, background, present_status, issue, proposal, options, amount_paise, office_code, file_no, state, carried_from, times_deferred, listed_at, changed_at)
         select $1, $2, $3, $4, coalesce(max(i.position), 0) + 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'LISTED', $18, $19, $20, $20 from agenda_item i where ${OWN} and i.sitting_id = $4`,
        [
          ...[...schemeParameters(key), row.itemId, row.sittingId, row.kind, row.origin, row.subject, row.componentCode],
          ...[row.title, row.background, row.presentStatus, row.issue, row.proposal, row.options].map((part) => JSON.stringify(part)),
          ...[row.amountPaise, row.officeCode, row.fileNo, row.carriedFrom, row.timesDeferred, at],
        ],
      );
    }
  }

  async revise(manager: EntityManager, key: SchemeKey, itemId: string, row: WrittenItem, at: Date): Promise<void> {
    await manager.query(
      `update agenda_item i set kind = $4, component_code = $5, title = $6, background = $7, present_status = $8, issue = $9, proposal = $10, options = $11, amount_paise = $12, office_code = $13, file_no = $14, version = i.version + 1, changed_at = $15
       where ${OWN} and i.item_id = $3`,
      [
        ...[...schemeParameters(key), itemId, row.kind, row.componentCode],
        ...[row.title, row.background, row.presentStatus, row.issue, row.proposal, row.options].map((part) => JSON.stringify(part)),
        ...[row.amountPaise, row.officeCode, row.fileNo, at],
      ],
    );
  }

  async recordState(manager: EntityManager, key: SchemeKey, itemId: string, state: AgendaState, at: Date): Promise<void> {
    await manager.query(`update agenda_item i set state = $4, version = i.version + 1, changed_at = $5 where ${OWN} and i.item_id = $3`, [...schemeParameters(key), itemId, state, at]);
  }

  /** A withdrawn item keeps its reason and makes room: it stands behind those that are listed. */
  async recordAct(manager: EntityManager, key: SchemeKey, itemId: string, state: AgendaState, reason: string | null, at: Date): Promise<void> {
    await manager.query(`update agenda_item i set state = $4, reason = $5, version = i.version + 1, changed_at = $6 where ${OWN} and i.item_id = $3`, [...schemeParameters(key), itemId, state, reason, at]);
  }

  /** The places of all items of a sitting, in the order given. */
  async order(manager: EntityManager, key: SchemeKey, itemIds: readonly string[], at: Date): Promise<void> {
    await manager.query(
      `update agenda_item i set position = n.place, changed_at = $4 from unnest($3::uuid[]) with ordinality as n(item_id, place) where ${OWN} and i.item_id = n.item_id and i.position <> n.place`,
      [...schemeParameters(key), [...itemIds], at],
    );
  }
}
