import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

@Injectable()
export class RecordErasureRepository {
  /** A version of the record that says that it was erased, so that its history shows it and an open form is refused. */
  async record(manager: EntityManager, key: SchemeKey, recordId: string, { personId, officeCode }: { readonly personId: string; readonly officeCode: string }, at: string): Promise<void> {
    await manager.query(
      `update register_record set version = version + 1, changed_from = 'ERASURE', changed_by = $4, office_code = $5, updated_at = $6 where state_id = $1 and scheme_code = $2 and record_id = $3`,
      [...schemeParameters(key), recordId, personId, officeCode, at],
    );
  }
}
