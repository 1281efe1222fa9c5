import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';

export interface AuditEntry {
  readonly personId: string | null; // null: the clock or a command did it
  readonly officeCode: string | null;
  readonly action: string; // "session.open", "sheet.verify"
  readonly subject: string; // "jk-ramp/2025-26-FN20/DIC-REASI/progress/2"
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Who did what, when. Written in the transaction of the deed, so one does not exist without the other. */
@Injectable()
export class AuditService {
  constructor(private readonly clock: Clock) {}

  async append(manager: EntityManager, ...entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await manager.query(
      `insert into audit_log (at, person_id, office_code, action, subject, detail)
       select $1::timestamptz, e."personId", e."officeCode", e.action, e.subject, coalesce(e.detail, '{}')
       from jsonb_to_recordset($2::jsonb) as e("personId" uuid, "officeCode" text, action text, subject text, detail jsonb)`,
      [this.clock.now(), JSON.stringify(entries)],
    );
  }
}
