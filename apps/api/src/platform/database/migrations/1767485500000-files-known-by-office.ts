import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A file that came before is known to the office that sent it. One list passed round to every district is read for each of them: of the same bytes each brings its own rows, and the others' are rejected.
 */
export class FilesKnownByOffice1767485500000 implements MigrationInterface {
  name = 'FilesKnownByOffice1767485500000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`drop index register_import_file`);
    await q.query(`create unique index register_import_file on register_import (state_id, scheme_code, office_code, register, sha256) where outcome is null or outcome = 'TAKEN'`);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop index register_import_file`);
    await q.query(`create unique index register_import_file on register_import (state_id, scheme_code, register, sha256) where outcome is null or outcome = 'TAKEN'`);
  }
}
