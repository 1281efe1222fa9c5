import { Injectable } from '@nestjs/common';
import type { RegisterImport } from '@pakhwada/contracts/registers';
import { DataSource } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { keyOfImport, RegisterImportDeskService, shownTo } from './register-import-desk.service.ts';
import { RegisterImportRepository } from './register-import.repository.ts';

/** Asks an import to stop: it ends at its next step, and nothing of it stays but that it was sent. */
@Injectable()
export class EndRegisterImportService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: RegisterImportDeskService,
    private readonly imports: RegisterImportRepository,
    private readonly audit: AuditService,
  ) {}

  async end(officer: Officer, importId: string): Promise<RegisterImport> {
    const { manager } = this.source;
    const record = await this.desk.findOwn(manager, officer, importId);
    if (record.endedAt !== null) refuse('IMPORT_ENDED');
    const key = keyOfImport(officer, importId);
    await this.imports.askToStop(manager, key);
    await this.audit.append(manager, { personId: officer.personId, officeCode: officer.officeCode, action: 'register-import.stop', subject: `${key.schemeCode}/${importId}` });
    return shownTo(officer, await this.desk.find(manager, officer, importId));
  }
}
