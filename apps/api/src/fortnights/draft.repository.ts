import { Injectable } from '@nestjs/common';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey, type SheetKey } from './fortnight-record.ts';

/** What an office has typed but not handed in. Not a fact: it may change and go. */
export interface DraftRecord extends SheetKey {
  readonly version: number;
  readonly rows: readonly unknown[];
  readonly designation: LocalName; // of who saved it last
  readonly savedAt: string;
}

const SELECT = `select d.office_code as "officeCode", d.sheet, d.version, d.rows, d.saved_at as "savedAt", jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as designation
  from draft d join person p on p.person_id = d.saved_by`;
const WHERE = `where state_id = $1 and scheme_code = $2 and fortnight_id = $3`;

@Injectable()
export class DraftRepository {
  async list(manager: EntityManager, key: FortnightKey): Promise<DraftRecord[]> {
    return (await manager.query(`${SELECT} ${WHERE}`, [...fortnightParameters(key)])).map(readDraft);
  }

  async find(manager: EntityManager, key: FortnightKey, sheet: SheetKey): Promise<DraftRecord | null> {
    const rows = await manager.query(`${SELECT} ${WHERE} and office_code = $4 and sheet = $5`, [...fortnightParameters(key), sheet.officeCode, sheet.sheet]);
    return rows[0] === undefined ? null : readDraft(rows[0]);
  }

  /** Saves only over the version the writer saw; null = another writer was faster. Version 0 = the writer saw no draft. */
  async save(manager: EntityManager, key: FortnightKey, sheet: SheetKey, seenVersion: number, rows: readonly unknown[], savedBy: string, savedAt: string): Promise<number | null> {
    const parameters = [...fortnightParameters(key), sheet.officeCode, sheet.sheet, JSON.stringify(rows), savedBy, savedAt];
    const saved =
      seenVersion === 0
        ? await manager.query(
            `insert into draft (state_id, scheme_code, fortnight_id, office_code, sheet, version, rows, saved_by, saved_at)
             values ($1, $2, $3, $4, $5, 1, $6::jsonb, $7, $8) on conflict do nothing returning version`,
            parameters,
          )
        : await manager.query(
            `with kept as (update draft set version = version + 1, rows = $6::jsonb, saved_by = $7, saved_at = $8 ${WHERE} and office_code = $4 and sheet = $5 and version = $9::bigint returning version)
             select version from kept`,
            [...parameters, seenVersion],
          );
    return saved[0]?.version ?? null;
  }

  async remove(manager: EntityManager, key: FortnightKey, sheets: readonly SheetKey[]): Promise<void> {
    await manager.query(`with gone as (delete from draft d using unnest($4::text[], $5::text[]) as s(office_code, sheet) ${WHERE} and d.office_code = s.office_code and d.sheet = s.sheet returning 1) select count(*) from gone`, [
      ...fortnightParameters(key),
      sheets.map((sheet) => sheet.officeCode),
      sheets.map((sheet) => sheet.sheet),
    ]);
  }
}

function readDraft(row: Omit<DraftRecord, 'savedAt'> & { savedAt: Date }): DraftRecord {
  return { ...row, savedAt: row.savedAt.toISOString() };
}
