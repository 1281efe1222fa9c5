import { Injectable } from '@nestjs/common';
import type { ExpenditureImport, ReadingOrder } from '@pakhwada/contracts/funds';
import { headerKey, NEEDED_VOUCHER_FIELDS, type ColumnMapping } from '@pakhwada/domain/funds';
import { DataSource } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { OutboxService } from '../../platform/outbox/outbox.service.ts';
import { ImportDeskService, keyOfImport } from './import-desk.service.ts';
import { ImportRepository } from './import.repository.ts';
import { MappingRepository } from './mapping.repository.ts';

export const READ_IMPORT = 'expenditure-import.read';

/** Orders a file to be read with a mapping, which is kept for the State. It is read soon after, by whichever process is free, and again after a crash. */
@Injectable()
export class OrderImportService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly desk: ImportDeskService,
    private readonly imports: ImportRepository,
    private readonly mappings: MappingRepository,
    private readonly outbox: OutboxService,
    private readonly audit: AuditService,
  ) {}

  async order(officer: Officer, importId: string, { sheet, mapping, mode }: ReadingOrder): Promise<ExpenditureImport> {
    const given = mapping as ColumnMapping;
    const open = NEEDED_VOUCHER_FIELDS.filter((field) => given.columns[field] === undefined);
    if (open.length > 0) refuse('MAPPING_INCOMPLETE', { fields: open.join(', ') });
    refuseTwice(given);
    return this.source.transaction(async (manager) => {
      await this.desk.open(manager, officer, 'IMPORT_EXPENDITURE');
      await this.desk.find(manager, officer, importId);
      const key = keyOfImport(officer, importId);
      const at = this.clock.nowIso();
      const mappingVersion = await this.mappings.keep(manager, key.stateId, given, officer.personId, at);
      if (!(await this.imports.recordOrder(manager, key, { sheet, mappingVersion, mode, personId: officer.personId, at }))) refuse('IMPORT_ENDED');
      await this.outbox.append(manager, { key: `${READ_IMPORT}:${importId}`, topic: READ_IMPORT, payload: { ...key } });
      await this.audit.append(manager, { personId: officer.personId, officeCode: officer.officeCode, action: 'import.order', subject: `${key.schemeCode}/${importId}`, detail: { mode, mappingVersion } });
      return this.desk.shown(manager, officer, await this.desk.find(manager, officer, importId));
    });
  }
}

/** One column read as two things would make of every voucher another one. Columns are found by their words, whatever their case. */
function refuseTwice({ columns }: ColumnMapping): void {
  const named = Object.entries(columns).map(([field, column]) => ({ field, column: column.trim(), key: headerKey(column) }));
  const twice = named.find(({ key }, i) => named.findIndex((other) => other.key === key) < i);
  if (twice) refuse('MAPPING_TWICE', { column: twice.column, fields: named.filter(({ key }) => key === twice.key).map(({ field }) => field).join(', ') });
}
