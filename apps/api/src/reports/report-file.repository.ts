import { Injectable } from '@nestjs/common';
import type { Language } from '@pakhwada/language/translate';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, schemeParameters, type FortnightKey, type SchemeKey } from '../fortnights/fortnight-record.ts';

/** One issued PDF: where its bytes lie and what it was made from. Rows only grow; a newer version stands beside the older. */
export interface ReportFile {
  readonly fortnightId: string;
  readonly language: Language;
  readonly version: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly path: string;
  readonly reviewSha256: string;
  readonly issuedAt: string;
}

const COLUMNS = `fortnight_id as "fortnightId", language, version, sha256, bytes, path, review_sha256 as "reviewSha256", issued_at as "issuedAt"`;
type StoredFile = Omit<ReportFile, 'issuedAt'> & { readonly issuedAt: Date };

@Injectable()
export class ReportFileRepository {
  async latest(manager: EntityManager, key: FortnightKey, language: Language): Promise<ReportFile | null> {
    const rows: StoredFile[] = await manager.query(`select ${COLUMNS} from report_file where state_id = $1 and scheme_code = $2 and fortnight_id = $3 and language = $4 order by version desc limit 1`, [
      ...fortnightParameters(key),
      language,
    ]);
    return rows[0] === undefined ? null : readFile(rows[0]);
  }

  /** The newest file of each fortnight and language. */
  async list(manager: EntityManager, key: SchemeKey, fortnightIds: readonly string[]): Promise<ReportFile[]> {
    const rows: StoredFile[] = await manager.query(
      `select distinct on (fortnight_id, language) ${COLUMNS} from report_file where state_id = $1 and scheme_code = $2 and fortnight_id = any($3::text[]) order by fortnight_id, language, version desc`,
      [...schemeParameters(key), fortnightIds],
    );
    return rows.map(readFile);
  }

  async insert(manager: EntityManager, key: FortnightKey, file: Omit<ReportFile, 'fortnightId'> & { readonly templateVersion: string }): Promise<void> {
    await manager.query(
      `insert into report_file (state_id, scheme_code, fortnight_id, language, version, sha256, bytes, path, review_sha256, template_version, issued_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [...fortnightParameters(key), file.language, file.version, file.sha256, file.bytes, file.path, file.reviewSha256, file.templateVersion, file.issuedAt],
    );
  }

  /** Whoever makes a file of this fortnight and language holds this until the transaction ends; the others wait and then find it made. */
  async lock(manager: EntityManager, key: FortnightKey, language: Language): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`report:${key.stateId}:${key.schemeCode}:${key.fortnightId}:${language}`]);
  }
}

function readFile(row: StoredFile): ReportFile {
  return { ...row, issuedAt: row.issuedAt.toISOString() };
}
