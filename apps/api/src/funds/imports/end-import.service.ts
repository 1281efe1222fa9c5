import { Injectable } from '@nestjs/common';
import type { ExpenditureImport } from '@pakhwada/contracts/funds';
import { DataSource } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ImportDeskService, keyOfImport } from './import-desk.service.ts';
import { ImportRepository } from './import.repository.ts';

/** Stops an import: one that waits ends at once, one that is being read at its next batch. Nothing of it stays but that it was sent. */
@Injectable()
export class EndImportService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly desk: ImportDeskService,
    private readonly imports: ImportRepository,
    private readonly audit: AuditService,
  ) {}

  async end(officer: Officer, importId: string): Promise<ExpenditureImport> {
    const { manager } = this.source;
    await this.desk.open(manager, officer, 'IMPORT_EXPENDITURE');
    const record = await this.desk.find(manager, officer, importId);
    if (record.endedAt !== null) refuse('IMPORT_ENDED');
    const key = keyOfImport(officer, importId);
    if (record.state === 'RECEIVED') {
      const end = { outcome: 'CANCELLED', rows: 0, accepted: 0, known: 0, rejected: 0, problem: null, at: this.clock.nowIso() } as const;
      if (!(await this.imports.recordEnd(manager, key, end))) refuse('IMPORT_ENDED');
    } else await this.imports.askToStop(manager, key);
    await this.audit.append(manager, { personId: officer.personId, officeCode: officer.officeCode, action: 'import.stop', subject: `${key.schemeCode}/${importId}` });
    return this.desk.shown(manager, officer, await this.desk.find(manager, officer, importId));
  }
}
